package dev.accesscontrol.benchmark;

import dev.accesscontrol.testing.Browser;
import java.io.IOException;
import java.time.Duration;

/** A file that is read to its end and forgotten. */
record CsvDownload(long lines, Duration time) {

    static CsvDownload of(Browser browser, String path) throws IOException, InterruptedException {
        var start = System.nanoTime();
        long lines = 0;
        var buffer = new byte[1 << 16];
        try (var body = browser.stream(path)) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        return new CsvDownload(lines, Duration.ofNanos(System.nanoTime() - start));
    }
}
