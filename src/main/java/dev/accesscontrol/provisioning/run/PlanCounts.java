package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.provisioning.plan.Keys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what a draft has come to, from its rows. */
@Component
class PlanCounts {

    private final JdbcClient jdbc;
    private final UserLookup users;

    PlanCounts(JdbcClient jdbc, UserLookup users) {
        this.jdbc = jdbc;
        this.users = users;
    }

    PlanSize size(Draft draft) {
        return size(
                draft.planId(),
                draft.unchanged(),
                draft.people(),
                users.countInDomain(draft.task().domain()));
    }

    /** Of a plan about whose rows somebody has decided; what was read stays what it was. */
    PlanSize recount(Plan plan) {
        var size = plan.size();
        return size(plan.id(), size.unchanged(), size.sourceUsers(), size.domainUsers());
    }

    private PlanSize size(UUID planId, long unchanged, long sourceUsers, long domainUsers) {
        return jdbc.sql(
                        """
                        select count(case when action = 'ADD' then 1 end),
                               count(case when action = 'UPDATE' then 1 end),
                               count(case when action = 'DELETE' then 1 end),
                               count(case when action = 'SKIP' then 1 end),
                               count(case when action = 'CONFLICT' then 1 end),
                               count(case when action <> 'SKIP' then warnings end),
                               count(case when reason = 'EXCLUDED' then 1 end),
                               count(case when action <> 'SKIP'
                                 and warnings like '%SIGN_IN_BLOCKED%' then 1 end),
                               count(case when action = 'ADD' and pairing = 'RETURNED' then 1 end)
                        from plan_rows where plan_id = ?
                        """)
                .param(planId)
                .query((row, number) -> size(row, unchanged, sourceUsers, domainUsers))
                .single();
    }

    /** No user is linked to this connection's domain yet: only Add is expected. */
    boolean isFirstImport(Draft draft) {
        return jdbc.sql(
                                """
                                select count(*) from (
                                  select 1 from user_keys
                                  where upn_domain = :domain and link_source = :source limit 1) linked
                                """)
                        .param("domain", Keys.of(draft.task().domain()))
                        .param("source", draft.tenant().connection().linkSource())
                        .query(Long.class)
                        .single()
                == 0;
    }

    private static PlanSize size(ResultSet row, long unchanged, long sourceUsers, long domainUsers)
            throws SQLException {
        return new PlanSize(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                unchanged,
                sourceUsers,
                domainUsers,
                row.getLong(9));
    }
}
