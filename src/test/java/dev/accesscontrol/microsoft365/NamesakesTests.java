package dev.accesscontrol.microsoft365;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.LINK_2;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.LINK_3;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TENANT;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.page;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.accesscontrol.microsoft365.BatchDesk.Part;
import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.provisioning.source.SourceFailure.Cause;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesakesTests {

    @RegisterExtension static final FakeMicrosoft microsoft = new FakeMicrosoft();

    private static final String HANA = "%27hana%40";
    private static final String TARO = "%27taro%40";

    private final SimulatedTime time = new SimulatedTime();

    @Test
    void areEverybodyWithTheNameInWhateverDomain() {
        answers(HANA, list(user(1, "hana@contoso.com"), user(2, "Hana@fabrikam.com")));
        answers(TARO, list());
        assertThat(find("hana", "taro")).containsExactly("hana@contoso.com", "Hana@fabrikam.com");
    }

    @ParameterizedTest
    @CsvSource({
        "o'brien, o%27%27brien",
        "x_fabrikam.com#EXT#, x_fabrikam.com%23ext%23",
        "a&b+c%d, a%26b%2Bc%25d"
    })
    void areAskedForByTheWholeNameBeforeTheAtSign(String name, String encoded) {
        answers("startsWith", list());
        find(name);
        assertThat(microsoft.batches().batches().getFirst().getFirst())
                .startsWith("/users?$select=id,userPrincipalName,")
                .endsWith(
                        "&$filter=startsWith%28userPrincipalName%2C%27"
                                + encoded
                                + "%40%27%29&$top=999");
    }

    @Test
    void areAskedForTwentyNamesAtATime() {
        answers("startsWith", list());
        find(IntStream.range(0, 45).mapToObj(number -> "name" + number).toArray(String[]::new));
        assertThat(microsoft.batches().batches().stream().map(List::size))
                .containsExactlyInAnyOrder(20, 20, 5);
        assertThat(microsoft.batches().batches().stream().flatMap(List::stream).distinct())
                .hasSize(45);
    }

    @Test
    void areAskedForOnceWhateverTheCaseOfTheName() {
        answers("startsWith", list());
        find("hana", "HANA", "hana");
        assertThat(microsoft.batches().batches().getFirst()).hasSize(1);
    }

    @Test
    void areNobodyWithoutAQuestionWhenThereIsNoName() {
        assertThat(find()).isEmpty();
        microsoft.server().verify(0, getRequestedFor(anyUrl()));
        assertThat(microsoft.batches().batches()).isEmpty();
    }

    @Test
    void areReadToTheLastPage() {
        answers(HANA, linked(LINK_2, user(1, "hana@a.com")));
        answers(TARO, list(user(4, "taro@a.com")));
        microsoft.answers(LINK_2, page(microsoft.url() + LINK_3, null));
        microsoft.answers(LINK_3, page(null, null, user(3, "hana@c.com")));
        assertThat(find("hana", "taro")).containsExactly("hana@a.com", "hana@c.com", "taro@a.com");
        microsoft
                .server()
                .verify(
                        getRequestedFor(urlEqualTo(LINK_2))
                                .withHeader("ConsistencyLevel", absent()));
    }

    @Test
    void areNotCutWhenAFurtherPageIsRefused() {
        answers(HANA, linked(LINK_2, user(1, "hana@a.com")));
        microsoft.answers(LINK_2, FakeMicrosoft.graphError(400, "Directory_ExpiredPageToken"));
        assertThat(failure("hana").code()).isEqualTo("Directory_ExpiredPageToken");
    }

    @Test
    void areNotReadForEver() {
        answers(HANA, linked(LINK_2));
        microsoft.answers(LINK_2, page(microsoft.url() + LINK_2, null));
        assertThat(failure("hana").code()).isEqualTo("EndlessList");
    }

    @Test
    void areNotLookedForElsewhere() {
        answers(
                HANA,
                Part.of(200, page("https://graph.example.net/v1.0/users", null).build().getBody()));
        assertThat(failure("hana").code()).isEqualTo("ForeignLink");
    }

    @Test
    void areAskedForAgainWhereAPartWasThrottled() {
        answers(
                HANA,
                Part.error(429, "TooManyRequests").retryAfter("7"),
                list(user(1, "hana@a.com")));
        answers(TARO, list(user(2, "taro@a.com")));
        assertThat(find("taro", "hana")).containsExactly("taro@a.com", "hana@a.com");
        assertThat(time.slept()).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(8));
        assertThat(microsoft.batches().batches().stream().map(List::size)).containsExactly(2, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "{\"value\":null}"})
    void areNotTakenForNobodyWhenAnAnswerHasNoList(String body) {
        answers(HANA, Part.of(200, body));
        assertThat(failure("hana").cause()).isEqualTo(Cause.UNEXPECTED_ANSWER);
    }

    @Test
    void areNotTakenForNobodyWhenAPartIsRefused() {
        answers(HANA, Part.error(404, "Request_ResourceNotFound"));
        assertThat(failure("hana").cause()).isEqualTo(Cause.UNEXPECTED_ANSWER);
    }

    private List<String> find(String... names) {
        return Provider.at(microsoft, time)
                .source()
                .namesakes(TENANT, List.of(names), () -> {})
                .stream()
                .map(SourceUser::upn)
                .toList();
    }

    private SourceFailure failure(String... names) {
        return catchThrowableOfType(SourceException.class, () -> find(names)).failure();
    }

    private static Part list(String... users) {
        return Part.of(200, page(null, null, users).build().getBody());
    }

    private static Part linked(String link, String... users) {
        return Part.of(200, page(microsoft.url() + link, null, users).build().getBody());
    }

    private static void answers(String url, Part... inTurn) {
        microsoft.batches().answers(url, inTurn);
    }
}
