package dev.accesscontrol.microsoft365;

import dev.accesscontrol.provisioning.source.AccessCheck;
import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Finds out whether the permissions have arrived. A token is asked for anew each time, since one
 * that was issued before they took effect stays without them for its whole hour; then Graph is
 * asked, because a role in the token may still be unknown there.
 */
@Component
class Verification {

    private static final Patience PATIENCE = Patience.ofPage();

    private final AppTokens tokens;
    private final Retries retries;
    private final GraphTenants tenants;

    Verification(AppTokens tokens, Retries retries, GraphTenants tenants) {
        this.tokens = tokens;
        this.retries = retries;
        this.tenants = tenants;
    }

    AccessCheck of(String tenant) {
        try {
            var missing = missingInToken(tenant);
            return missing.isEmpty() ? askGraph(tenant) : new AccessCheck.Missing(missing);
        } catch (SourceException e) {
            return e.failure().cause() == Cause.PERMISSION_MISSING
                    ? new AccessCheck.Missing(AccessRoles.NEEDED)
                    : new AccessCheck.Refused(e.failure());
        }
    }

    private List<String> missingInToken(String tenant) {
        var token = retries.until(PATIENCE, () -> tokens.fresh(tenant)).answer();
        var missing = AccessRoles.missingIn(token);
        if (!missing.isEmpty()) {
            tokens.forget(tenant);
        }
        return missing;
    }

    private AccessCheck askGraph(String tenant) {
        var name = permitted(() -> tenants.name(tenant, PATIENCE));
        var domains = permitted(() -> tenants.domains(tenant, PATIENCE));
        if (name.isPresent() && domains.isPresent()) {
            return new AccessCheck.Granted(name.get());
        }
        var missing = new ArrayList<String>();
        if (name.isEmpty()) {
            missing.add(AccessRoles.USERS);
        }
        if (domains.isEmpty()) {
            missing.add(AccessRoles.DOMAINS);
        }
        return new AccessCheck.Missing(missing);
    }

    /** Empty when Graph says that a permission is missing. */
    private static <T> Optional<T> permitted(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (SourceException e) {
            if (e.failure().cause() == Cause.PERMISSION_MISSING) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
