package dev.accesscontrol.microsoft365;

import com.microsoft.graph.models.User;
import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Graph's users as people to import. */
final class People {

    /** What has to be asked for by name, else it is absent. */
    static final String[] PROPERTIES = {
        "id",
        "userPrincipalName",
        "displayName",
        "givenName",
        "surname",
        "mail",
        "proxyAddresses",
        "onPremisesImmutableId",
        "onPremisesSyncEnabled",
        "accountEnabled",
        "userType"
    };

    private static final String PRIMARY = "SMTP:";

    private People() {}

    /** Those of the domain. The index that Graph searches may lag behind a changed name. */
    static List<SourceUser> of(List<GraphPerson> users, String domain) {
        var ending = "@" + domain.toLowerCase(Locale.ROOT);
        return users.stream()
                .map(People::of)
                .filter(user -> user.upn().toLowerCase(Locale.ROOT).endsWith(ending))
                .toList();
    }

    static SourceUser of(User user) {
        return of(GraphPerson.of(user));
    }

    private static SourceUser of(@Nullable GraphPerson user) {
        var id = user == null ? null : text(user.id());
        var upn = user == null ? null : text(user.upn());
        if (user == null || id == null || upn == null) {
            throw new SourceException(
                    new SourceFailure(Cause.UNEXPECTED_ANSWER, "UserWithoutName", null), null);
        }
        return new SourceUser(
                id,
                upn,
                user.surname(),
                user.givenName(),
                user.displayName(),
                email(user),
                text(user.immutableId()),
                isGuest(user.type(), upn),
                Boolean.FALSE.equals(user.enabled()),
                Boolean.TRUE.equals(user.synced()));
    }

    private static @Nullable String email(GraphPerson user) {
        var addresses = Objects.requireNonNullElse(user.proxyAddresses(), List.<String>of());
        return addresses.stream()
                .filter(address -> address.startsWith(PRIMARY))
                .map(address -> address.substring(PRIMARY.length()))
                .filter(address -> !address.isBlank())
                .findFirst()
                .orElse(text(user.mail()));
    }

    /**
     * Both marks are needed: a converted external member keeps its name, an internal guest has
     * none.
     */
    private static boolean isGuest(@Nullable String userType, String upn) {
        return "Guest".equalsIgnoreCase(userType) || upn.toUpperCase(Locale.ROOT).contains("#EXT#");
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
