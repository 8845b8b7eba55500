package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.bulk.BulkInsert;
import dev.accesscontrol.bulk.Column;
import dev.accesscontrol.directory.UserId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The users that a listing accounts for, changed or not. */
@Component
class SeenUsers {

    private static final BulkInsert<Seen> SEEN =
            new BulkInsert<>(
                    "plan_seen",
                    List.of(
                            new Column<>("plan_id", "uuid", Seen::planId),
                            new Column<>("user_id", "uuid", Seen::userId)));

    private final JdbcTemplate jdbc;
    private final KnownKeys known;

    SeenUsers(JdbcTemplate jdbc, KnownKeys known) {
        this.jdbc = jdbc;
        this.known = known;
    }

    /**
     * @return those that had been seen before
     */
    Set<UUID> add(UUID planId, Collection<UserId> users) {
        var ids = new HashSet<UUID>();
        users.forEach(user -> ids.add(user.value()));
        if (ids.isEmpty()) {
            return Set.of();
        }
        var before = known.users(planId, ids);
        ids.removeAll(before);
        SEEN.insert(jdbc, ids.stream().map(id -> new Seen(planId, id)).toList());
        return before;
    }

    private record Seen(UUID planId, UUID userId) {}
}
