package dev.accesscontrol.sandbox.entra;

import dev.accesscontrol.sandbox.tenant.SignInAccount;
import dev.accesscontrol.sandbox.tenant.Tenant;
import dev.accesscontrol.sandbox.tenant.Tenants;
import org.jspecify.annotations.Nullable;

/**
 * Whose people may sign in at an address.
 *
 * @param only null admits everybody: {@code organizations} and {@code common}
 */
record Audience(@Nullable Tenant only) {

    static Audience of(String segment, Tenants tenants) {
        return Entra.isShared(segment)
                ? new Audience(null)
                : new Audience(tenants.require(segment, EntraException::tenantNotFound));
    }

    boolean admits(SignInAccount account) {
        return only == null || account.tenant() == only;
    }

    /** Why somebody who is signed in has to choose another account; null when that is not so. */
    @Nullable EntraException refusal(@Nullable SignInAccount account) {
        return account == null || only == null || admits(account)
                ? null
                : EntraException.invalidRequest(
                        50020,
                        "User account '"
                                + account.username()
                                + "' does not exist in tenant '"
                                + only.name()
                                + "' and cannot access the application.");
    }
}
