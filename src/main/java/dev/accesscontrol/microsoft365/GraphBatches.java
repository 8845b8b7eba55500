package dev.accesscontrol.microsoft365;

import dev.accesscontrol.microsoft365.Batch.Question;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Asks Graph many questions in batches, a few of which are on their way at a time. */
@Component
class GraphBatches {

    private static final int AT_A_TIME = 4;

    private final GraphCalls calls;
    private final Clock clock;

    GraphBatches(GraphCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * @param meanwhile called about every second; may throw to end the questions
     * @return an answer for each question, in their order
     */
    <T> List<T> ask(String tenant, List<Question<T>> questions, Runnable meanwhile) {
        var over = new AtomicBoolean();
        var patience = Patience.ofJob(() -> stopIf(over));
        var threads = Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory());
        try {
            var asked =
                    batches(questions).stream()
                            .map(batch ->
                                    threads.submit(
                                            SameRun.calling(() -> ask(tenant, batch, patience))))
                            .toList();
            return answers(asked, meanwhile);
        } finally {
            over.set(true);
            threads.shutdown();
        }
    }

    private static <T> List<List<Question<T>>> batches(List<Question<T>> questions) {
        return IntStream.iterate(0, from -> from < questions.size(), from -> from + Batch.MOST)
                .mapToObj(from ->
                        questions.subList(from, Math.min(from + Batch.MOST, questions.size())))
                .toList();
    }

    private static <T> List<T> answers(List<Future<List<T>>> asked, Runnable meanwhile) {
        var answers = new ArrayList<T>();
        for (var batch : asked) {
            meanwhile.run();
            answers.addAll(Waiting.EVERY_SECOND.until(batch, meanwhile));
        }
        return answers;
    }

    private <T> List<T> ask(String tenant, List<Question<T>> questions, Patience patience) {
        patience.meanwhile().run();
        var batch = new Batch<>(calls.root(), questions, clock);
        return calls.ask(tenant, patience, batch::ask).answer();
    }

    private static void stopIf(AtomicBoolean over) {
        if (over.get()) {
            throw new CancellationException("nobody waits for the answers");
        }
    }
}
