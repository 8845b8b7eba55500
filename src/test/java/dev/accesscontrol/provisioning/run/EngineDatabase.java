package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.SourceLink;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.provisioning.plan.Keys;
import dev.accesscontrol.provisioning.plan.People;
import dev.accesscontrol.provisioning.plan.UpnMode;
import dev.accesscontrol.provisioning.source.FakeSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the database of an engine test into a state, and reads it. */
class EngineDatabase {

    private static final List<String> TABLES =
            List.of(
                    "notices",
                    "plan_rows",
                    "plan_seen",
                    "plan_people",
                    "plan_claims",
                    "plans",
                    "runs",
                    "domain_listings",
                    "connection_domains",
                    "connections",
                    "scheduled_tasks",
                    "users",
                    "deleted_users");

    private final JdbcClient jdbc;

    EngineDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void clear() {
        TABLES.forEach(table -> jdbc.sql("delete from " + table).update());
    }

    UUID connection(UpnMode mode) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into connections (id, version, service, tenant, name, consent,
                          missing_permissions, upn_mode, upn_mode_fixed, consented_by, consented_at)
                        values (:id, 0, 'fake', 'tenant', 'Contoso', 'GRANTED', '', :mode, false,
                          'admin@contoso.com', :now)
                        """)
                .param("id", id)
                .param("mode", mode.name())
                .param("now", OffsetDateTime.now())
                .update();
        return id;
    }

    UUID domain(UUID connection, String name, int percent) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into connection_domains (id, version, connection_id, name,
                          max_deletions_percent) values (?, 0, ?, ?, ?)
                        """)
                .params(id, connection, name, percent)
                .update();
        return id;
    }

    void limit(UUID domain, int percent) {
        jdbc.sql("update connection_domains set max_deletions_percent = ? where id = ?")
                .params(percent, domain)
                .update();
    }

    DirectoryUser add(People.User user) {
        var items = user.profile();
        jdbc.sql(
                        """
                        insert into users (id, version, username, username_key, family_name,
                          given_name, display_name, email, upn, upn_key, upn_domain, immutable_id,
                          status, role, link_source, link_object_id, has_password, created_at,
                          updated_at)
                        values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ENABLED', ?, ?, ?, false, ?, ?)
                        """)
                .params(
                        Stream.of(
                                        user.id().value(),
                                        user.username(),
                                        Keys.of(user.username()),
                                        items.familyName(),
                                        items.givenName(),
                                        items.displayName(),
                                        items.email(),
                                        items.upn(),
                                        Keys.ofNullable(items.upn()),
                                        items.upn() == null ? null : Keys.domain(items.upn()),
                                        items.immutableId(),
                                        user.role().name(),
                                        user.link() == null ? null : user.link().source(),
                                        user.link() == null ? null : user.link().objectId(),
                                        OffsetDateTime.now(),
                                        OffsetDateTime.now())
                                .toList())
                .update();
        return user.build();
    }

    /** A user that was imported from a person of {@link FakeSource#person}. */
    DirectoryUser imported(String upn) {
        return add(importedUser(upn));
    }

    static People.User importedUser(String upn) {
        var person = FakeSource.person(upn);
        return new People.User(
                UserId.next(),
                upn,
                new Profile(
                        person.familyName(),
                        person.givenName(),
                        person.displayName(),
                        person.email(),
                        upn,
                        person.immutableId()),
                Role.NONE,
                new SourceLink(People.SOURCE, person.objectId()));
    }

    void role(UserId user, Role role) {
        set(user, "role", role.name());
    }

    void set(UserId user, String column, String value) {
        jdbc.sql("update users set " + column + " = ? where id = ?")
                .params(value, user.value())
                .update();
    }

    void remove(UserId user) {
        jdbc.sql("delete from users where id = ?").param(user.value()).update();
    }

    /** Username and UPN of every user. */
    Map<String, String> users() {
        return jdbc
                .sql("select username, coalesce(upn, '') from users")
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    String familyName(String username) {
        return jdbc.sql("select family_name from users where username = ?")
                .param(username)
                .query(String.class)
                .single();
    }

    List<String> deleted() {
        return jdbc.sql("select username from deleted_users order by username")
                .query(String.class)
                .list();
    }

    /** The rows of a plan as {@code ACTION username reason outcome}. */
    List<String> rows(UUID plan) {
        return jdbc.sql(
                        """
                        select action, username, reason, outcome, outcome_reason from plan_rows
                        where plan_id = ? order by run_order, username
                        """)
                .param(plan)
                .query((row, number) ->
                        Stream.of(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5))
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" ")))
                .list();
    }

    long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    int runOrder(UUID plan, String username) {
        return jdbc.sql("select run_order from plan_rows where plan_id = ? and username = ?")
                .params(plan, username)
                .query(Integer.class)
                .single();
    }
}
