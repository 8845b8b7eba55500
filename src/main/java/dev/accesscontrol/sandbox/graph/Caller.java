package dev.accesscontrol.sandbox.graph;

import dev.accesscontrol.sandbox.tenant.Permission;
import dev.accesscontrol.sandbox.tenant.Tenant;
import java.util.List;

/**
 * Who calls: an app in a tenant, with the roles of its token.
 *
 * @param roles as in the token; a token from before the consent has none for its whole life
 */
record Caller(Tenant tenant, List<String> roles) {

    /** The token has to say so, and the tenant must not have withdrawn it since. */
    void require(Permission permission) {
        if (!roles.contains(permission.value())
                || !tenant.consent().granted().contains(permission)) {
            throw GraphException.denied();
        }
    }
}
