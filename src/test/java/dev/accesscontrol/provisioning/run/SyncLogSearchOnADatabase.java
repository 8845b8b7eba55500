package dev.accesscontrol.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.provisioning.log.LogQuery;
import dev.accesscontrol.provisioning.log.SyncLogs;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import dev.accesscontrol.web.Leafed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which runs the sync logs show. */
abstract class SyncLogSearchOnADatabase extends EngineOnADatabase {

    @Autowired private SyncLogs logs;

    private List<UUID> found(LogQuery query) {
        return logs.search(query, null).content().stream().map(RunView::id).toList();
    }

    private static LogQuery any() {
        return during(null, null);
    }

    private static LogQuery during(@Nullable Instant from, @Nullable Instant until) {
        return new LogQuery(from, until, null, null, null, null);
    }

    private RunView failedDryRun(UUID domain) {
        source.fail(Cause.UNREACHABLE);
        var run = dryRun(domain);
        source.recover();
        return run;
    }

    @Test
    void areAllTheNewestFirstAndDryRunsToo() {
        source.people("a@contoso.com");
        var plan = plan(contoso);
        clock.forward(Duration.ofMinutes(1));
        var sync = sync(plan);
        assertThat(found(any())).containsExactly(sync.id(), plans.get(plan).dryRunId());
    }

    @Test
    void areThoseOfAPeriodWhoseEndIsExclusive() {
        var early = dryRun(contoso);
        clock.forward(Duration.ofHours(1));
        var late = dryRun(contoso);
        assertThat(found(during(late.requestedAt(), null))).containsExactly(late.id());
        assertThat(found(during(null, late.requestedAt()))).containsExactly(early.id());
        assertThat(found(during(early.requestedAt(), late.requestedAt())))
                .containsExactly(early.id());
    }

    @Test
    void areThoseOfASource() {
        var mine = dryRun(contoso);
        var other = UUID.randomUUID();
        assertThat(found(new LogQuery(null, null, connection, null, null, null)))
                .containsExactly(mine.id());
        assertThat(found(new LogQuery(null, null, other, null, null, null))).isEmpty();
    }

    @Test
    void areThoseOfADomain() {
        dryRun(contoso);
        var other = dryRun(fabrikam);
        assertThat(found(new LogQuery(null, null, null, FABRIKAM, null, null)))
                .containsExactly(other.id());
        assertThat(logs.domains()).containsExactly(CONTOSO, FABRIKAM);
    }

    @Test
    void areThoseOfAKind() {
        source.people("a@contoso.com");
        var sync = sync(plan(contoso));
        assertThat(found(new LogQuery(null, null, null, null, RunKind.SYNC, null)))
                .containsExactly(sync.id());
    }

    @Test
    void areThoseWithAResult() {
        dryRun(contoso);
        var failed = failedDryRun(fabrikam);
        assertThat(found(new LogQuery(null, null, null, null, null, RunState.FAILED)))
                .containsExactly(failed.id());
        assertThat(found(new LogQuery(null, null, null, CONTOSO, null, RunState.FAILED))).isEmpty();
    }

    @Test
    void comeInPages() {
        IntStream.range(0, 51).forEach(_ -> failedDryRun(contoso));
        var pages = Leafed.through(place -> logs.search(any(), place));
        var first = pages.getFirst();
        var second = pages.getLast();
        assertThat(Leafed.back(second, place -> logs.search(any(), place)))
                .isEqualTo(List.of(second, first));
        assertThat(first.content()).hasSize(50).doesNotContainAnyElementsOf(second.content());
        assertThat(second.content()).hasSize(1);
        assertThat(second.pager().total()).isEqualTo(51);
    }
}
