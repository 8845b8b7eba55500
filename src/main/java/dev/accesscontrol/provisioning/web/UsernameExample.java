package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.DomainOffer;
import dev.accesscontrol.provisioning.plan.UpnMode;
import java.util.ArrayList;
import java.util.List;

/** A real person's username in both UPN modes. */
record UsernameExample(String upn, String on, String off) {

    private static final int SHOWN = 3;

    static UsernameExample of(String upn) {
        return new UsernameExample(upn, UpnMode.ON.username(upn), UpnMode.OFF.username(upn));
    }

    /** Three people, of as many of the domains as can be; the first domains count most. */
    static List<UsernameExample> of(List<DomainOffer> offers) {
        var examples = new ArrayList<UsernameExample>();
        for (int round = 0; round < SHOWN; round++) {
            for (var offer : offers) {
                var people = offer.people();
                if (examples.size() < SHOWN && people != null && round < people.samples().size()) {
                    examples.add(of(people.samples().get(round)));
                }
            }
        }
        return examples;
    }
}
