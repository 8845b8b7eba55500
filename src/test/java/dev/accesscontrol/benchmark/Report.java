package dev.accesscontrol.benchmark;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;

/** The table, in Markdown, so that it can be pasted into docs/benchmarks.md. */
final class Report {

    private final StringBuilder lines =
            new StringBuilder(
                    """

                    | what | figure | target | time | floor | times the floor |
                    |---|---:|---:|---:|---:|---:|
                    """);

    void rate(String what, long users, Duration time, double target, Duration floor) {
        line(
                what,
                perSecond(users, time),
                "%,.0f users/s".formatted(target),
                time(time),
                time(floor),
                "%.1f".formatted(seconds(time) / seconds(floor)));
    }

    void rate(String what, long users, Duration time, double target) {
        line(what, perSecond(users, time), "%,.0f users/s".formatted(target), time(time), "", "");
    }

    void rate(String what, long users, Duration time) {
        line(what, perSecond(users, time), "", time(time), "", "");
    }

    /** Users a second of the large import, in parts of those of the small one. */
    void growth(String what, Import small, Import large, Function<Import, Duration> part) {
        var before = small.added() / seconds(part.apply(small));
        var after = large.added() / seconds(part.apply(large));
        text(what, "%.2f".formatted(after / before), "0.8");
    }

    void page(String path, PageTimes.Times times) {
        line(
                path,
                "95 %% under %.0f ms".formatted(seconds(times.most()) * 1000),
                "200 ms",
                "half under %.0f ms".formatted(seconds(times.half()) * 1000),
                "",
                "");
    }

    void text(String what, String figure, String target) {
        line(what, figure, target, "", "", "");
    }

    private void line(String... cells) {
        lines.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    void print() throws IOException {
        System.out.println(lines);
        var file = System.getProperty("benchmark.output");
        if (file != null) {
            Files.writeString(Path.of(file), lines, CREATE, APPEND);
        }
    }

    private static String perSecond(long users, Duration time) {
        return "%,.0f users/s".formatted(users / seconds(time));
    }

    private static String time(Duration time) {
        return "%.1f s".formatted(seconds(time));
    }

    static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
