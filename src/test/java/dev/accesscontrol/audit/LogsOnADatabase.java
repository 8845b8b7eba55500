package dev.accesscontrol.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.audit.AccessLog.Who;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.directory.UsersHandled;
import dev.accesscontrol.directory.UsersHandled.Handled;
import dev.accesscontrol.testing.Databases;
import dev.accesscontrol.web.OperationNote;
import dev.accesscontrol.web.OperationNote.Item;
import dev.accesscontrol.web.OperationNote.Target;
import dev.accesscontrol.web.Place;
import dev.accesscontrol.web.PlacePager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

abstract class LogsOnADatabase {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final DriverManagerDataSource source;
    private final JdbcClient database;
    private Instant now = NOON;
    private final AccessLog access;
    private final AccessLogs accessLogs;
    private final OperationLog log;
    private final OperationLogs logs;

    LogsOnADatabase(String url) {
        source = new DriverManagerDataSource(url, "postgres", "postgres");
        Databases.migrate(source);
        database = JdbcClient.create(source);
        access = new AccessLog(database, new Now());
        accessLogs = new AccessLogs(database);
        log = new OperationLog(database, new Now());
        logs = new OperationLogs(database);
    }

    private final class Now extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void request() {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest()));
    }

    private static Visit from(String address) {
        return new Visit(address, Device.of(null));
    }

    private void signIn(String username, String address, int minute) {
        now = NOON.plus(Duration.ofMinutes(minute));
        var who = new Who(new UUID(0, username.hashCode()), username, null);
        access.write(AccessEvent.SIGNED_IN, null, who, from(address));
    }

    private CurrentAct act(String actor, String operation, String target) {
        var request = new MockHttpServletRequest();
        var named = new Target("users", new UUID(0, target.hashCode()), target);
        log.begin(new Act(actor, operation, named, from("192.0.2.1")), request);
        return CurrentAct.of(request).orElseThrow();
    }

    private List<String> users(AccessQuery query) {
        return accessLogs.page(query, null).content().stream().map(AccessEntry::username).toList();
    }

    private static AccessQuery user(String text) {
        return new AccessQuery(null, null, text, null, null, null);
    }

    private List<String> operations(OperationQuery query) {
        return logs.page(query, null).content().stream().map(OperationEntry::operation).toList();
    }

    @Test
    void findsSignInsByPeriodUserAndAddress() {
        signIn("Hanako", "192.0.2.1", 0);
        signIn("hanako@contoso.com", "192.0.2.17", 1);
        signIn("taro", "2001:db8::1", 2);
        assertThat(users(user("HANAKO"))).containsExactly("Hanako");
        assertThat(users(user("hanako*"))).containsExactly("hanako@contoso.com", "Hanako");
        var address = new AccessQuery(null, null, null, null, null, "192.0.2.1*");
        assertThat(users(address)).containsExactly("hanako@contoso.com", "Hanako");
        var period =
                new AccessQuery(
                        NOON.plusSeconds(60), NOON.plusSeconds(120), null, null, null, null);
        assertThat(users(period)).containsExactly("hanako@contoso.com");
    }

    @Test
    void leafsThroughLinesOfOneMomentWithoutLosingOne() {
        for (int i = 0; i < 120; i++) {
            signIn("user" + i, "192.0.2.1", 0);
        }
        var seen = new ArrayList<String>();
        Place place = null;
        for (int page = 0; page < 3; page++) {
            var rows = accessLogs.page(user(null), place);
            rows.content().forEach(entry -> seen.add(entry.username()));
            place = place(((PlacePager) rows.pager()).next());
        }
        assertThat(place).isNull();
        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
        var all = new ArrayList<String>();
        accessLogs.forEach(user(null), entry -> all.add(entry.username()));
        assertThat(all).containsExactlyElementsOf(seen);
    }

    private static Place place(String parameters) {
        if (parameters == null) {
            return null;
        }
        return Place.of(
                Stream.of(parameters.split("&"))
                        .map(parameter -> parameter.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
    }

    @Test
    void findsActsByActorOperationTargetAndResult() {
        var changed = act("admin", "user.change", "hanako");
        log.finish(changed.id(), OperationResult.SUCCEEDED, 302, null);
        var added = act("Admin2", "user.add", "taro");
        log.note(added, new OperationNote(new Target("users", null, "Third"), List.of()));
        log.finish(added.id(), OperationResult.REFUSED, 422, null);
        assertThat(operations(query("admin", null, null, null))).containsExactly("user.change");
        assertThat(operations(query("admin*", null, null, null)))
                .containsExactlyInAnyOrder("user.add", "user.change");
        assertThat(operations(query(null, "user.add", null, null))).containsExactly("user.add");
        assertThat(operations(query(null, null, "THIRD", null))).containsExactly("user.add");
        assertThat(operations(query(null, null, "h*", null))).containsExactly("user.change");
        assertThat(operations(query(null, null, null, OperationResult.REFUSED)))
                .containsExactly("user.add");
        assertThat(logs.newest(new UUID(0, "taro".hashCode()), 5)).hasSize(1);
        assertThat(logs.get(added.id()).entry().targets()).isEqualTo(2);
    }

    private static OperationQuery query(
            String actor, String operation, String target, OperationResult result) {
        return new OperationQuery(null, null, actor, operation, target, result);
    }

    @Test
    void leavesAnActThatNeverEndedUnfinishedWithWhatItHadDone() {
        var act = act("admin", "user.change", "hanako");
        var tooLong = "あ".repeat(3000);
        log.note(
                act,
                new OperationNote(
                        new Target("users", null, "hanako"),
                        List.of(new Item("display-name", "a\0b", tooLong))));
        var full = logs.get(act.id());
        assertThat(full.entry().result()).isEqualTo(OperationResult.UNFINISHED);
        assertThat(full.changes().getLast().before()).isEqualTo("a\uFFFDb");
        assertThat(full.changes().getLast().after()).hasSize(1000).endsWith("…");
    }

    /** Longer than one page and one part of the file; in a job there is no request. */
    @Test
    void holdsEverybodyOfABulkOperation() {
        var operation = UUID.randomUUID();
        var act = act("admin", "users.start", "taro");
        log.note(
                act,
                new OperationNote(
                        new Target("operations", operation, "DISABLE"),
                        List.of(new Item("users", null, "1200"))));
        database.sql("update admin_operations set target_kind = 'operations'").update();
        RequestContextHolder.resetRequestAttributes();
        var users =
                IntStream.rangeClosed(1, 1200)
                        .mapToObj(i -> new Handled(i, new UserId(new UUID(1, i)), "User" + i))
                        .toList();
        var bulk = new BulkNotes(new JdbcTemplate(source));
        bulk.on(new UsersHandled(operation, "DISABLE", users.subList(0, 600)));
        bulk.on(new UsersHandled(operation, "DISABLE", users.subList(600, 1200)));
        assertThat(operations(query(null, null, "user1200", null))).containsExactly("users.start");
        assertThat(logs.newest(new UUID(1, 77), 5)).hasSize(1);
        assertThat(logs.get(act.id()).changes()).hasSize(OperationLogs.SHOWN);
        var names = new ArrayList<String>();
        logs.forEach(
                query(null, null, null, null),
                part -> part.changes().forEach(change -> names.add(change.target().name())));
        assertThat(names).hasSize(1202).doesNotHaveDuplicates().endsWith("User1200");
    }

    @Test
    void dropsWhatIsOlderThanItIsKeptAndNothingElse() {
        signIn("old", "192.0.2.1", -1);
        var old = act("admin", "user.add", "old");
        signIn("young", "192.0.2.1", 0);
        var young = act("admin", "user.add", "young");
        LogExpiry.expire(database, NOON);
        assertThat(users(user(null))).containsExactly("young");
        assertThat(logs.page(query(null, null, null, null), null).content())
                .extracting(OperationEntry::id)
                .containsExactly(young.id())
                .doesNotContain(old.id());
        assertThat(
                        database.sql("select count(*) from admin_operation_changes")
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void dropsManyInPortions() {
        database.sql(
                        """
                        insert into access_log (id, happened_at, event, user_key, attempts, address,
                            user_agent)
                        values (:id, :at, 'SIGNED_IN', '', 1, '', '')
                        """)
                .params(Map.of("id", UUID.randomUUID(), "at", NOON.atOffset(ZoneOffset.UTC)))
                .update();
        database.sql(
                        """
                        insert into access_log (id, happened_at, event, user_key, attempts, address,
                            user_agent)
                        select random_uuid(), happened_at, event, user_key, attempts, address,
                            user_agent
                        from access_log, %s
                        """
                                .formatted(manyRows())
                                .replace("random_uuid()", newId()))
                .update();
        LogExpiry.expire(database, NOON.plusSeconds(1));
        assertThat(users(user(null))).isEmpty();
    }

    abstract String manyRows();

    abstract String newId();
}
