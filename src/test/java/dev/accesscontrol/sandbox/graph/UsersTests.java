package dev.accesscontrol.sandbox.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.sandbox.Body;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code /users}: microsoft-graph.md section 3, and section 10 items 1 to 3. */
class UsersTests extends GraphTest {

    private static final String IN_CONTOSO =
            "/v1.0/users?$filter=endsWith(userPrincipalName,%27@contoso.com%27)";

    @Test
    void answersTheDefaultPropertiesAndNoOthers() {
        JsonNode user = Body.of(read("/v1.0/users?$top=1")).at("/value/0");
        JsonNode sample = Body.sample("users-list-default-properties").at("/value/0");
        assertThat(Body.names(user)).isEqualTo(Body.names(sample));
    }

    @Test
    void answersWhatIsSelectedWithNullsAndEmptyLists() {
        String select =
                "?$select=id,surname,onPremisesImmutableId,assignedLicenses,otherMails,city";
        JsonNode room = Body.of(read("/v1.0/users/adams@contoso.com" + select));
        assertThat(room.path("surname").isNull()).isTrue();
        assertThat(room.path("onPremisesImmutableId").isNull()).isTrue();
        assertThat(room.path("city").isNull()).isTrue();
        assertThat(room.path("assignedLicenses").isEmpty()).isTrue();
        assertThat(room.path("otherMails").isArray()).isTrue();
        assertThat(room.has("displayName")).isFalse();
    }

    @Test
    void refusesPropertiesThatLiveElsewhereOrNowhere() {
        assertThat(read("/v1.0/users?$select=aboutMe").statusCode()).isEqualTo(501);
        assertThat(code(read("/v1.0/users?$select=aboutMe"))).isEqualTo("NotImplemented");
        assertThat(read("/v1.0/users?$select=shoeSize").statusCode()).isEqualTo(400);
    }

    @Test
    void refusesEndsWithWithoutTheHeaderOrWithoutTheCount() {
        JsonNode sample = Body.sample("error-400-endswith-without-advanced-parameters");
        for (HttpResponse<String> refused :
                List.of(read(IN_CONTOSO + "&$count=true"), readEventual(IN_CONTOSO))) {
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(Body.of(refused).at("/error/code")).isEqualTo(sample.at("/error/code"));
            assertThat(Body.of(refused).at("/error/message"))
                    .isEqualTo(sample.at("/error/message"));
        }
    }

    @Test
    void listsADomainToItsLastPageOnceEach() {
        List<JsonNode> pages = pages(IN_CONTOSO + "&$count=true&$top=999&$select=id");
        Set<String> ids = new HashSet<>();
        pages.forEach(page -> ids.addAll(Body.texts(page.path("value"), "id")));
        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(ids).hasSize(pages.getFirst().path("@odata.count").asInt());
        assertThat(pages.get(1).has("@odata.count")).isFalse();
    }

    @Test
    void findsUpperCaseAddressesToo() {
        List<String> upns =
                pages(IN_CONTOSO + "&$count=true&$top=999").stream()
                        .flatMap(p -> Body.texts(p.path("value"), "userPrincipalName").stream())
                        .toList();
        assertThat(upns)
                .contains("PATRICK.STEWARD@CONTOSO.COM", "ken.adams_fabrikam.com#EXT#@contoso.com")
                .doesNotContain("h.sato@contoso.co.jp");
    }

    @Test
    void wantsTheHeaderOnEachPageAgain() {
        JsonNode first = Body.of(readEventual(IN_CONTOSO + "&$count=true"));
        HttpResponse<String> second = read(first.path("@odata.nextLink").asString());
        JsonNode sample = Body.sample("error-400-expired-page-token");
        assertThat(second.statusCode()).isEqualTo(400);
        assertThat(code(second)).isEqualTo(sample.at("/error/code").asString());
    }

    @Test
    void handsOutLinksThatAreAlreadyEncoded() {
        String link = Body.of(read("/v1.0/users")).path("@odata.nextLink").asString();
        assertThat(link).startsWith(sandbox.url()).contains("$skiptoken=X%27").endsWith("%27");
        HttpResponse<String> encodedTwice = read(link.replace("%27", "%2527"));
        assertThat(encodedTwice.statusCode()).isEqualTo(400);
        assertThat(code(encodedTwice)).isEqualTo("Request_BadRequest");
    }

