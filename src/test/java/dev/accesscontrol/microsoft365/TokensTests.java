package dev.accesscontrol.microsoft365;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.CLIENT;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.SECRET;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TENANT;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TOKEN_PATH;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.page;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.tokenAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TokensTests {

    @RegisterExtension static final FakeMicrosoft microsoft = new FakeMicrosoft();

    private final SimulatedTime time = new SimulatedTime();
    private final Provider provider = Provider.at(microsoft, time);
    private final DomainListing listing = new DomainListing(provider, new RecordingSink());

    @Test
    void provesItselfWithTheSecretInTheForm() {
        microsoft.firstPage(page(null, 0L));
        listing.run();
        microsoft
                .server()
                .verify(
                        postRequestedFor(urlPathEqualTo(TOKEN_PATH))
                                .withFormParam("grant_type", equalTo("client_credentials"))
                                .withFormParam("client_id", equalTo(CLIENT))
                                .withFormParam("client_secret", equalTo(SECRET))
                                .withFormParam("scope", equalTo(microsoft.url() + "/.default"))
                                .withoutHeader("Authorization"));
    }

    @Test
    void holdsATokenUntilShortlyBeforeItExpires() {
        microsoft.firstPage(page(null, 0L));
        listing.run();
        listing.run();
        assertThat(microsoft.tokensAsked()).isEqualTo(1);
    }

    @Test
    void asksForANewTokenAMinuteBeforeTheOldOneExpires() {
        microsoft.firstPage(page(null, 0L));
        listing.run();
        time.pass(Duration.ofSeconds(3599 - 61));
        listing.run();
        assertThat(microsoft.tokensAsked()).isEqualTo(1);
        time.pass(Duration.ofSeconds(1));
        listing.run();
        assertThat(microsoft.tokensAsked()).isEqualTo(2);
    }

    @Test
    void givesEachTenantATokenOfItsOwn() {
        var other = "11111111-2222-3333-4444-555555555555";
        microsoft.givesToken("of-the-one");
        microsoft
                .server()
                .stubFor(
                        post(urlPathEqualTo("/" + other + "/oauth2/v2.0/token"))
                                .willReturn(tokenAnswer("of-the-other")));
        assertThat(provider.tokens().current(TENANT)).isEqualTo("of-the-one");
        assertThat(provider.tokens().current(other)).isEqualTo("of-the-other");
    }
}
