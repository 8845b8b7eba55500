package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.plan.Keys;
import dev.accesscontrol.provisioning.plan.PlannedChange.Add;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Usernames that people of the connection's other domains want. Who comes twice claims twice, which
 * changes nothing.
 */
@Component
class Claims {

    private final JdbcTemplate jdbc;

    Claims(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID planId, List<Add> wanted) {
        jdbc.batchUpdate(
                "insert into plan_claims (plan_id, username_key, object_id, upn) values (?, ?, ?, ?)",
                wanted,
                1000,
                (row, add) -> {
                    row.setObject(1, planId);
                    row.setString(2, Keys.of(add.username()));
                    row.setString(3, add.objectId());
                    row.setString(4, add.after().upn());
                });
    }
}
