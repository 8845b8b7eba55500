package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.plan.Keys;
import dev.accesscontrol.provisioning.plan.PlannedChange.Add;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Usernames that people of the connection's other domains want. */
@Component
class Claims {

    private final NamedParameterJdbcTemplate jdbc;

    Claims(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID planId, List<Add> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        var known = known(planId, wanted);
        var fresh = wanted.stream().filter(add -> known.add(identity(add))).toList();
        jdbc.getJdbcTemplate()
                .batchUpdate(
                        "insert into plan_claims (plan_id, username_key, object_id, upn) values (?, ?, ?, ?)",
                        fresh,
                        1000,
                        (row, add) -> {
                            row.setObject(1, planId);
                            row.setString(2, Keys.of(add.username()));
                            row.setString(3, add.objectId());
                            row.setString(4, add.after().upn());
                        });
    }

    /** A listing that starts again brings the same people again. */
    private HashSet<String> known(UUID planId, List<Add> wanted) {
        var names = wanted.stream().map(add -> Keys.of(add.username())).distinct().toList();
        return new HashSet<>(
                jdbc.query(
                        """
                        select username_key, object_id from plan_claims
                        where plan_id = :plan and username_key in (:names)
                        """,
                        Map.of("plan", planId, "names", names),
                        (row, number) -> row.getString(1) + '\t' + row.getString(2)));
    }

    private static String identity(Add add) {
        return Keys.of(add.username()) + '\t' + add.objectId();
    }
}
