package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.provisioning.plan.UpnMode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes a sync that waits for its job into a database. */
class QueuedSync {

    private final JdbcTemplate jdbc;
    private final UUID plan = UUID.randomUUID();
    private final UUID run = UUID.randomUUID();
    private final OffsetDateTime now = OffsetDateTime.now();

    QueuedSync(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    UUID ofAdditions(int people) {
        var engine = new EngineDatabase(JdbcClient.create(jdbc));
        var connection = engine.connection(UpnMode.ON);
        jdbc.update("update connections set service = 'microsoft365'");
        var domain = engine.domain(connection, "contoso.com", 10);
        plan(connection, domain, people);
        rows(people);
        run(connection, domain);
        return run;
    }

    private void plan(UUID connection, UUID domain, int people) {
        jdbc.update(
                """
                insert into plans (id, version, dry_run_id, connection_id, domain_id, domain, upn_mode,
                  link_source, state, made_at, expires_at, first_import, adds, updates, deletes, skips,
                  conflicts, warnings, unchanged, source_users, domain_users, sync_run_id)
                values (?, 0, ?, ?, ?, 'contoso.com', 'ON', 'fake:tenant', 'EXECUTED',
                  ?, ?, true, ?, 0, 0, 0, 0, 0, 0, ?, 0, ?)
                """,
                plan,
                UUID.randomUUID(),
                connection,
                domain,
                now,
                now,
                people,
                people,
                run);
    }

    private void rows(int people) {
        jdbc.batchUpdate(
                """
                insert into plan_rows (plan_id, position, run_order, action, user_id, object_id,
                  username, username_key, new_family_name, new_given_name, new_display_name, new_email,
                  new_upn, new_upn_key, search_text)
                values (?, ?, 4, 'ADD', ?, ?, ?, ?, 'Yamada', 'Hanako', 'Yamada Hanako', ?, ?, ?, '')
                """,
                IntStream.range(0, people).mapToObj(this::row).toList());
    }

    private Object[] row(int number) {
        var upn = "p" + number + "@contoso.com";
        return List.of(
                        plan,
                        number,
                        UserId.next().value(),
                        "object-" + number,
                        upn,
                        upn,
                        upn,
                        upn,
                        upn)
                .toArray();
    }

    private void run(UUID connection, UUID domain) {
        jdbc.update(
                """
                insert into runs (id, version, kind, plan_id, connection_id, domain_id, domain, source,
                  run_trigger, started_by, state, active_domain_id, phase, done, added, updated,
                  deleted, skipped, failed, requested_at, cancel_requested, epoch, checkpoint_order,
                  checkpoint_position)
                values (?, 0, 'SYNC', ?, ?, ?, 'contoso.com', 'Contoso', 'MANUAL', 'admin', 'QUEUED',
                  ?, 'WAITING', 0, 0, 0, 0, 0, 0, ?, false, 0, 0, 0)
                """,
                run,
                plan,
                connection,
                domain,
                domain,
                now);
        jdbc.update(
                """
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values ('provisioning-run', ?, ?, false, 1)
                """,
                run.toString(),
                now);
    }
}
