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

    private static SearchedPart part(UUID plan) {
        return new SearchedPart("plan_" + plan, "plan_rows", "plan_id = '" + plan + "'");
    }
}
