package dev.accesscontrol.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.testing.Databases;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that processes of the program work on while a test looks into it. */
record RunDatabase(String url, String user, String password) {

    static RunDatabase postgres() {
        return new RunDatabase(Databases.postgres(), "postgres", "postgres");
    }

    DataSource source() {
        return new DriverManagerDataSource(url, user, password);
    }

    JdbcClient jdbc() {
        return JdbcClient.create(source());
    }

    /** The id of a sync that the next free process begins with. */
    UUID queueAdditions(int people) {
        return new QueuedSync(source()).ofAdditions(people);
    }

    long added(UUID run) {
        return jdbc().sql("select added from runs where id = ?")
                .param(run)
                .query(Long.class)
                .single();
    }

    String state(UUID run) {
        return jdbc().sql("select state from runs where id = ?")
                .param(run)
                .query(String.class)
                .single();
    }

    /** State, owner's epoch and counts. */
    Map<String, Object> run(UUID run) {
        return jdbc().sql("select state, epoch, added, failed from runs where id = ?")
                .param(run)
                .query()
                .singleRow();
    }

    /** Host and port of the node that works on the run, empty while none does. */
    String pickedBy(UUID run) {
        return jdbc().sql(
                        "select coalesce(picked_by, '') from scheduled_tasks where task_instance = ?")
                .param(run.toString())
                .query(String.class)
                .single();
    }

    long jobs(UUID run) {
        return count("scheduled_tasks where task_instance = '%s'".formatted(run));
    }

    OffsetDateTime lastImport() {
        return jdbc().sql("select max(created_at) from users where link_object_id is not null")
                .query(OffsetDateTime.class)
                .single();
    }

    long importedAfter(OffsetDateTime time) {
        return jdbc().sql(
                        """
                        select count(*) from users
                        where link_object_id is not null and created_at > ?
                        """)
                .param(time)
                .query(Long.class)
                .single();
    }

    long imported() {
        return count("users where link_object_id is not null");
    }

    long count(String what) {
        return jdbc().sql("select count(*) from " + what).query(Long.class).single();
    }

    /** A second write would have raised the version, and a second user would be one too many. */
    void assertEachIsWrittenOnce(int people) {
        assertThat(imported()).isEqualTo(people);
        assertThat(count("plan_rows where outcome = 'APPLIED'")).isEqualTo(people);
        assertThat(
                        count(
                                """
                                plan_rows r join users u on u.id = r.user_id
                                  and u.username = r.username and u.link_object_id = r.object_id
                                where u.version = 0
                                """))
                .isEqualTo(people);
    }
}
