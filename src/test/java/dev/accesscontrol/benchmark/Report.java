package dev.accesscontrol.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

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
                "%,.0f users/s".formatted(users / seconds(time)),
                "%,.0f users/s".formatted(target),
                "%.1f s".formatted(seconds(time)),
                "%.1f s".formatted(seconds(floor)),
                "%.1f".formatted(seconds(time) / seconds(floor)));
    }

    void floor(String what, long users, Duration time) {
        line(
                what,
                "%,.0f users/s".formatted(users / seconds(time)),
                "",
                "%.1f s".formatted(seconds(time)),
                "",
                "");
    }

    void page(String path, Duration median) {
        line(path, "%.1f ms".formatted(seconds(median) * 1000), "100 ms", "", "", "");
    }

    void line(String... cells) {
        lines.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    void print() throws IOException {
        System.out.println(lines);
        var file = System.getProperty("benchmark.output");
        if (file != null) {
            Files.writeString(Path.of(file), lines);
        }
    }

    static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
