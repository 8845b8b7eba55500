package dev.accesscontrol.microsoft365;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TENANT;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.accesscontrol.provisioning.source.PersonKey;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BatchWaitTests {

    @RegisterExtension static final FakeMicrosoft microsoft = new FakeMicrosoft();

    @Test
    void endsWhenTheCallerIsCancelledWhileAnAnswerIsOnItsWay() {
        microsoft
                .server()
                .stubFor(
                        post(urlPathEqualTo(BatchDesk.PATH))
                                .willReturn(okJson("{}").withFixedDelay(20_000)));
        var stop = new IllegalStateException("cancelled");
        var asked = new AtomicInteger();
        assertThatThrownBy(() ->
                        Provider.at(microsoft, new SimulatedTime())
                                .source()
                                .confirm(
                                        TENANT,
                                        List.of(PersonKey.ofObject(FakeMicrosoft.id(1))),
                                        () -> throwAtTheSecond(asked, stop)))
                .isSameAs(stop);
    }

    @Test
    void endsWhenTheCallerOfNamesakesIsCancelled() {
        var stop = new IllegalStateException("cancelled");
        assertThatThrownBy(() ->
                        Provider.at(microsoft, new SimulatedTime())
                                .source()
                                .namesakes(
                                        TENANT,
                                        List.of("hana"),
                                        () -> throwAtTheSecond(new AtomicInteger(1), stop)))
                .isSameAs(stop);
    }

    private static void throwAtTheSecond(AtomicInteger asked, RuntimeException stop) {
        if (asked.incrementAndGet() == 2) {
            throw stop;
        }
    }
}
