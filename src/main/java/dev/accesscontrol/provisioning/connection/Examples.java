package dev.accesscontrol.provisioning.connection;

import java.util.ArrayList;
import java.util.List;

/** Counts names and keeps the first few. */
final class Examples {

    private static final int KEPT = 3;

    private final List<String> kept = new ArrayList<>();
    private long count;

    void add(String name) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(name);
        }
    }

    List<String> kept() {
        return List.copyOf(kept);
    }

    DomainPeople.Refused refused() {
        return new DomainPeople.Refused(count, kept());
    }

    UsernameClash clash(List<String> domains) {
        return new UsernameClash(domains, count, kept());
    }
}
