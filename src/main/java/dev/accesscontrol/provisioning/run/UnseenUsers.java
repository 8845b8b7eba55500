package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.UserKeys;
import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.provisioning.plan.Keys;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Users of a draft's domain that the listing has not accounted for, page by page. */
@Component
class UnseenUsers {

    /** Each of them is a question to the source: between two pages a run can be stopped. */
    private static final int PAGE = 80;

    private static final String WHERE =
            """
            from user_keys k
            where k.upn_domain = :domain
              and not exists (
                select 1 from plan_seen s where s.plan_id = :plan and s.user_id = k.id)
            """;

    private final JdbcClient jdbc;
    private final UserLookup users;
    private final TableStatistics statistics;

    UnseenUsers(JdbcClient jdbc, UserLookup users, TableStatistics statistics) {
        this.statistics = statistics;
        this.jdbc = jdbc;
        this.users = users;
    }

    /** Of a table that it knows to be empty, the database would ask for each user by itself. */
    Count count(Draft draft) {
        statistics.renew("plan_seen", draft.people());
        return statement(
                        draft,
                        "select count(*), count(case when k.role = 'NONE' then 1 end) " + WHERE)
                .query((row, number) -> new Count(row.getLong(1), row.getLong(2)))
                .single();
    }

    Page first(Draft draft) {
        return after(draft, new UUID(0, 0));
    }

    Page after(Draft draft, UUID last) {
        var keys =
                statement(
                                draft,
                                "select k.id, k.upn "
                                        + WHERE
                                        + " and k.id > :last order by k.id limit "
                                        + PAGE)
                        .param("last", last)
                        .query((row, number) ->
                                new Key(row.getObject(1, UUID.class), row.getString(2)))
                        .list();
        return keys.isEmpty()
                ? new Page(List.of(), last, true)
                : new Page(find(draft, keys), keys.getLast().id(), false);
    }

    private List<DirectoryUser> find(Draft draft, List<Key> keys) {
        var source = draft.tenant().connection().linkSource();
        var upns = keys.stream().map(Key::upn).toList();
        var ids = keys.stream().map(Key::id).collect(Collectors.toSet());
        return users
                .findByKeys(new UserKeys(source, List.of(), upns, List.of(), List.of()))
                .stream()
                .filter(user -> ids.contains(user.id().value()))
                .toList();
    }

    private JdbcClient.StatementSpec statement(Draft draft, String sql) {
        return jdbc.sql(sql)
                .param("domain", Keys.of(draft.task().domain()))
                .param("plan", draft.planId());
    }

    /**
     * @param last where the next page goes on
     * @param beyondEnd whether there was nobody left
     */
    record Page(List<DirectoryUser> users, UUID last, boolean beyondEnd) {}

    /**
     * @param candidates those who are no administrators, so that they may be deleted
     */
    record Count(long all, long candidates) {}

    private record Key(UUID id, String upn) {}
}
