package dev.accesscontrol.microsoft365;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The only place that a token of ours is sent to. Graph's own links lead back there; one that does
 * not is refused before anything is sent.
 */
record GraphRoot(URI uri) {

    /** Segments that lead to another place than they seem to. */
    private static final Pattern DOTS = Pattern.compile("/(\\.|%2e){1,2}(/|$)", CASE_INSENSITIVE);

    static GraphRoot of(Microsoft365Settings settings) {
        return new GraphRoot(URI.create(settings.graph() + "/v1.0"));
    }

    boolean holds(String link) {
        try {
            var target = URI.create(link);
            return uri.getScheme().equalsIgnoreCase(target.getScheme())
                    && uri.getHost().equalsIgnoreCase(target.getHost())
                    && port(uri) == port(target)
                    && target.getRawUserInfo() == null
                    && startsBelow(target.getRawPath());
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /** For links that Graph gave: one that leads elsewhere is none. */
    void refuseElsewhere(String link) {
        if (!holds(link)) {
            throw new SourceException(
                    new SourceFailure(Cause.UNEXPECTED_ANSWER, "ForeignLink", null), null);
        }
    }

    private boolean startsBelow(@Nullable String path) {
        return path != null
                && path.startsWith(uri.getRawPath() + "/")
                && !DOTS.matcher(path).find();
    }

    private static int port(URI uri) {
        if (uri.getPort() != -1) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
}
