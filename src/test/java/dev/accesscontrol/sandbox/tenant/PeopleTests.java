package dev.accesscontrol.sandbox.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.accesscontrol.sandbox.MutableTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PeopleTests {

    private static final View LIVE = new View.Live();

    private final MutableTime time = new MutableTime();
    private final Tenant contoso = tenant(300);
    private final People people = contoso.people();

    private Tenant tenant(int users) {
        return new Seed(2026, users, false, time).tenants().contoso();
    }

    @Test
    void holdsAsManyAsAskedForAndTheSameOnesEachTime() {
        assertThat(everybody(people)).hasSize(300).isEqualTo(everybody(tenant(300).people()));
        assertThat(everybody(tenant(10).people())).hasSize(10);
    }

    @Test
    void givesEachOfAHundredThousandAnAddressAndAnIdOfTheirOwn() {
        Set<String> upns = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        everybody(tenant(100_000).people())
                .forEach(person -> {
                    assertThat(upns.add(person.upn().toLowerCase(Locale.ROOT)))
                            .as(person.upn())
                            .isTrue();
                    assertThat(ids.add(person.id())).isTrue();
                });
    }

    @Test
    void findsAnybodyByIdAndByAddressInAnyCase() {
        People many = tenant(20_000).people();
        everybody(many)
                .forEach(person -> {
                    assertThat(many.find(person.id().toString())).contains(person);
                    assertThat(many.find(person.upn().toUpperCase(Locale.ROOT))).contains(person);
                });
        assertThat(many.find(UUID.randomUUID().toString())).isEmpty();
        assertThat(many.find("nobody@contoso.com")).isEmpty();
        assertThat(many.find("no id")).isEmpty();
    }

    @Test
    void repeatsALocalPartAcrossTheTwoVerifiedDomainsOnlyWhereItWasWrittenSo() {
        Map<String, Integer> locals = new HashMap<>();
        everybody(tenant(50_000).people()).stream()
                .filter(person -> person.domain().startsWith("contoso.co"))
                .map(person -> person.upn().replaceFirst("@.*", "").toLowerCase(Locale.ROOT))
                .forEach(local -> locals.merge(local, 1, Integer::sum));
        locals.values().removeIf(count -> count == 1);
        assertThat(locals.keySet()).containsExactlyInAnyOrder("y.tanaka", "info");
    }

    @Test
    void countsADomainAsItsListing() {
        for (Domain domain : contoso.domains()) {
            Which inDomain = new Which.InDomain(domain.name());
            assertThat(people.count(LIVE, inDomain))
                    .isEqualTo(people.slice(LIVE, inDomain, 0, 1000).people().size());
        }
    }

    @Test
    void putsNobodyInADomainThatIsNotVerified() {
        assertThat(people.count(LIVE, new Which.InDomain("contoso-labs.com"))).isZero();
        assertThatThrownBy(() -> contoso.personnel().add(1, "contoso-labs.com"))
                .hasMessageContaining("not a verified domain");
    }

    @Test
    void keepsTheIdOfSomebodyWhoIsRenamed() {
        Person adele = people.find("AdeleV@contoso.com").orElseThrow();
        contoso.personnel().rename("adelev@contoso.com", "adele.smith@contoso.com");
        Person renamed = people.find("adele.smith@contoso.com").orElseThrow();
        assertThat(renamed.id()).isEqualTo(adele.id());
        assertThat(renamed.mailbox().proxyAddresses())
                .containsExactly("SMTP:adele.smith@contoso.com", "smtp:AdeleV@contoso.com");
        assertThat(people.find("AdeleV@contoso.com")).isEmpty();
    }

    @Test
    void refusesAnAddressThatIsTaken() {
        assertThatThrownBy(
                        () -> contoso.personnel().rename("AlexW@contoso.com", "ADMIN@contoso.com"))
                .hasMessageContaining("already");
    }

    @Test
    void givesAFreedAddressToANewObject() {
        Person alex = people.find("AlexW@contoso.com").orElseThrow();
        people.remove(alex.id().toString());
        Person other =
                contoso.personnel()
                        .add("alexw@contoso.com", new Person.Names("Alex West", "Alex", "West"));
        assertThat(other.id()).isNotEqualTo(alex.id());
        assertThatThrownBy(() -> people.restore(alex.id().toString()))
                .hasMessageContaining("already");
    }

    @Test
    void removesTheLastOnesFirstAndRestoresThem() {
        List<Person> leavers = contoso.personnel().remove(5, "contoso.com");
        assertThat(leavers).hasSize(5).allMatch(person -> person.domain().equals("contoso.com"));
        assertThat(everybody(people)).hasSize(295);
        assertThat(people.recycleBin(10)).containsExactlyInAnyOrderElementsOf(leavers);
        people.restore(leavers.getFirst().id().toString());
        assertThat(people.find(leavers.getFirst().upn())).contains(leavers.getFirst());
    }

    @Test
    void bringsNobodyBackWhoWasPurged() {
        String id = contoso.personnel().remove(1, "contoso.com").getFirst().id().toString();
        people.purge(id);
        assertThat(people.recycleBin(10)).isEmpty();
        assertThatThrownBy(() -> people.restore(id)).hasMessageContaining("recycle bin");
    }

    @Test
    void showsTheIndexLaterThanTheStore() {
        contoso.lagIndexBy(Duration.ofMinutes(2));
        Person newcomer = contoso.personnel().add(1, "contoso.com").getFirst();
        Which newcomers = new Which.Matching(person -> person.id().equals(newcomer.id()));
        assertThat(people.count(LIVE, newcomers)).isOne();
        assertThat(people.count(contoso.index(), newcomers)).isZero();
        time.passes(Duration.ofMinutes(2));
        assertThat(people.count(contoso.index(), newcomers)).isOne();
    }

    @Test
    void isAsAtTheStartAfterAReset() {
        List<Person> before = everybody(people);
        contoso.personnel().add(3, "contoso.co.jp");
        contoso.personnel().remove(10, "contoso.com");
        contoso.personnel().rename("admin@contoso.com", "boss@contoso.com");
        contoso.reset();
        assertThat(everybody(people)).isEqualTo(before);
    }

    @Test
    void holdsEveryKindOfPersonThatIsHardToImport() {
        assertThat(upn("ken.adams_fabrikam.com#EXT#@contoso.com").account().type())
                .isEqualTo("Guest");
        assertThat(upn("lars.holm_fabrikam.com#EXT#@contoso.com").account().type())
                .isEqualTo("Member");
        assertThat(upn("vendor.audit@contoso.com").account().type()).isEqualTo("Guest");
        assertThat(upn("Adams@contoso.com").names())
                .isEqualTo(new Person.Names("Conf Room Adams", null, null));
        assertThat(upn("Adams@contoso.com").account().enabled()).isFalse();
        assertThat(upn("GradyA@contoso.com").onPremises().immutableId()).startsWith("+");
        assertThat(upn("IsaiahL@contoso.com").onPremises().immutableId()).startsWith("=");
        assertThat(upn("JohannaL@contoso.com").onPremises().immutableId()).isEmpty();
        assertThat(upn("finance-bot@contoso.com").names().display()).startsWith("=");
        assertThat(upn("hubert.wolfe@contoso.com").names().display()).hasSize(256);
        assertThat(upn("patrick.steward@contoso.com").upn()).isUpperCase();
        assertThat(upn("miles.o'brien@contoso.com").names().family()).isEqualTo("O'Brien");
        assertThat(upn("m.alahmad@contoso.com").names().display()).startsWith("\u200f");
        assertThat(upn("zoe.park@contoso.com").names().display()).contains("🎉");
        assertThat(upn("h.sato@contoso.co.jp").names().display()).isEqualTo("佐藤 花子");
    }

    private Person upn(String upn) {
        return people.find(upn).orElseThrow();
    }

    private static List<Person> everybody(People people) {
        return people.slice(LIVE, new Which.Everybody(), 0, Integer.MAX_VALUE).people();
    }
}
