package dev.accesscontrol.microsoft365;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TENANT;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.USERS_PATH;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.graphError;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.id;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.page;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.accesscontrol.provisioning.source.PersonKey;
import dev.accesscontrol.provisioning.source.PresenceCheck;
import dev.accesscontrol.provisioning.source.PresenceCheck.Absent;
import dev.accesscontrol.provisioning.source.PresenceCheck.Present;
import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PresenceTests {

    @RegisterExtension static final FakeMicrosoft microsoft = new FakeMicrosoft();

    private final SimulatedTime time = new SimulatedTime();

    @Test
    void answersForEachKey() {
        answers(id(1), okJson(user(1, "one@contoso.com")));
        answers(id(2), graphError(404, "Request_ResourceNotFound"));
        var answers = confirm(id(1), id(2));
        assertThat(answers.get(id(1)))
                .isInstanceOfSatisfying(
                        Present.class,
                        there -> assertThat(there.user().upn()).isEqualTo("one@contoso.com"));
        assertThat(answers.get(id(2))).isInstanceOf(Absent.class);
    }

    @ParameterizedTest
    @CsvSource({
        "404, SomethingElse",
        "400, Request_BadRequest",
        "403, Authorization_RequestDenied",
        "410, Gone"
    })
    void takesNoOtherRefusalForAnAbsence(int status, String code) {
        answers(id(1), graphError(status, code));
        assertThat(catchThrowableOfType(SourceException.class, () -> confirm(id(1)))).isNotNull();
    }

    @Test
    void takesA404OfSomethingInBetweenForNoAnswer() {
        answers(id(1), notFound().withHeader("Content-Type", "text/html").withBody("<html>"));
        assertThat(
                        catchThrowableOfType(SourceException.class, () -> confirm(id(1)))
                                .failure()
                                .cause())
                .isEqualTo(Cause.UNEXPECTED_ANSWER);
    }

    @Test
    void failsAsAWholeWhenOneAnswerCannotBeHad() {
        answers(id(1), okJson(user(1, "one@contoso.com")));
        answers(id(2), graphError(403, "Authorization_RequestDenied"));
        assertThat(
                        catchThrowableOfType(SourceException.class, () -> confirm(id(1), id(2)))
                                .failure()
                                .cause())
                .isEqualTo(Cause.PERMISSION_MISSING);
    }

    @Test
    void triesAgainWhenThrottled() {
        microsoft.answersInTurn(
                get(urlPathEqualTo(USERS_PATH + "/" + id(1))),
                graphError(429, "TooManyRequests"),
                graphError(404, "Request_ResourceNotFound"));
        assertThat(confirm(id(1)).get(id(1))).isInstanceOf(Absent.class);
        assertThat(time.slept()).isPositive();
    }

    @Test
    void escapesAUpnAsOneSegment() {
        var upn = "o'brien_x#EXT#/../me@contoso.com";
        microsoft
                .server()
                .stubFor(
                        get(urlPathMatching(USERS_PATH + "/.*"))
                                .willReturn(graphError(404, "Request_ResourceNotFound")));
        assertThat(confirm(upn).get(upn)).isInstanceOf(Absent.class);
        assertThat(
                        microsoft
                                .server()
                                .findAll(getRequestedFor(urlPathMatching(USERS_PATH + "/.*")))
                                .getFirst()
                                .getUrl())
                .startsWith(USERS_PATH + "/o%27brien_x%23EXT%23%2F..%2Fme%40contoso.com?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "delta", "@contoso.com", "me/manager"})
    void asksForPeopleOnly(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> confirm(key));
    }

    @Test
    void asksForManyAFewAtATime() {
        microsoft
                .server()
                .stubFor(
                        get(urlPathMatching(USERS_PATH + "/.*"))
                                .willReturn(graphError(404, "Request_ResourceNotFound")));
        var keys = IntStream.range(0, 200).mapToObj(FakeMicrosoft::id).toArray(String[]::new);
        assertThat(confirm(keys)).hasSize(200).containsOnlyKeys(keys);
    }

    @Test
    void asksByTheImmutableIdForWhomTheUpnDoesNotName() {
        answers("old%40contoso.com", graphError(404, "Request_ResourceNotFound"));
        list(page(null, null, user(7, "new@fabrikam.com")));
        var key = PersonKey.ofUpn("old@contoso.com", "a'b==");
        assertThat(ask(List.of(key)).get(key))
                .isInstanceOfSatisfying(
                        Present.class,
                        there -> assertThat(there.user().upn()).isEqualTo("new@fabrikam.com"));
        microsoft
                .server()
                .verify(
                        getRequestedFor(urlPathEqualTo(USERS_PATH))
                                .withQueryParam(
                                        "$filter", equalTo("onPremisesImmutableId eq 'a''b=='")));
    }

    @Test
    void takesAnEmptyListForAnAbsenceByTheImmutableId() {
        answers("old%40contoso.com", graphError(404, "Request_ResourceNotFound"));
        list(page(null, null));
        var key = PersonKey.ofUpn("old@contoso.com", "immutable");
        assertThat(ask(List.of(key)).get(key)).isInstanceOf(Absent.class);
    }

    @Test
    void takesAnAnswerWithoutAListForNoAnswer() {
        answers("old%40contoso.com", graphError(404, "Request_ResourceNotFound"));
        list(okJson("{}"));
        var key = PersonKey.ofUpn("old@contoso.com", "immutable");
        assertThat(catchThrowableOfType(SourceException.class, () -> ask(List.of(key))))
                .isNotNull();
    }

    private Map<String, PresenceCheck> confirm(String... keys) {
        return ask(Arrays.stream(keys).map(PresenceTests::key).toList()).entrySet().stream()
                .collect(Collectors.toMap(entry -> name(entry.getKey()), Map.Entry::getValue));
    }

    private Map<PersonKey, PresenceCheck> ask(List<PersonKey> keys) {
        return Provider.at(microsoft, time).source().confirm(TENANT, keys, () -> {});
    }

    private static PersonKey key(String name) {
        return Guid.is(name) ? PersonKey.ofObject(name) : PersonKey.ofUpn(name, null);
    }

    private static String name(PersonKey key) {
        return key.objectId() == null ? key.upn() : key.objectId();
    }

    private static void list(ResponseDefinitionBuilder answer) {
        microsoft.server().stubFor(get(urlPathEqualTo(USERS_PATH)).willReturn(answer));
    }

    private static void answers(String id, ResponseDefinitionBuilder answer) {
        microsoft.server().stubFor(get(urlPathEqualTo(USERS_PATH + "/" + id)).willReturn(answer));
    }
}
