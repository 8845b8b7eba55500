package dev.accesscontrol.microsoft365;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TENANT;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.id;
import static dev.accesscontrol.microsoft365.Samples.sample;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.accesscontrol.provisioning.source.ChangeRound;
import dev.accesscontrol.provisioning.source.ChangeRound.Told;
import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceFailure;
import dev.accesscontrol.provisioning.source.SourceProvider;

/** A round of changes at a {@link FakeMicrosoft}, and the answers that one is made of. */
record DeltaTenant(FakeMicrosoft microsoft, SimulatedTime time) {

    static final String PATH = "/v1.0/users/delta";
    static final String CURSOR = PATH + "?$deltatoken=one%27";
    static final String PAGE_2 = PATH + "?$skiptoken=two%27";
    static final String NEXT = "?$deltatoken=next%2B";

    Told told() {
        return (Told) round(10);
    }

    ChangeRound round(int most) {
        return changes(most, () -> {});
    }

    ChangeRound changes(int most, Runnable waiting) {
        return source().changes(TENANT, microsoft.url() + CURSOR, most, waiting);
    }

    SourceFailure failure() {
        return catchThrowableOfType(SourceException.class, () -> round(10)).failure();
    }

    String recorded(String name) {
        return sample(name).replace("https://graph.microsoft.com", microsoft.url());
    }

    static String changed(int number, String upn) {
        return FakeMicrosoft.user(number, upn);
    }

    static String removed(int number, String reason) {
        return "{\"id\":\"%s\",\"@removed\":{\"reason\":\"%s\"}}".formatted(id(number), reason);
    }

    ResponseDefinitionBuilder page(String next, String... users) {
        return FakeMicrosoft.page(microsoft.url() + next, null, users);
    }

    ResponseDefinitionBuilder last(String... users) {
        return okJson(
                "{\"@odata.deltaLink\":\"%s\",\"value\":[%s]}"
                        .formatted(microsoft.url() + PATH + NEXT, String.join(",", users)));
    }

    SourceProvider source() {
        return Provider.at(microsoft, time).source();
    }
}
