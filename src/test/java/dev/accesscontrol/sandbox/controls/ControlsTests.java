package dev.accesscontrol.sandbox.controls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.sandbox.SandboxSettings;
import dev.accesscontrol.sandbox.SandboxTenant;
import dev.accesscontrol.sandbox.Visitor;
import dev.accesscontrol.sandbox.tenant.Consent;
import dev.accesscontrol.sandbox.tenant.People;
import dev.accesscontrol.sandbox.tenant.Person;
import dev.accesscontrol.sandbox.tenant.View;
import dev.accesscontrol.sandbox.tenant.Which;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page on which a person changes the tenant. */
class ControlsTests {

    private static SandboxTenant sandbox;

    private Visitor visitor;
    private People people;

    @BeforeAll
    static void start() {
        sandbox = SandboxTenant.start(SandboxSettings.of("--port=0"));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void reset() {
        sandbox.reset();
        visitor = new Visitor(sandbox);
        people = sandbox.contoso().people();
    }

    /** Posts a form of the page and follows the redirect; a refusal is answered as it is. */
    private HttpResponse<String> change(String target, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("formToken", Visitor.field(visitor.get("/"), "formToken"));
        HttpResponse<String> done = visitor.post(target, form);
        return done.statusCode() == 303 ? visitor.get(Visitor.location(done)) : done;
    }

    private int count(String domain) {
        return people.count(new View.Live(), new Which.InDomain(domain));
    }

    @Test
    void saysThatItIsASimulation() {
        HttpResponse<String> page = visitor.get("/");
        assertThat(page.body())
                .contains("This is a simulated Microsoft 365 tenant")
                .contains("Megan Bowen")
                .doesNotContain("<script", "style=", "<style");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .isEqualTo(
                        "default-src 'none'; style-src 'self'; img-src 'self' data:;"
                                + " base-uri 'none'; frame-ancestors 'none'; form-action 'self'");
        assertThat(visitor.get("/sandbox/sandbox.css").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/sandbox/icon.svg").statusCode()).isEqualTo(200);
    }

    @Test
    void addsPeople() {
        int before = count("contoso.co.jp");
        HttpResponse<String> page =
                change("/change/add", Map.of("howMany", "7", "domain", "contoso.co.jp"));
        assertThat(page.body()).contains("Added 7 people: ");
        assertThat(count("contoso.co.jp")).isEqualTo(before + 7);
    }

    @Test
    void addsOnePersonByName() {
        change(
                "/change/add-one",
                Map.of("upn", "nina.frey@contoso.com", "given", "Nina", "display", "Nina Frey"));
        assertThat(people.find("nina.frey@contoso.com").orElseThrow().names())
                .isEqualTo(new Person.Names("Nina Frey", "Nina", null));
    }

    @Test
    void removesPeopleAndRestoresOne() {
        int before = count("contoso.com");
        assertThat(change("/change/remove", Map.of("howMany", "3", "domain", "contoso.com")).body())
                .contains("Removed 3 people: ", "Recycle bin");
        assertThat(count("contoso.com")).isEqualTo(before - 3);
        Person gone = people.recycleBin(1).getFirst();
        change("/change/restore", Map.of("id", gone.id().toString()));
        assertThat(people.find(gone.upn())).contains(gone);
    }

    @Test
    void removesChosenPeople() {
        String adele = people.find("AdeleV@contoso.com").orElseThrow().id().toString();
        assertThat(change("/change/remove-chosen", Map.of("id", adele)).body())
                .contains("Removed 1 person: AdeleV@contoso.com");
        assertThat(change("/change/remove-chosen", Map.of()).statusCode()).isEqualTo(422);
    }

    @Test
    void editsAPerson() {
        String id = people.find("AdeleV@contoso.com").orElseThrow().id().toString();
        HttpResponse<String> page =
                change(
                        "/people/" + id,
                        Map.of(
                                "upn", "adele.smith@contoso.com",
                                "display", "Adele Smith",
                                "given", "Adele",
                                "family", "Smith",
                                "immutableId", "abc="));
        Person adele = people.find(id).orElseThrow();
        assertThat(page.body()).contains("Saved.");
        assertThat(adele.upn()).isEqualTo("adele.smith@contoso.com");
        assertThat(adele.names()).isEqualTo(new Person.Names("Adele Smith", "Adele", "Smith"));
        assertThat(adele.onPremises().immutableId()).isEqualTo("abc=");
        assertThat(adele.account().enabled()).isFalse();
        assertThat(adele.mailbox().address()).isEqualTo("adele.smith@contoso.com");
    }

    @Test
    void keepsWhatWasTypedWhenItRefuses() {
        String id = people.find("AdeleV@contoso.com").orElseThrow().id().toString();
        HttpResponse<String> page =
                change("/people/" + id, Map.of("upn", "adele@elsewhere.example", "display", "X"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("not a verified domain")
                .contains("adele@elsewhere.example");
        assertThat(people.find("AdeleV@contoso.com").orElseThrow().names().display())
                .isEqualTo("Adele Vance");
    }

    @Test
    void removesThePersonOfTheEditPage() {
        String id = people.find("AdeleV@contoso.com").orElseThrow().id().toString();
        HttpResponse<String> page = change("/people/" + id, Map.of("remove", "true"));
        assertThat(page.body()).contains("can be restored");
        assertThat(people.find(id)).isEmpty();
        assertThat(visitor.get("/people/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void refusesNumbersThatAreNone() {
        for (String wrong : new String[] {"0", "-1", "many", "", "100001", "9999999999"}) {
            HttpResponse<String> page =
                    change("/change/add", Map.of("howMany", wrong, "domain", "contoso.com"));
            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(page.body()).contains("a whole number from 1 to 100,000");
        }
    }

    @Test
    void takesNoFormThatItDidNotDraw() {
        HttpResponse<String> refused =
                visitor.post("/change/reset", Map.of("formToken", "guessed"));
        assertThat(refused.statusCode()).isEqualTo(422);
    }

    @Test
    void changesTheConsent() {
        Consent consent = sandbox.contoso().consent();
        change("/change/consent", Map.of("do", "grant", "delay", "30"));
        assertThat(consent.state()).isEqualTo(Consent.State.PRESENT);
        assertThat(consent.effective()).isEmpty();
        change("/change/consent", Map.of("do", "disable", "delay", "0"));
        assertThat(consent.state()).isEqualTo(Consent.State.DISABLED);
        assertThat(change("/change/consent", Map.of("do", "remove", "delay", "0")).body())
                .contains("The enterprise application was deleted.");
        assertThat(consent.state()).isEqualTo(Consent.State.REMOVED);
    }

    @Test
    void makesABadDay() {
        change("/change/slow", Map.of("latency", "5", "lag", "60"));
        HttpResponse<String> page =
                change("/change/break", Map.of("times", "3", "after", "0", "fault", "throttled"));
        assertThat(page.body()).contains("3 requests to Microsoft Graph will go wrong.");
        assertThat(sandbox.faults().latency()).isEqualTo(Duration.ofMillis(5));
        assertThat(sandbox.contoso().indexLag()).isEqualTo(Duration.ofMinutes(1));
        assertThat(visitor.get("/v1.0/users").statusCode()).isEqualTo(429);
        change("/change/break", Map.of("clear", "true"));
        assertThat(sandbox.faults().pending()).isZero();
        assertThat(change("/change/expire", Map.of("do", "tokens")).body())
                .contains("no longer taken");
    }

    @Test
    void bringsEverythingBackToTheStart() {
        change("/change/remove", Map.of("howMany", "50", "domain", "contoso.com"));
        change("/change/reset", Map.of());
        assertThat(people.count(new View.Live(), new Which.Everybody())).isEqualTo(300);
    }

    @Test
    void findsPeopleAndPagesThroughThem() {
        assertThat(visitor.get("/?q=tanaka").body())
                .contains("y.tanaka@contoso.com", "y.tanaka@contoso.co.jp")
                .doesNotContain("LeeG@contoso.com");
        assertThat(visitor.get("/?q=tanaka&domain=contoso.co.jp").body())
                .doesNotContain("y.tanaka@contoso.com<");
        assertThat(visitor.get("/?q=nobodyatall").body()).contains("Nobody matches.");
        assertThat(visitor.get("/?from=25").body()).doesNotContain("Adele Vance");
    }

    @Test
    void showsNamesAsText() {
        assertThat(visitor.get("/?q=bold.intern").body())
                .contains("&lt;b&gt;Bold&lt;/b&gt;")
                .doesNotContain("<b>Bold");
    }
}
