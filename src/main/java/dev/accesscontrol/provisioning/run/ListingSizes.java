package dev.accesscontrol.provisioning.run;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many people the last good whole listing of each domain named. */
@Component
class ListingSizes {

    private final JdbcClient jdbc;

    ListingSizes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty before the first one. */
    Optional<Long> last(UUID domainId) {
        return jdbc.sql("select people from domain_listings where domain_id = ?")
                .param(domainId)
                .query(Long.class)
                .optional();
    }

    /** A good listing is the measure of the next one, and settles what was asked before. */
    void remember(UUID domainId, long people) {
        var known =
                jdbc.sql(
                                """
                                update domain_listings set people = :people, refused_run_id = null
                                where domain_id = :domain
                                """)
                        .param("people", people)
                        .param("domain", domainId)
                        .update();
        if (known == 0) {
            jdbc.sql("insert into domain_listings (domain_id, people) values (?, ?)")
                    .params(domainId, people)
                    .update();
        }
    }

    /** From now on a person may accept the listing of this run, and of no earlier one. */
    void ask(UUID domainId, UUID runId) {
        jdbc.sql("update domain_listings set refused_run_id = ? where domain_id = ?")
                .params(runId, domainId)
                .update();
    }

    /**
     * @return false when this run's listing is not the one that is asked about (any more)
     */
    boolean accept(UUID domainId, UUID runId, long people) {
        return jdbc.sql(
                                """
                                update domain_listings set people = :people, refused_run_id = null
                                where domain_id = :domain and refused_run_id = :run
                                """)
                        .param("people", people)
                        .param("domain", domainId)
                        .param("run", runId)
                        .update()
                == 1;
    }
}
