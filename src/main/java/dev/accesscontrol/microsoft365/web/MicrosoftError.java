package dev.accesscontrol.microsoft365.web;

import dev.accesscontrol.microsoft365.web.ConnectFailure.Reason;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An error in the query of an address that Microsoft sent the browser back to. The description only
 * serves to show its code and trace id; nothing is decided by it.
 */
record MicrosoftError(String error, @Nullable String description) {

    /** Three spellings, by protocol version and age. */
    private static final Set<String> DECLINED =
            Set.of("consent_required", "access_denied", "permission_denied");

    private static final Pattern NAME = Pattern.compile("[a-z_]{1,60}");
    private static final Pattern CODE = Pattern.compile("AADSTS\\d{4,10}");
    private static final Pattern TRACE =
            Pattern.compile("Trace ID: *([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    ConnectFailure failure() {
        return ConnectFailure.of(
                DECLINED.contains(error) ? Reason.DECLINED : Reason.SIGN_IN_FAILED,
                code(),
                group(TRACE, 1));
    }

    private @Nullable String code() {
        var code = group(CODE, 0);
        return code == null && NAME.matcher(error).matches() ? error : code;
    }

    private @Nullable String group(Pattern pattern, int group) {
        var found = pattern.matcher(description == null ? "" : description);
        return found.find() ? found.group(group) : null;
    }
}
