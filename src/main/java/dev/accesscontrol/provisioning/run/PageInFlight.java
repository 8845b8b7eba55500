package dev.accesscontrol.provisioning.run;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Stores a page on another thread while the next one is compared: one at a time, in their order.
 * What went wrong with a page is thrown when the next one is handed over, or at the end. Nothing is
 * being stored any more once this is closed.
 */
final class PageInFlight implements AutoCloseable {

    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    /** Waits for the page before this one. */
    void store(Runnable page) {
        await();
        var context = MDC.getCopyOfContextMap();
        last = CompletableFuture.runAsync(within(context, page), PageInFlight::start);
    }

    /**
     * Does not give up when the thread is interrupted: a page is stored as a whole or not at all.
     */
    void await() {
        try {
            last.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        last.handle((_, _) -> true).join();
    }

    private static void start(Runnable work) {
        Thread.ofVirtual().name("store").start(work);
    }

    /** Its lines in the log belong to the same run. */
    private static Runnable within(@Nullable Map<String, String> context, Runnable work) {
        return () -> {
            if (context != null) {
                MDC.setContextMap(context);
            }
            work.run();
        };
    }
}
