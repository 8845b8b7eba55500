package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.web.KeyOrder;
import dev.accesscontrol.web.Pager;
import dev.accesscontrol.web.Place;
import dev.accesscontrol.web.Rows;
import dev.accesscontrol.web.Slice;
import dev.accesscontrol.web.SortKey;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads runs as pages show them. In conditions, {@code r} is the run. */
@Component
public class RunViews {

    private static final String SELECT =
            """
            select r.*, t.last_heartbeat as job_heartbeat,
              l.domain_id is not null as listing_refused
            from runs r
            left join scheduled_tasks t on r.active_domain_id is not null
              and t.task_name = 'provisioning-run' and t.task_instance = cast(r.id as varchar(36))
            left join domain_listings l on r.listed_now is not null
              and l.domain_id = r.domain_id and l.refused_run_id = r.id
            where\s\
            """;

    private static final int CHUNK = 500;
    private static final KeyOrder ORDER =
            new KeyOrder(SortKey.time("r.requested_at"), SortKey.id("r.id"), true);

    private final JdbcClient jdbc;
    private final Clock clock;

    RunViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One page, the newest first.
     *
     * @param condition SQL on {@code r} with named parameters
     * @param place where the page is; null for the first
     */
    public Rows<RunView> page(String condition, Map<String, ?> parameters, @Nullable Place place) {
        return ORDER.page(
                place,
                count(condition, parameters),
                slice -> find(condition, parameters, slice),
                RunViews::keys);
    }

    /** The newest of them, that one first. */
    public List<RunView> find(String condition, Map<String, ?> parameters, int limit) {
        return find(condition, parameters, ORDER.slice(null, limit));
    }

    private List<RunView> find(String condition, Map<String, ?> parameters, Slice slice) {
        return jdbc.sql(SELECT + condition + slice.sql())
                .params(parameters)
                .params(slice.parameters())
                .query(mapper())
                .list();
    }

    private static List<?> keys(RunView run) {
        return List.of(run.requestedAt(), run.id());
    }

    /**
     * All of them, the newest first, never holding more than some. Runs that begin meanwhile are
     * newer than where the reading stands: nothing comes twice, and nothing is left out.
     *
     * @param condition SQL on {@code r} with named parameters
     */
    public void forEach(String condition, Map<String, ?> parameters, Consumer<RunView> reader) {
        var chunk = find(condition, parameters, ORDER.slice(null, CHUNK));
        while (!chunk.isEmpty()) {
            chunk.forEach(reader);
            chunk = find(condition, parameters, ORDER.behind(keys(chunk.getLast()), CHUNK));
        }
    }

    /** At most one more than the tables count. */
    public long count(String condition, Map<String, ?> parameters) {
        return jdbc.sql(
                        "select count(*) from (select 1 from runs r where "
                                + condition
                                + " limit :most) counted")
                .params(parameters)
                .param("most", Pager.COUNT_LIMIT + 1)
                .query(Long.class)
                .single();
    }

    /** Domains that have a run. */
    public List<String> domains() {
        return jdbc.sql("select distinct domain from runs order by domain")
                .query((row, number) -> row.getString(1))
                .list();
    }

    List<RunView> find(String condition, String parameter, UUID value) {
        return find(condition, Map.of(parameter, value), 1);
    }

    List<RunView> newest(UUID domainId, RunKind kind, int limit) {
        return find(
                "r.domain_id = :domain and r.kind = :kind",
                Map.of("domain", domainId, "kind", kind.name()),
                limit);
    }

    private RowMapper<RunView> mapper() {
        return new RunViewMapper(clock.instant());
    }
}
