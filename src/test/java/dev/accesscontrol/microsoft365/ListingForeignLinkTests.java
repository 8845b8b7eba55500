package dev.accesscontrol.microsoft365;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.LINK_2;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.page;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses in an answer that must never get the token. */
class ListingForeignLinkTests {

    @RegisterExtension static final FakeMicrosoft microsoft = new FakeMicrosoft();

    private final DomainListing listing =
            new DomainListing(Provider.at(microsoft, new SimulatedTime()), new RecordingSink());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://graph.microsoft.com/v1.0/users?$skiptoken=x",
                "http://localhost:1/v1.0/users?$skiptoken=x",
                "http://localhost.evil.example/v1.0/users?$skiptoken=x",
                "ftp://localhost/v1.0/users",
                "//localhost/v1.0/users",
                "not an address"
            })
    void sendsNoTokenToALinkThatLeadsElsewhere(String link) {
        microsoft.firstPage(page(link, 2L, user(1, "one@contoso.com")));
        assertThat(listing.failure().code()).isEqualTo("ForeignLink");
        microsoft.server().verify(1, getRequestedFor(anyUrl()));
    }

    @Test
    void sendsNoTokenToALinkOfTheSameHostWithAnotherScheme() {
        microsoft.firstPage(
                page(
                        microsoft.url().replace("http:", "https:") + LINK_2,
                        2L,
                        user(1, "one@contoso.com")));
        assertThat(listing.failure().code()).isEqualTo("ForeignLink");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1.0/../beta/users", "/v1.0/%2E%2e/users", "/v1.0x/users", "/users"})
    void sendsNoTokenToAnotherPartOfTheHost(String path) {
        microsoft.firstPage(page(microsoft.url() + path, 2L, user(1, "one@contoso.com")));
        assertThat(listing.failure().code()).isEqualTo("ForeignLink");
    }

    @Test
    void neverFollowsARedirect() {
        microsoft.firstPage(temporaryRedirect(microsoft.url() + "/elsewhere"));
        assertThat(listing.failure().cause()).isEqualTo(Cause.UNEXPECTED_ANSWER);
        microsoft.server().verify(0, getRequestedFor(urlEqualTo("/elsewhere")));
    }
}
