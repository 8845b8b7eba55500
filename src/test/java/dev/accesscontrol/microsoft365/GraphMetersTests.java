package dev.accesscontrol.microsoft365;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TENANT;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.USERS_PATH;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.error;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.graphError;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.page;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.user;
import static dev.accesscontrol.microsoft365.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What Prometheus is told of the requests to Graph. */
class GraphMetersTests {

    @RegisterExtension static final FakeMicrosoft microsoft = new FakeMicrosoft();

    private final Provider provider = Provider.at(microsoft, new SimulatedTime());

    @Test
    void countEachTryByItsStatusAndTimeTheWaitsThatMicrosoftAskedFor() {
        microsoft.answersInTurn(
                get(urlPathEqualTo(USERS_PATH)),
                error(429, sample("error-429-too-many-requests")).withHeader("Retry-After", "5"),
                graphError(503, "serviceNotAvailable").withHeader("Retry-After", "7"),
                graphError(504, "timeout"),
                page(null, 1L, user(1, "a@contoso.com")));

        provider.source().listUsers(TENANT, "contoso.com", new RecordingSink());

        assertThat(calls("429")).isEqualTo(1);
        assertThat(calls("503")).isEqualTo(1);
        assertThat(calls("504")).isEqualTo(1);
        assertThat(calls("200")).isEqualTo(1);
        var waits = provider.meters().get("accesscontrol.graph.throttled").timer();
        assertThat(waits.count()).isEqualTo(2);
        assertThat(waits.totalTime(TimeUnit.SECONDS)).isBetween(12.0, 14.0);
    }

    private long calls(String status) {
        return provider.meters()
                .get("accesscontrol.graph.calls")
                .tag("status", status)
                .timer()
                .count();
    }
}
