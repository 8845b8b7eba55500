package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.DomainOffer;
import dev.accesscontrol.provisioning.plan.DeletionLimit;
import org.jspecify.annotations.Nullable;

/**
 * A domain in the domain settings.
 *
 * @param maxDeletions as it was typed
 * @param offer null when the source tells of it no more
 * @param chosen synchronised already
 * @param inUse a sync of it was executed: it stays
 * @param otherConnection the name of the connection that has it, else null
 * @param users of the domain in Access Control
 */
record DomainLine(
        String name,
        boolean ticked,
        String maxDeletions,
        @Nullable DomainOffer offer,
        boolean chosen,
        boolean inUse,
        @Nullable String otherConnection,
        long users) {

    /** For ids in the page; no domain name has an underscore. */
    public String key() {
        return name.replace('.', '_');
    }

    public boolean isSelectable() {
        return chosen || (offer != null && offer.verified() && otherConnection == null);
    }

    /** The initial domain is usually left out. */
    boolean isLikely() {
        return isSelectable() && offer != null && !offer.initial();
    }

    /** A message key, with the other connection's name; null when there is nothing to say. */
    public @Nullable String remark() {
        if (inUse) {
            return "connection.domains.in-use";
        }
        if (offer == null) {
            return "connection.domains.gone";
        }
        if (!offer.verified()) {
            return "connection.domains.unverified";
        }
        if (otherConnection != null) {
            return "connection.domains.taken";
        }
        return offer.initial() ? "connection.domains.initial-hint" : null;
    }

    public @Nullable LimitMeaning meaning() {
        return DomainSettingsForm.limit(maxDeletions).map(limit -> of(limit)).orElse(null);
    }

    private LimitMeaning of(DeletionLimit limit) {
        return LimitMeaning.of(limit, users);
    }
}
