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
    static List<SourceUser> of(List<User> users, String domain) {
        var ending = "@" + domain.toLowerCase(Locale.ROOT);
        return users.stream()
                .map(People::of)
                .filter(user -> user.upn().toLowerCase(Locale.ROOT).endsWith(ending))
                .toList();
    }

    static SourceUser of(User user) {
        var id = text(user.getId());
        var upn = text(user.getUserPrincipalName());
        if (id == null || upn == null) {
            throw new SourceException(
                    new SourceFailure(Cause.UNEXPECTED_ANSWER, "UserWithoutName", null), null);
        }
        return new SourceUser(
                id,
                upn,
                user.getSurname(),
                user.getGivenName(),
                user.getDisplayName(),
                email(user),
                text(user.getOnPremisesImmutableId()),
                isGuest(user.getUserType(), upn),
                Boolean.FALSE.equals(user.getAccountEnabled()),
                Boolean.TRUE.equals(user.getOnPremisesSyncEnabled()));
    }

    private static @Nullable String email(User user) {
        var addresses = Objects.requireNonNullElse(user.getProxyAddresses(), List.<String>of());
        return addresses.stream()
                .filter(address -> address.startsWith(PRIMARY))
                .map(address -> address.substring(PRIMARY.length()))
                .filter(address -> !address.isBlank())
                .findFirst()
                .orElse(text(user.getMail()));
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
