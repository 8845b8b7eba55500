package dev.accesscontrol.microsoft365;

import static dev.accesscontrol.microsoft365.FakeMicrosoft.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.accesscontrol.microsoft365.SlowGraph.Manner;
import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A Graph that takes a request and does not answer it, or not to the end. */
@Timeout(60)
class TimeOutTests {

    @RegisterExtension static final FakeMicrosoft microsoft = new FakeMicrosoft();

    private static final Duration READ = Duration.ofMillis(200);
    private static final int TRIES = 10;

    private final SimulatedTime time = new SimulatedTime();
    private final RecordingSink sink = new RecordingSink();
    private SlowGraph graph;

    @BeforeEach
    void begin() throws Exception {
        graph = new SlowGraph();
    }

    @AfterEach
    void end() throws Exception {
        graph.close();
    }

    private void list() {
        var settings =
                new Microsoft365Settings(
                        FakeMicrosoft.CLIENT,
                        FakeMicrosoft.SECRET,
                        null,
                        null,
                        Cloud.GLOBAL,
                        URI.create(microsoft.url()),
                        URI.create(graph.url()));
        Provider.of(settings, READ, time).source().listUsers(TENANT, "contoso.com", sink);
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENT", "STOPS_IN_THE_BODY", "TRICKLES"})
    void isTriedAgain(Manner manner) {
        graph.answers(manner, Manner.WELL);
        list();
        assertThat(sink.upns()).containsExactly("a@contoso.com");
        assertThat(time.slept()).isPositive();
        assertThat(graph.requests()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENT", "STOPS_IN_THE_BODY"})
    void isGivenUpAsUnreachableByTheIdOfTheLastRequest(Manner manner) {
        graph.answers(manner);
        var failure = catchThrowableOfType(SourceException.class, this::list).failure();
        assertThat(failure.cause()).isEqualTo(Cause.UNREACHABLE);
        assertThat(failure.requestId()).matches("[0-9a-f-]{36}");
        assertThat(graph.requests()).isEqualTo(TRIES);
        assertThat(sink.upns()).isEmpty();
    }
}
