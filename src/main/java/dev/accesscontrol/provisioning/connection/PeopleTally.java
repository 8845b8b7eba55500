package dev.accesscontrol.provisioning.connection;

import dev.accesscontrol.provisioning.plan.UpnMode;
import dev.accesscontrol.provisioning.plan.UsernameRule;
import dev.accesscontrol.provisioning.source.SourceUser;

/** Counts the people of one domain. */
final class PeopleTally {

    private final Examples samples = new Examples();
    private final Examples refusedOn = new Examples();
    private final Examples refusedOff = new Examples();
    private long onPremises;

    void count(SourceUser user) {
        samples.add(user.upn());
        if (user.onPremisesSynced()) {
            onPremises++;
        }
        refuse(refusedOn, UpnMode.ON.username(user.upn()));
        refuse(refusedOff, UpnMode.OFF.username(user.upn()));
    }

    DomainPeople people() {
        return new DomainPeople(
                onPremises, samples.kept(), refusedOn.refused(), refusedOff.refused());
    }

    private static void refuse(Examples refused, String username) {
        if (UsernameRule.problem(username).isPresent()) {
            refused.add(username);
        }
    }
}
