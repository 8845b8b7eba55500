package dev.accesscontrol.sandbox.tenant;

import java.util.List;

/** A domain of a tenant, with the properties that Microsoft Graph tells of it. */
public record Domain(
        String name,
        boolean verified,
        boolean standard,
        boolean initial,
        boolean federated,
        List<String> supportedServices) {

    static Domain verified(String name, boolean standard) {
        List<String> services = List.of("Email", "OfficeCommunicationsOnline");
        return new Domain(name, true, standard, false, false, services);
    }

    static Domain unverified(String name) {
        return new Domain(name, false, false, false, false, List.of());
    }

    static Domain initial(String name) {
        List<String> services = List.of("Email", "OfficeCommunicationsOnline");
        return new Domain(name, true, false, true, false, services);
    }
}
