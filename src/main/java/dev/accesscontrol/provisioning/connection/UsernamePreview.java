package dev.accesscontrol.provisioning.connection;

import dev.accesscontrol.provisioning.plan.UpnMode;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Gathers, page by page, what both UPN modes would make of the people of several domains. It knows
 * at most {@link #CAPACITY} local parts, whatever the size of the tenant; when it is full, what it
 * has found is "at least".
 */
final class UsernamePreview {

    /** Some 15 MB. */
    static final int CAPACITY = 100_000;

    /** A bit a domain. */
    static final int MOST_DOMAINS = 60;

    private static final int MOST_CLASHES = 20;

    private final int capacity;
    private final List<String> domains = new ArrayList<>();
    private final Map<String, Long> domainsByLocalPart = new HashMap<>();
    private PeopleTally tally = new PeopleTally();

    UsernamePreview() {
        this(CAPACITY);
    }

    UsernamePreview(int capacity) {
        this.capacity = capacity;
    }

    /** Who is taken from now on is of this domain. */
    void begin(String domain) {
        domains.add(domain);
        tally = new PeopleTally();
    }

    /** Forgets who was taken of the present domain. */
    void restart() {
        tally = new PeopleTally();
        domainsByLocalPart.replaceAll((name, bits) -> bits & ~bit());
        domainsByLocalPart.values().removeIf(bits -> bits == 0);
    }

    /** Takes a person; the same one twice counts once, guests do not count. */
    void take(SourceUser user, UsernameHolders holders) {
        var localPart = UpnMode.OFF.username(user.upn()).toLowerCase(Locale.ROOT);
        long known = domainsByLocalPart.getOrDefault(localPart, 0L);
        if (user.guest() || (known & bit()) != 0 || (known == 0 && isFull())) {
            return;
        }
        domainsByLocalPart.put(localPart, known | bit());
        tally.count(user, holders);
    }

    boolean isFull() {
        return domainsByLocalPart.size() >= capacity;
    }

    /** What was found among the people of the present domain. */
    DomainPeople people() {
        return tally.people();
    }

    /** The domains that share local parts, those that share the most first. */
    List<UsernameClash> clashes() {
        var shared = new HashMap<Long, Examples>();
        domainsByLocalPart.forEach((localPart, bits) -> {
            if (Long.bitCount(bits) > 1) {
                shared.computeIfAbsent(bits, none -> new Examples()).add(localPart);
            }
        });
        return shared.entrySet().stream()
                .map(found -> found.getValue().clash(names(found.getKey())))
                .sorted((a, b) -> Long.compare(b.usernames(), a.usernames()))
                .limit(MOST_CLASHES)
                .toList();
    }

    private long bit() {
        return 1L << (domains.size() - 1);
    }

    private List<String> names(long bits) {
        var names = new ArrayList<String>();
        for (int i = 0; i < domains.size(); i++) {
            if ((bits & 1L << i) != 0) {
                names.add(domains.get(i));
            }
        }
        return names;
    }
}
