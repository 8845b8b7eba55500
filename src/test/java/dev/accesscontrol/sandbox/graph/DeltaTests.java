package dev.accesscontrol.sandbox.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.sandbox.Body;
import dev.accesscontrol.sandbox.tenant.Person;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code /users/delta}: microsoft-graph.md section 4, and section 10 item 6. */
class DeltaTests extends GraphTest {

    private static final String SELECT = "?$select=userPrincipalName,surname,onPremisesImmutableId";

    /** One whole round: its objects and the link to the next. */
    private record Round(List<JsonNode> objects, String deltaLink) {}

    private Round round(String target) {
        List<JsonNode> objects = new ArrayList<>();
        JsonNode page = Body.of(read(target));
        while (page.has("@odata.nextLink")) {
            assertThat(page.has("@odata.deltaLink")).isFalse();
            page.path("value").forEach(objects::add);
            page = Body.of(read(page.path("@odata.nextLink").asString()));
        }
        page.path("value").forEach(objects::add);
        return new Round(objects, page.path("@odata.deltaLink").asString());
    }

    private Round fromNow() {
        return round("/v1.0/users/delta" + SELECT + "&$deltatoken=latest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"delta", "delta()", "microsoft.graph.delta", "microsoft.graph.delta()"})
    void isFoundUnderAllItsNames(String name) {
        assertThat(Body.of(read("/v1.0/users/" + name)).path("value")).hasSize(200);
    }

    @Test
    void tellsEverybodyInTheFirstRoundAndNobodyInTheNext() {
        Round first = round("/v1.0/users/delta" + SELECT);
        assertThat(new HashSet<>(first.objects().stream().map(o -> o.path("id")).toList()))
                .hasSize(2500);
        assertThat(round(first.deltaLink()).objects()).isEmpty();
    }

    @Test
    void leavesOutWhatWasNeverSetAndTellsWhatWasClearedAsNull() {
        sandbox.contoso().personnel().setImmutableId("LeeG@contoso.com", null);
        Round first = round("/v1.0/users/delta" + SELECT);
        JsonNode room = named(first, "Adams@contoso.com");
        JsonNode lee = named(first, "LeeG@contoso.com");
        assertThat(room.has("surname")).isFalse();
        assertThat(lee.path("onPremisesImmutableId").isNull()).isTrue();
        assertThat(lee.has("onPremisesImmutableId")).isTrue();
    }

    @Test
    void tellsChangesOfSelectedPropertiesOnly() {
        Round start = fromNow();
        assertThat(start.objects()).isEmpty();
        sandbox.contoso().personnel().allowSignIn("AlexW@contoso.com", false);
        sandbox.contoso().personnel().rename("AdeleV@contoso.com", "adele.vance@contoso.co.jp");
        Round next = round(start.deltaLink());
        assertThat(next.objects()).hasSize(1);
        assertThat(next.objects().getFirst().path("userPrincipalName").asString())
                .isEqualTo("adele.vance@contoso.co.jp");
        assertThat(next.objects().getFirst().path("surname").asString()).isEqualTo("Vance");
    }

    @Test
    void leavesOutUnchangedPropertiesWhenTheMinimumIsPreferred() {
        Round start = fromNow();
        sandbox.contoso().personnel().rename("AdeleV@contoso.com", "adele.vance@contoso.com");
        JsonNode page =
                Body.of(
                        visitor.get(
                                start.deltaLink(),
                                "Authorization",
                                token,
                                "Prefer",
                                "return=minimal"));
        assertThat(Body.names(page.at("/value/0"))).containsExactly("id", "userPrincipalName");
    }

    @Test
    void tellsRemovalsInTheShapeOfTheSampleAndRestorationsAsNormalObjects() {
        Round start = fromNow();
        String id = adele().id().toString();
        sandbox.contoso().people().remove(id);
        Round removed = round(start.deltaLink());
        JsonNode sample = Body.sample("users-delta-5-changes-removed-changed").at("/value/1");
        assertThat(Body.names(removed.objects().getFirst())).isEqualTo(Body.names(sample));
        assertThat(reason(removed)).isEqualTo("changed");

        sandbox.contoso().people().restore(id);
        Round restored = round(removed.deltaLink());
        assertThat(restored.objects().getFirst().path("userPrincipalName").asString())
                .isEqualTo("AdeleV@contoso.com");

        sandbox.contoso().people().purge(id);
        assertThat(reason(round(restored.deltaLink()))).isEqualTo("deleted");
    }

    @Test
    void tellsTheRemovalOfSomebodyWhomTheClientNeverSaw() {
        Round start = fromNow();
        Person shortStay = sandbox.contoso().personnel().add(1, "contoso.com").getFirst();
        sandbox.contoso().people().remove(shortStay.id().toString());
        assertThat(reason(round(start.deltaLink()))).isEqualTo("changed");
    }

    @Test
    void replaysARoundWhoseLinkIsUsedAgain() {
        Round start = fromNow();
        sandbox.contoso().personnel().add(3, "contoso.com");
        assertThat(round(start.deltaLink()).objects())
                .hasSize(3)
                .isEqualTo(round(start.deltaLink()).objects());
    }

    @Test
    void tellsChangesDuringARoundInTheNextOne() {
        JsonNode first = Body.of(read("/v1.0/users/delta" + SELECT));
        Person newcomer = sandbox.contoso().personnel().add(1, "contoso.com").getFirst();
        Round rest = round(first.path("@odata.nextLink").asString());
        assertThat(ids(rest)).doesNotContain(newcomer.id().toString());
        assertThat(ids(round(rest.deltaLink()))).containsExactly(newcomer.id().toString());
    }

    @Test
    void splitsManyChangesIntoPages() {
        Round start = fromNow();
        sandbox.contoso().personnel().add(450, "contoso.com");
        assertThat(ids(round(start.deltaLink()))).hasSize(450).doesNotHaveDuplicates();
    }

    @Test
    void refusesATokenOlderThanSevenDays() {
        Round start = fromNow();
        TIME.passes(Duration.ofDays(8));
        token = visitor.bearer(sandbox.contoso().id());
        HttpResponse<String> gone = read(start.deltaLink());
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(code(gone))
                .isEqualTo(
                        Body.sample("error-410-sync-state-not-found").at("/error/code").asString());
        String restart = gone.headers().firstValue("Location").orElseThrow();
        assertThat(restart).endsWith("$deltatoken=");
        assertThat(round(restart).objects()).hasSize(2500);
    }

    @Test
    void saysInOtherWaysThatTrackingHasToBeginAgain() {
        Round start = fromNow();
        sandbox.graph().forgetDeltas(DeltaReset.BAD_REQUEST);
        HttpResponse<String> refused = read(start.deltaLink());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(code(refused)).isEqualTo("syncStateNotFound");
        sandbox.graph().forgetDeltas(DeltaReset.RESYNC_REQUIRED);
        assertThat(code(read(start.deltaLink()))).isEqualTo("resyncRequired");
    }

    @Test
    void refusesParametersThatDeltaDoesNotTake() {
        assertThat(read("/v1.0/users/delta?$top=5").statusCode()).isEqualTo(400);
        assertThat(read("/v1.0/users/delta?$orderby=id").statusCode()).isEqualTo(400);
    }

    @Test
    void takesAFilterByIdsAndKeepsItForLaterRounds() {
        String filter = "&$filter=id%20eq%20%27" + adele().id() + "%27";
        Round first = round("/v1.0/users/delta" + SELECT + filter);
        assertThat(ids(first)).containsExactly(adele().id().toString());
        sandbox.contoso().personnel().add(2, "contoso.com");
        assertThat(round(first.deltaLink()).objects()).isEmpty();
        assertThat(read("/v1.0/users/delta?$filter=userType%20eq%20%27Guest%27").statusCode())
                .isEqualTo(400);
    }

    private static JsonNode named(Round round, String upn) {
        return round.objects().stream()
                .filter(object -> object.path("userPrincipalName").asString().equals(upn))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(Round round) {
        return round.objects().stream().map(object -> object.path("id").asString()).toList();
    }

    private static String reason(Round round) {
        return round.objects().getFirst().at("/@removed/reason").asString();
    }
}
