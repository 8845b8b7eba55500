package dev.accesscontrol.provisioning.connection;

import dev.accesscontrol.provisioning.plan.UpnMode;
import dev.accesscontrol.provisioning.plan.UsernameRule;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Counts the people of one domain. */
final class PeopleTally {

    private final Examples samples = new Examples();
    private final Examples refusedOn = new Examples();
    private final Examples refusedOff = new Examples();
    private final Map<Taker, Examples> taken = new TreeMap<>();
    private long onPremises;

    void count(SourceUser user, UsernameHolders holders) {
        samples.add(user.upn());
        if (user.onPremisesSynced()) {
            onPremises++;
        }
        refuse(refusedOn, UpnMode.ON.username(user.upn()));
        refuse(refusedOff, UpnMode.OFF.username(user.upn()));
        for (var mode : UpnMode.values()) {
            holders.of(user, mode)
                    .map(holder -> new Taker(mode, holder.role().isAdministrator()))
                    .ifPresent(taker ->
                            taken.computeIfAbsent(taker, none -> new Examples())
                                    .add(mode.username(user.upn())));
        }
    }

    DomainPeople people() {
        return new DomainPeople(
                onPremises,
                samples.kept(),
                refusedOn.refused(),
                refusedOff.refused(),
                taken.entrySet().stream().map(PeopleTally::names).toList());
    }

    private static TakenNames names(Map.Entry<Taker, Examples> entry) {
        var taker = entry.getKey();
        return new TakenNames(taker.mode(), taker.administrator(), entry.getValue().refused());
    }

    private static void refuse(Examples refused, String username) {
        if (UsernameRule.problem(username).isPresent()) {
            refused.add(username);
        }
    }

    private record Taker(UpnMode mode, boolean administrator) implements Comparable<Taker> {

        @Override
        public int compareTo(Taker other) {
            return Comparator.comparing(Taker::mode)
                    .thenComparing(Taker::administrator)
                    .compare(this, other);
        }
    }
}
