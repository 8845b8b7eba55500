package dev.accesscontrol.microsoft365;

import static dev.accesscontrol.microsoft365.FakeMicrosoft.TENANT;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.id;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.accesscontrol.microsoft365.BatchDesk.Part;
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
    void answersForEachKeyInWhateverOrderGraphDoes() {
        answers(id(1), Part.of(200, user(1, "one@contoso.com")));
        answers(id(3), Part.of(200, user(3, "three@contoso.com")));
        var answers = confirm(id(1), id(2), id(3));
        assertThat(upn(answers.get(id(1)))).isEqualTo("one@contoso.com");
        assertThat(answers.get(id(2))).isInstanceOf(Absent.class);
        assertThat(upn(answers.get(id(3)))).isEqualTo("three@contoso.com");
    }

    @ParameterizedTest
    @CsvSource({
        "404, SomethingElse",
        "400, Request_BadRequest",
        "403, Authorization_RequestDenied",
        "410, Gone",
        "302, Found",
        "204, None"
    })
    void takesNoOtherRefusalForAnAbsence(int status, String code) {
        answers(id(1), Part.error(status, code));
        assertThat(failure(id(1))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"PGh0bWw+\"", "{}"})
    void takesA404WithoutGraphsOwnWordForNoAnswer(String body) {
        answers(id(1), Part.of(404, body));
        assertThat(failure(id(1))).isEqualTo(Cause.UNEXPECTED_ANSWER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"text\"", "{}"})
    void takesAnAnswerWithoutAPersonForNone(String body) {
        answers(id(1), Part.of(200, body));
        assertThat(failure(id(1))).isEqualTo(Cause.UNEXPECTED_ANSWER);
    }

    @Test
    void takesTheAnswerAboutSomebodyElseForNone() {
        answers(id(1), Part.of(200, user(2, "two@contoso.com")));
        assertThat(failure(id(1))).isEqualTo(Cause.UNEXPECTED_ANSWER);
    }

    @Test
    void failsAsAWholeWhenOneAnswerCannotBeHad() {
        answers(id(1), Part.of(200, user(1, "one@contoso.com")));
        answers(id(2), Part.error(403, "Authorization_RequestDenied"));
        assertThat(failure(id(1), id(2))).isEqualTo(Cause.PERMISSION_MISSING);
    }

    @Test
    void asksAsOneSegmentForAUpn() {
        var upn = "o'brien_x#EXT#/../me@contoso.com";
        assertThat(confirm(upn).get(upn)).isInstanceOf(Absent.class);
        assertThat(microsoft.batches().batches().getFirst().getFirst())
                .startsWith("/users/o%27brien_x%23EXT%23%2F..%2Fme%40contoso.com?$select=id,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "delta", "@contoso.com", "me/manager"})
    void asksForPeopleOnly(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> confirm(key));
    }

    @Test
    void asksForTwentyAtATime() {
        var keys = IntStream.range(0, 210).mapToObj(FakeMicrosoft::id).toArray(String[]::new);
        assertThat(confirm(keys)).hasSize(210).containsOnlyKeys(keys);
        assertThat(microsoft.batches().batches())
                .hasSize(11)
                .allSatisfy(batch -> assertThat(batch).hasSizeLessThanOrEqualTo(20));
    }

    @Test
    void asksNothingForNobody() {
        assertThat(confirm()).isEmpty();
        assertThat(microsoft.batches().batches()).isEmpty();
    }

    @Test
    void asksByTheImmutableIdForWhomTheUpnDoesNotName() {
        answers("filter=onPremises", Part.of(200, list(user(7, "new@fabrikam.com"))));
        var key = PersonKey.ofUpn("old@contoso.com", "a'b+/==");
        assertThat(upn(ask(List.of(key)).get(key))).isEqualTo("new@fabrikam.com");
        assertThat(microsoft.batches().batches().get(1).getFirst())
                .endsWith("&$filter=onPremisesImmutableId%20eq%20%27a%27%27b%2B%2F%3D%3D%27");
    }

    @Test
    void takesAnEmptyListForAnAbsenceByTheImmutableId() {
        answers("filter=onPremises", Part.of(200, list()));
        var key = PersonKey.ofUpn("old@contoso.com", "immutable");
        assertThat(ask(List.of(key)).get(key)).isInstanceOf(Absent.class);
    }

    @Test
    void takesAnAnswerWithoutAListForNoAnswer() {
        answers("filter=onPremises", Part.of(200, "{}"));
        var key = PersonKey.ofUpn("old@contoso.com", "immutable");
        assertThat(catchThrowableOfType(SourceException.class, () -> ask(List.of(key))))
                .isNotNull();
    }

    private static String list(String... users) {
        return FakeMicrosoft.page(null, null, users).build().getBody();
    }

    private static String upn(PresenceCheck answer) {
        return ((Present) answer).user().upn();
    }

    private Cause failure(String... keys) {
        return catchThrowableOfType(SourceException.class, () -> confirm(keys)).failure().cause();
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

    private static void answers(String url, Part... inTurn) {
        microsoft.batches().answers(url, inTurn);
    }
}
