package dev.accesscontrol.microsoft365;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.TENANT;
import static dev.accesscontrol.microsoft365.FakeMicrosoft.page;
import static dev.accesscontrol.microsoft365.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTests {

    @RegisterExtension static final FakeMicrosoft microsoft = new FakeMicrosoft();

    private static final String ID = "6e7b768e-07e2-4810-8459-485f84f8f204";

    @Test
    void takesEveryItemThatIsSynchronised() {
        var read =
                only(
                        """
                        {"id":"%s","userPrincipalName":"Adele@contoso.com","displayName":"Adele Vance",
                         "givenName":"Adele","surname":"Vance","mail":"mail@contoso.com",
                         "proxyAddresses":["smtp:alias@contoso.com","SMTP:Primary@contoso.com","SIP:a@b"],
                         "onPremisesImmutableId":"+abc/=","onPremisesSyncEnabled":true,
                         "accountEnabled":false,"userType":"Member"}\
                        """
                                .formatted(ID));
        assertThat(read)
                .isEqualTo(
                        new SourceUser(
                                ID,
                                "Adele@contoso.com",
                                "Vance",
                                "Adele",
                                "Adele Vance",
                                "Primary@contoso.com",
                                "+abc/=",
                                false,
                                true,
                                true));
    }

    @Test
    void takesMailWhenThereIsNoPrimaryAddress() {
        assertThat(
                        only(
                                        "a@contoso.com",
                                        "\"mail\":\"m@contoso.com\",\"proxyAddresses\":[\"smtp:x@y\"]")
                                .email())
                .isEqualTo("m@contoso.com");
    }

    @Test
    void leavesOutAnAddressThatIsNotThere() {
        assertThat(only("a@contoso.com", "\"mail\":null,\"proxyAddresses\":[]").email()).isNull();
    }

    @Test
    void takesAnEmptyImmutableIdForNone() {
        assertThat(only("a@contoso.com", "\"onPremisesImmutableId\":\"\"").immutableId()).isNull();
    }

    @Test
    void keepsARoomWithoutNames() {
        microsoft.firstPage(okJson(sample("users-list-default-properties")));
        var room =
                list("contoso.com").stream()
                        .filter(user -> user.upn().startsWith("Adams"))
                        .findFirst()
                        .orElseThrow();
        assertThat(room.familyName()).isNull();
        assertThat(room.givenName()).isNull();
        assertThat(room.displayName()).isEqualTo("Conf Room Adams");
    }

    @Test
    void knowsAGuestByTheNameThoughAMemberByType() {
        assertThat(only("partner_fabrikam.com#EXT#@contoso.com", "\"userType\":\"Member\"").guest())
                .isTrue();
    }

    @Test
    void knowsAnInternalGuestByItsType() {
        assertThat(only("guest@contoso.com", "\"userType\":\"Guest\"").guest()).isTrue();
    }

    @Test
    void takesAnOldObjectWithoutTypeForAMember() {
        assertThat(only("old@contoso.com", "\"userType\":null").guest()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "o'brien@contoso.com",
                "a.b-c_d!e#f^g~h@contoso.com",
                "a-name-of-sixty-four-characters-which-is-all-that-may-be-there-0@a-domain-of-forty-eight-characters-is.contoso.com",
                "UPPER@CONTOSO.COM",
                "6e7b768e07e248108459485f84f8f204@contoso.com",
                "6e7b768e07e248108459485f84f8f204adele@contoso.com"
            })
    void keepsANameAsItIs(String upn) {
        assertThat(only(upn, "\"userType\":\"Member\"").upn()).isEqualTo(upn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "名前 太郎", "\u202Eabc\u202C", "😀"})
    void keepsTextAsItIs(String name) {
        assertThat(only("a@contoso.com", "\"displayName\":\"" + name + "\"").displayName())
                .isEqualTo(name);
    }

    @Test
    void failsOnAPersonWithoutAnId() {
        microsoft.firstPage(okJson(sample("users-mixed-member-and-ext-guest")));
        assertThat(
                        catchThrowableOfType(SourceException.class, () -> list("contoso.com"))
                                .failure()
                                .code())
                .isEqualTo("UserWithoutName");
    }

    private static SourceUser only(String upn, String properties) {
        return only(person(upn, properties));
    }

    private static String person(String upn, String properties) {
        return "{\"id\":\"%s\",\"userPrincipalName\":\"%s\",%s}".formatted(ID, upn, properties);
    }

    private static SourceUser only(String json) {
        microsoft.firstPage(page(null, 1L, json));
        var domain = json.replaceAll("(?s).*\"userPrincipalName\":\"[^@]+@([^\"]+)\".*", "$1");
        return list(domain).getFirst();
    }

    private static List<SourceUser> list(String domain) {
        var sink = new RecordingSink();
        Provider.at(microsoft, new SimulatedTime()).source().listUsers(TENANT, domain, sink);
        return sink.users;
    }
}
