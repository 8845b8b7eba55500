package dev.accesscontrol.microsoft365;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.LINK_2;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TOKEN_PATH;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.graphError;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.page;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.tokenAnswer;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.tokenRefusal;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import dev.accesscontrol.provisioning.source.SourceUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the second page of a listing may bring after a first one that was good. */
class ListingMiddleTests {

    @RegisterExtension static final FakeMicrosoft microsoft = new FakeMicrosoft();

    private final RecordingSink sink = new RecordingSink();
    private final SimulatedTime time = new SimulatedTime();
    private final DomainListing listing = new DomainListing(Provider.at(microsoft, time), sink);

    @BeforeEach
    void begin() {
        microsoft.firstPage(page(microsoft.url() + LINK_2, 2L, user(1, "one@contoso.com")));
    }

    @Test
    void losesTheConsentThatIsWithdrawn() {
        microsoft.answers(LINK_2, graphError(401, "Authorization_IdentityNotFound"));
        microsoft.answersInTurn(
                post(urlPathEqualTo(TOKEN_PATH)),
                tokenAnswer("old"),
                tokenRefusal("unauthorized_client", 7000229));
        assertThat(listing.failure().cause()).isEqualTo(Cause.CONSENT_LOST);
        assertThat(listing.failure().code()).isEqualTo("AADSTS7000229");
        assertThat(time.slept()).isZero();
    }

    @Test
    void losesAPermissionThatIsWithdrawn() {
        microsoft.answers(LINK_2, graphError(403, "Authorization_RequestDenied"));
        assertThat(listing.failure().cause()).isEqualTo(Cause.PERMISSION_MISSING);
        assertThat(time.slept()).isZero();
    }

    @Test
    void goesOnWithANewTokenWhenTheOldOneExpires() {
        microsoft.answersInTurn(
                get(urlEqualTo(LINK_2)),
                graphError(401, "InvalidAuthenticationToken"),
                page(null, null, user(2, "two@contoso.com")));
        listing.run();
        assertThat(sink.upns()).containsExactly("one@contoso.com", "two@contoso.com");
        assertThat(sink.restarts).isZero();
        assertThat(microsoft.tokensAsked()).isEqualTo(2);
    }

    @Test
    void readsDisplayNamesOfTwoMegabytes() {
        var long1 = "名".repeat(700_000);
        var long2 = "x".repeat(2_000_000);
        microsoft.answers(
                LINK_2, page(null, null, named(2, long1), named(3, long2), named(4, "short")));
        listing.run();
        assertThat(sink.users.stream().skip(1).map(SourceUser::displayName))
                .containsExactly(long1, long2, "short");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"value\":[{\"id\":\"1\"",
                "{\"value\":[{]}",
                "no JSON",
                "[]",
                "null",
                "7",
                "{\"value\":7}",
                "{\"value\":\"people\"}",
                "{\"value\":{}}",
                "{\"value\":[7]}",
                "{\"value\":[null]}",
                "{\"value\":[[]]}",
                "{\"value\":[{}]}",
                "{\"value\":[{\"id\":{},\"userPrincipalName\":\"two@contoso.com\"}]}",
                "{\"value\":[],\"@odata.nextLink\":7}",
                "{\"value\":[],\"@odata.nextLink\":\"\"}"
            })
    void takesWhatIsNoPageForAFailure(String body) {
        microsoft.answers(LINK_2, okJson(body));
        assertThat(listing.failure().cause()).isIn(Cause.UNEXPECTED_ANSWER, Cause.UNREACHABLE);
        assertThat(sink.upns()).containsExactly("one@contoso.com");
    }

    private static String named(int number, String name) {
        return user(number, "u" + number + "@contoso.com").replace("Person " + number, name);
    }
}
