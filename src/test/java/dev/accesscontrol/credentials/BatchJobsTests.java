package dev.accesscontrol.credentials;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchJobsTests {

    private final UUID id = UUID.randomUUID();
    private final BatchStore batches = mock(BatchStore.class);
    private final BatchImport work = mock(BatchImport.class);
    private final SchedulerState scheduler = mock(SchedulerState.class);

    @SuppressWarnings("unchecked")
    private final ExecutionOperations<Void> operations = mock(ExecutionOperations.class);

    @BeforeEach
    void prepare() {
        var batch = mock(BatchView.class);
        when(batch.changeRequired()).thenReturn(true);
        when(batches.find(id)).thenReturn(Optional.of(batch));
    }

    private void run() {
        var context = mock(ExecutionContext.class);
        when(context.getSchedulerState()).thenReturn(scheduler);
        var done = mock(ExecutionComplete.class);
        when(done.getTimeDone()).thenReturn(Instant.EPOCH);
        new BatchJobs()
                .passwordBatchImport(batches, work)
                .execute(BatchJobs.IMPORT.instance(id.toString()).build(), context)
                .complete(done, operations);
    }

    @Test
    void goOnAfterTheNextStartWithWhatAShutdownLeft() {
        when(work.nextPortion(id, true)).thenReturn(true);
        when(scheduler.isShuttingDown()).thenReturn(false, true);
        run();
        verify(operations).reschedule(any(), eq(Instant.EPOCH));
    }

    @Test
    void endWithTheLastPortion() {
        when(work.nextPortion(id, true)).thenReturn(true, false);
        when(scheduler.isShuttingDown()).thenReturn(false);
        run();
        verify(operations, never()).reschedule(any(), any());
        verify(operations).stop();
    }
}
