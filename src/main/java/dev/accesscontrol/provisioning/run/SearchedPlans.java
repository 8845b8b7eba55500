package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.search.SearchedPart;
import dev.accesscontrol.search.SearchedParts;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The newest large plans, while no run writes their rows: an index would have to be told of each
 * outcome, and there are as many as rows.
 */
@Component
class SearchedPlans implements SearchedParts {

    private static final int MOST = 10;

    private final JdbcClient jdbc;

    SearchedPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SearchedPart> large() {
        return jdbc.sql(
                        """
                        select p.id from plans p
                        where p.state <> 'INCOMPLETE'
                          and p.adds + p.updates + p.deletes + p.skips + p.conflicts > :few
                          and not exists (select 1 from runs r
                            where r.active_domain_id = p.domain_id and r.plan_id = p.id)
                        order by p.made_at desc limit :most
                        """)
                .param("few", SearchedPart.FEW)
                .param("most", MOST)
                .query((row, _) -> part(row.getObject(1, UUID.class)))
                .list();
    }

    /** While a sync adds many people, who would all have to be told to an index of the users. */
    @Override
    public boolean isBusy() {
        return jdbc.sql(
                        """
                        select 1 from runs r join plans p on p.id = r.plan_id
                        where r.active_domain_id is not null and r.kind = 'SYNC' and p.adds > :few
                        limit 1
                        """)
                .param("few", SearchedPart.FEW)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private static SearchedPart part(UUID plan) {
        return new SearchedPart("plan_" + plan, "plan_rows", "plan_id = '" + plan + "'");
    }
}
