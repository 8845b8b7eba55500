package dev.accesscontrol.microsoft365;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The application permissions that this program needs, and what it has of them.
 *
 * @see <a href="https://learn.microsoft.com/graph/permissions-reference">Microsoft Graph
 *     permissions</a>
 */
public final class AccessRoles {

    static final String USERS = "User.Read.All";
    static final String DOMAINS = "Domain.Read.All";
    public static final List<String> NEEDED = List.of(USERS, DOMAINS);

    /** Greater permissions do as well, when an organisation has given those. */
    private static final Map<String, Set<String>> SUFFICIENT =
            Map.of(
                    USERS,
                    Set.of(
                            USERS,
                            "User.ReadWrite.All",
                            "Directory.Read.All",
                            "Directory.ReadWrite.All"),
                    DOMAINS,
                    Set.of(DOMAINS, "Domain.ReadWrite.All", "Directory.Read.All"));

    private AccessRoles() {}

    /**
     * What an access token lacks; empty when it lacks nothing, or cannot be read: its inside is
     * Graph's business, and only Graph's answer counts then.
     */
    static List<String> missingIn(String accessToken) {
        return rolesOf(accessToken).map(AccessRoles::missing).orElse(List.of());
    }

    private static List<String> missing(Set<String> roles) {
        return NEEDED.stream()
                .filter(need ->
                        SUFFICIENT.getOrDefault(need, Set.of()).stream().noneMatch(roles::contains))
                .toList();
    }

    private static Optional<Set<String>> rolesOf(String accessToken) {
        try {
            var claims = JWTParser.parse(accessToken).getJWTClaimsSet();
            if (claims == null) {
                return Optional.empty();
            }
            var roles = claims.getStringListClaim("roles");
            return Optional.of(roles == null ? Set.of() : Set.copyOf(roles));
        } catch (ParseException unreadable) {
            return Optional.empty();
        }
    }
}
