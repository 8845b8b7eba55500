package dev.accesscontrol.provisioning.source;

import java.time.Instant;

/**
 * An administrator of the tenant has consented, and it was proven who it was.
 *
 * @param service see {@link SourceProvider#service()}
 * @param consentedBy the administrator's name at the source, for people to read
 * @param actor the username of the administrator of this program
 */
public record TenantConsented(
        String service, String tenant, String consentedBy, String actor, Instant at) {

    /** Where the wizard goes on after this event was published. */
    public String continuePath() {
        return "/admin/provisioning/consented/" + service + "/" + tenant;
    }
}
