package dev.accesscontrol.provisioning.run;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of people who are excluded. All of it is done by the database, however many there are.
 */
@Component
class ExcludedRows {

    static final String KEY = "coalesce(object_id, cast(user_id as varchar))";

    private static final String EXCLUSION =
            "from exclusions x where x.domain_id = :domain and x.person_key = "
                    + "coalesce(r.object_id, cast(r.user_id as varchar))";

    private static final String EXCLUDE =
            """
            update plan_rows r set %1$s, action = 'SKIP', run_order = 9, reason = 'EXCLUDED',
              reason_arguments = (select x.excluded_by || '\t' || x.note %2$s)
            where %3$s and run_order < 8 and exists (select 1 %2$s)
            """;

    private static final String NO_LONGER =
            """
            where plan_id = :plan and run_order = 9 and reason = 'EXCLUDED' and was_order is %1$s
              and not exists (select 1 %2$s)
            """;

    /** Somebody wants a key that the user of an excluded row keeps. */
    private static final String WANTED_KEYS =
            """
            select count(*) from (
              select 1 from plan_rows e join user_keys k on k.id = e.user_id
              where e.plan_id = :plan and e.run_order = 9 and e.reason = 'EXCLUDED'
                and e.was_action in ('UPDATE', 'DELETE') and (%s or %s or %s)
              limit 1) wanted
            """
                    .formatted(
                            wanted("username_key", "username_key"),
                            wanted("new_upn_key", "upn_key"),
                            wanted("new_immutable_id", "immutable_id"));

    private final JdbcClient jdbc;
    private final ExclusionList exclusions;

    ExcludedRows(JdbcClient jdbc, ExclusionList exclusions) {
        this.jdbc = jdbc;
        this.exclusions = exclusions;
    }

    private static String wanted(String column, String key) {
        return """
        exists (
          select 1 from plan_rows r where r.plan_id = :plan and r.%s = k.%s and r.run_order < 8
            and r.user_id <> k.id)
        """
                .formatted(column, key);
    }

    /** Excludes who is excluded from the domain, and forgets what people of others would want. */
    void takeInto(Draft draft) {
        if (!exclusions.isEmpty(draft.task().domainId())) {
            jdbc.sql(EXCLUDE.formatted("was_action = action", EXCLUSION, "plan_id = :plan"))
                    .param("plan", draft.planId())
                    .param("domain", draft.task().domainId())
                    .update();
        }
        jdbc.sql(
                        """
                        delete from plan_claims where plan_id = :plan and object_id in (
                          select x.person_key from exclusions x
                          join connection_domains d on d.id = x.domain_id
                          where d.connection_id = :connection and d.id <> :domain)
                        """)
                .param("plan", draft.planId())
                .param("connection", draft.task().connectionId())
                .param("domain", draft.task().domainId())
                .update();
    }

    /** Excludes those of the rows whose people are excluded by now. */
    int exclude(UUID domain, RowConditions rows) {
        return jdbc.sql(EXCLUDE.formatted(FormerState.REMEMBER, EXCLUSION, rows.sql()))
                .params(rows.parameters())
                .param("domain", domain)
                .update();
    }

    /** Rows whose exclusion was taken back become what they were; and how many there were. */
    int restore(UUID planId, UUID domain) {
        return noLonger("set " + FormerState.RESTORE, "not null", planId, domain);
    }

    /** Rows that were excluded before the plan was judged say that their turn comes later. */
    int postpone(UUID planId, UUID domain) {
        return noLonger("set reason = 'EXCLUSION_TAKEN_BACK'", "null", planId, domain);
    }

    private int noLonger(String change, String order, UUID planId, UUID domain) {
        return jdbc.sql(
                        "update plan_rows r "
                                + change
                                + " "
                                + NO_LONGER.formatted(order, EXCLUSION))
                .param("plan", planId)
                .param("domain", domain)
                .update();
    }

    /** Conflicts that exclusions have brought about are judged anew. */
    boolean restoreConflicts(UUID planId) {
        return jdbc.sql(
                                "update plan_rows set "
                                        + FormerState.RESTORE
                                        + " where plan_id = :plan and run_order = 8"
                                        + " and was_order is not null")
                        .param("plan", planId)
                        .update()
                > 0;
    }

    boolean keepWantedKeys(UUID planId) {
        return jdbc.sql(WANTED_KEYS).param("plan", planId).query(Long.class).single() > 0;
    }
}
