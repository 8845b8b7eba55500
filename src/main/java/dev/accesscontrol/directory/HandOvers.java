package dev.accesscontrol.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which updates hand a key on to another (a swap, a chain): those are written together or not at
 * all.
 */
final class HandOvers {

    private final Map<UserId, UserId> parents = new HashMap<>();

    private HandOvers() {}

    /**
     * The updates in groups; most are alone in theirs.
     *
     * @param holders who holds which key before
     */
    static List<List<Wish>> groups(List<Wish> updates, Map<Claim, UserId> holders) {
        var handOvers = new HandOvers();
        updates.forEach(update -> handOvers.parents.put(update.id(), update.id()));
        for (var update : updates) {
            for (var claim : update.claims()) {
                var holder = holders.get(claim);
                if (holder != null && handOvers.parents.containsKey(holder)) {
                    handOvers.join(update.id(), holder);
                }
            }
        }
        var groups = new LinkedHashMap<UserId, List<Wish>>();
        for (var update : updates) {
            groups.computeIfAbsent(handOvers.root(update.id()), _ -> new ArrayList<>()).add(update);
        }
        return List.copyOf(groups.values());
    }

    private void join(UserId one, UserId other) {
        parents.put(root(one), root(other));
    }

    private UserId root(UserId id) {
        var root = id;
        while (true) {
            var parent = parents.getOrDefault(root, root);
            if (parent.equals(root)) {
                return root;
            }
            parents.put(root, parents.getOrDefault(parent, parent));
            root = parent;
        }
    }
}
