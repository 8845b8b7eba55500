package dev.accesscontrol.microsoft365;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TENANT;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.USERS_PATH;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ListingWaitTests {

    @RegisterExtension static final FakeMicrosoft microsoft = new FakeMicrosoft();

    private final RecordingSink sink = new RecordingSink();

    @Test
    void endsWhenTheSinkIsCancelledWhileAnAnswerIsOnItsWay() {
        microsoft
                .server()
                .stubFor(
                        get(urlPathEqualTo(USERS_PATH))
                                .willReturn(page(null, null).withFixedDelay(5_000)));
        sink.cancelled = new IllegalStateException("cancelled");
        assertThatThrownBy(() ->
                        Provider.at(microsoft, new SimulatedTime())
                                .source()
                                .listUsers(TENANT, "contoso.com", sink))
                .isSameAs(sink.cancelled);
        assertThat(sink.pages).isZero();
    }
}
