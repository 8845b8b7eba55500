package dev.accesscontrol.provisioning.run;

import java.sql.Connection;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Tells PostgreSQL how large a plan has become, which it would find out by itself a minute later:
 * until then it would sort the whole plan for each page that is looked at. H2 keeps account itself.
 */
@Component
@Order(5)
class PlanStatistics implements PlanningStep {

    private static final long WORTH_IT = 1_000;

    private final JdbcTemplate jdbc;

    PlanStatistics(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isFor(Scope scope) {
        return true;
    }

    @Override
    public void take(Draft draft) {
        if (draft.rows() >= WORTH_IT && isPostgres()) {
            jdbc.execute("analyze plan_rows");
        }
    }

    private boolean isPostgres() {
        return "PostgreSQL"
                .equals(
                        jdbc.execute((Connection connection) ->
                                connection.getMetaData().getDatabaseProductName()));
    }
}
