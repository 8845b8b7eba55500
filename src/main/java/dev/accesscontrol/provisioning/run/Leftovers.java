package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.connection.Connections;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a run leaves behind that did not succeed is cleared away, in the transaction of its end. */
@Component
class Leftovers {

    private final DraftPlans drafts;
    private final Connections connections;
    private final JdbcClient jdbc;

    Leftovers(DraftPlans drafts, Connections connections, JdbcClient jdbc) {
        this.drafts = drafts;
        this.connections = connections;
        this.jdbc = jdbc;
    }

    void clear(Run run) {
        drafts.discard(run.id());
        if (run.kind() == RunKind.SYNC) {
            connections.releaseUpnMode(
                    run.connectionId(), () -> nobodyIsWritten(run.connectionId()));
        }
    }

    /** A name that was given to somebody stays, and so does the mode that made it. */
    private boolean nobodyIsWritten(UUID connectionId) {
        return jdbc.sql(
                                """
                                select count(*) from runs
                                where connection_id = :connection and kind = 'SYNC'
                                  and (active_domain_id is not null or added + updated + deleted > 0)
                                """)
                        .param("connection", connectionId)
                        .query(Long.class)
                        .single()
                == 0;
    }
}
