package dev.accesscontrol.microsoft365.web;

import dev.accesscontrol.microsoft365.web.ConnectFailure.Reason;
import java.util.Objects;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/**
 * Somebody of whom a valid id token says that they are a global administrator of the tenant.
 *
 * @param name to show, not to decide by: it changes
 */
record GlobalAdministrator(String tenant, String name) {

    /** The role template's id, the same in every tenant. */
    static final String ROLE = "62e90394-69f5-4237-9190-012177145e10";

    /**
     * @param token its signature, issuer, audience, times and nonce have been checked
     * @param consented the tenant that the consent's return named
     * @see <a
     *     href="https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference">ID
     *     token claims</a>
     */
    static GlobalAdministrator of(OidcIdToken token, String consented) {
        if (!consented.equalsIgnoreCase(token.getClaimAsString("tid"))) {
            throw ConnectFailure.of(Reason.OTHER_TENANT).exception();
        }
        var roles = token.getClaimAsStringList("wids");
        if (roles == null) {
            throw ConnectFailure.of(Reason.ROLES_NOT_TOLD).exception();
        }
        if (!roles.contains(ROLE)) {
            throw ConnectFailure.of(Reason.NOT_GLOBAL_ADMINISTRATOR).exception();
        }
        return new GlobalAdministrator(consented, name(token));
    }

    private static String name(OidcIdToken token) {
        return Objects.requireNonNullElse(token.getPreferredUsername(), token.getSubject());
    }
}
