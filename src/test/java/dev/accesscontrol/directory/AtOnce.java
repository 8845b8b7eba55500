package dev.accesscontrol.directory;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;

/** Commands of several people that begin together. */
public final class AtOnce {

    private AtOnce() {}

    /** What became of each: "done" or the exception's message. */
    public static List<String> atOnce(Runnable... commands) {
        var start = new CyclicBarrier(commands.length);
        var running =
                Stream.of(commands)
                        .map(command -> CompletableFuture.supplyAsync(() -> run(start, command)))
                        .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    private static String run(CyclicBarrier start, Runnable command) {
        try {
            start.await();
            command.run();
            return "done";
        } catch (Exception e) {
            return String.valueOf(e.getMessage());
        }
    }
}
