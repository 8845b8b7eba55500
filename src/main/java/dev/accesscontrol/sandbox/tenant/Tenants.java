package dev.accesscontrol.sandbox.tenant;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All tenants that the simulated sign-in service knows. */
public record Tenants(Tenant contoso, Tenant fabrikam, List<SignInAccount> accounts) {

    public List<Tenant> all() {
        return List.of(contoso, fabrikam);
    }

    /**
     * @param idOrDomain a tenant's id or one of its verified domains
     */
    public Optional<Tenant> find(@Nullable String idOrDomain) {
        return all().stream()
                .filter(tenant ->
                        tenant.id().toString().equalsIgnoreCase(idOrDomain)
                                || tenant.domains().stream()
                                        .filter(Domain::verified)
                                        .map(Domain::name)
                                        .anyMatch(d -> d.equalsIgnoreCase(idOrDomain)))
                .findFirst();
    }

    public Optional<SignInAccount> account(String username) {
        return accounts.stream().filter(a -> a.username().equals(username)).findFirst();
    }

    /** As {@link #find} for people who need the answer to go on. */
    public <X extends RuntimeException> Tenant require(
            String idOrDomain, Function<String, X> otherwise) {
        return find(idOrDomain).orElseThrow(() -> otherwise.apply(idOrDomain));
    }
}
