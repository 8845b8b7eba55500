package dev.accesscontrol.microsoft365;

import java.util.concurrent.Callable;
import org.slf4j.MDC;

/** Work for another thread whose lines in the log belong to the same run. */
final class SameRun {

    private SameRun() {}

    static Runnable of(Runnable work) {
        var context = MDC.getCopyOfContextMap();
        return () -> {
            if (context != null) {
                MDC.setContextMap(context);
            }
            work.run();
        };
    }

    static <T> Callable<T> calling(Callable<T> work) {
        var context = MDC.getCopyOfContextMap();
        return () -> {
            if (context != null) {
                MDC.setContextMap(context);
            }
            return work.call();
        };
    }
}
