package dev.accesscontrol.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.testing.ServedConsole;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Uploads over a real connection, as large as people have files. */
class LargeUploadTests {

    private static final String PAGE = "/admin/users/passwords";
    private static final String BOUNDARY = "----a-boundary";
    private static final int MEGABYTE = 1 << 20;

    private static volatile long liveNearTheEnd;
    private static ServedConsole console;

    @BeforeAll
    static void start() throws Exception {
        console = ServedConsole.start();
        console.signIn();
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void saysOnTheFormWhatTheLimitIsAndWritesNothing(boolean lengthIsTold) throws Exception {
        var before = batches();
        var page = upload(100, lengthIsTold);
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body())
                .contains("The file is larger than 20 MB")
                .contains("Nothing was read and nothing was changed")
                .contains("split it")
                .contains("type=\"file\"")
                .contains("name=\"_csrf\" value=\"")
                .contains("href=\"/admin/users\"");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(batches()).isEqualTo(before);
    }

    @Test
    void goesOnWithAGoodFileFromThatPage() throws Exception {
        upload(100, true);
        var page = upload(0, true);
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElse("")).startsWith(PAGE + "/");
    }

    @Test
    void holdsNoMoreThanAPartOfTheFile() throws Exception {
        upload(1, true);
        var before = live();
        upload(100, true);
        assertThat(liveNearTheEnd - before).isLessThan(60L * MEGABYTE);
    }

    private static long batches() {
        return console.bean(JdbcClient.class)
                .sql("select count(*) from password_batches")
                .query(Long.class)
                .single();
    }

    private static HttpResponse<String> upload(int megabytes, boolean lengthIsTold)
            throws Exception {
        var head =
                part("_csrf", "")
                        + console.csrf(PAGE)
                        + "\r\n"
                        + part("file", "; filename=\"p.csv\"\r\nContent-Type: text/csv")
                        + "Username,Password\r\n";
        var body = body(head, megabytes, "\r\n--" + BOUNDARY + "--\r\n", lengthIsTold);
        return console.send(
                HttpRequest.newBuilder(console.address(PAGE))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(body));
    }

    private static String part(String name, String more) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
                .formatted(BOUNDARY, name, more);
    }

    /** Made while it is sent: the sender is in the same heap. */
    private static BodyPublisher body(String head, int megabytes, String end, boolean told) {
        var line = "user,Good-Pass-27\r\n".repeat(MEGABYTE / 19 + 1).substring(0, MEGABYTE);
        var chunk = line.getBytes(StandardCharsets.US_ASCII);
        Supplier<InputStream> content =
                () -> {
                    var parts = new ArrayList<InputStream>();
                    parts.add(stream(head));
                    for (int i = 0; i < megabytes; i++) {
                        parts.add(new ByteArrayInputStream(chunk));
                    }
                    parts.add(probe());
                    parts.add(stream(end));
                    return new SequenceInputStream(Collections.enumeration(parts));
                };
        var stream = BodyPublishers.ofInputStream(content);
        return told
                ? BodyPublishers.fromPublisher(
                        stream, head.length() + (long) megabytes * MEGABYTE + end.length())
                : stream;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Looks at the memory when the sender comes to this place of the file. */
    private static InputStream probe() {
        return new InputStream() {
            @Override
            public int read() {
                liveNearTheEnd = live();
                return -1;
            }
        };
    }
}
