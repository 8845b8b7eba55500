package dev.accesscontrol.provisioning.connection;

import dev.accesscontrol.provisioning.plan.UpnMode;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.regex.Pattern;

/** Counts the people of one domain. */
final class PeopleTally {

    /** What the directory allows as a Username; the dry run has the last word. */
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_.@-]{1,64}");

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
        if (!ALLOWED.matcher(username).matches()) {
            refused.add(username);
        }
    }
}