    @Test
    void noticesADamagedLink() {
        String link = Body.of(read("/v1.0/users")).path("@odata.nextLink").asString();
        assertThat(code(read(link.replaceFirst("X%277B22", "X%277B23"))))
                .isEqualTo("Request_BadRequest");
    }

    @Test
    void forgetsPageTokensWhenToldTo() {
        String link = Body.of(read("/v1.0/users")).path("@odata.nextLink").asString();
        sandbox.graph().expirePageTokens();
        assertThat(code(read(link))).isEqualTo("Directory_ExpiredPageToken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1000", "-1", "many"})
    void refusesPageSizesOutsideOneToNineHundredNinetyNine(String top) {
        assertThat(read("/v1.0/users?$top=" + top).statusCode()).isEqualTo(400);
    }

    @Test
    void takesPagesOfNineHundredNinetyNineAndOfAHundredByDefault() {
        assertThat(Body.of(read("/v1.0/users?$top=999")).path("value")).hasSize(999);
        assertThat(Body.of(read("/v1.0/users")).path("value")).hasSize(100);
    }

    @Test
    void ignoresTheCountWithoutTheHeader() {
        assertThat(Body.of(read("/v1.0/users?$count=true")).has("@odata.count")).isFalse();
    }

    @Test
    void countsAsPlainTextAndOnlyWithTheHeader() {
        String counted = IN_CONTOSO.replace("/users?", "/users/$count?");
        int expected =
                Body.of(readEventual(IN_CONTOSO + "&$count=true")).path("@odata.count").asInt();
        assertThat(readEventual(counted).body()).isEqualTo(Integer.toString(expected));
        HttpResponse<String> refused = read("/v1.0/users/$count");
        assertThat(Body.of(refused).at("/error/message"))
                .isEqualTo(
                        Body.sample("error-400-count-segment-without-consistencylevel")
                                .at("/error/message"));
    }

    @Test
    void answersTheStoreByIdWhileTheIndexIsLate() {
        sandbox.contoso().lagIndexBy(Duration.ofMinutes(5));
        sandbox.contoso().people().remove("AdeleV@contoso.com");
        var newcomer = sandbox.contoso().personnel().add(1, "contoso.com").getFirst();
        List<String> listed =
                pages(IN_CONTOSO + "&$count=true&$top=999").stream()
                        .flatMap(p -> Body.texts(p.path("value"), "userPrincipalName").stream())
                        .toList();
        assertThat(listed).contains("AdeleV@contoso.com").doesNotContain(newcomer.upn());
        assertThat(read("/v1.0/users/AdeleV@contoso.com").statusCode()).isEqualTo(404);
        assertThat(read("/v1.0/users/" + newcomer.id()).statusCode()).isEqualTo(200);
    }

    @Test
    void goesOnWhereThePageEndedWhenPeopleChangeInBetween() {
        JsonNode first = Body.of(readEventual(IN_CONTOSO + "&$count=true&$top=999"));
        List<String> before = Body.texts(first.path("value"), "id");
        sandbox.contoso().people().remove(before.getFirst());
        JsonNode second = Body.of(readEventual(first.path("@odata.nextLink").asString()));
        assertThat(Body.texts(second.path("value"), "id")).doesNotContainAnyElementsOf(before);
    }

    @Test
    void findsOnePersonByIdAndByAddress() {
        JsonNode byId = Body.of(read("/v1.0/users/" + adele().id()));
        assertThat(byId.path("userPrincipalName").asString()).isEqualTo("AdeleV@contoso.com");
        assertThat(
                        Body.of(read("/v1.0/users/lars.holm_fabrikam.com%23EXT%23@contoso.com"))
                                .path("displayName")
                                .asString())
                .isEqualTo("Lars Holm");
        HttpResponse<String> nobody = read("/v1.0/users/nobody@contoso.com");
        assertThat(nobody.statusCode()).isEqualTo(404);
        assertThat(code(nobody)).isEqualTo("Request_ResourceNotFound");
    }

    @Test
    void refusesFiltersThatAreNotIndexed() {
        assertThat(code(read("/v1.0/users?$filter=city eq 'Oslo'".replace(" ", "%20"))))
                .isEqualTo("Request_UnsupportedQuery");
        assertThat(code(read("/v1.0/users?$skip=10"))).isEqualTo("Request_BadRequest");
    }
}
