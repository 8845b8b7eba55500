package dev.accesscontrol.sandbox.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.sandbox.MutableTime;
import dev.accesscontrol.sandbox.tenant.GeneratedPeople.Share;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Few people are made for a question that few people answer, and nobody is forgotten. */
class CandidatesTests {

    private static final View LIVE = new View.Live();
    private static final int MILLION = 1_000_000;

    private final MutableTime time = new MutableTime();
    private final Tenant contoso = new Seed(2026, 3_000, false, time).tenants().contoso();
    private final People people = contoso.people();

    @Test
    void areWhoeverAScanFindsByName() {
        change();
        for (Person person : everybody()) {
            assertThat(found(named(person))).contains(person).isEqualTo(scanned(named(person)));
        }
        assertThat(found(new Which.Named("info"))).hasSize(2);
        assertThat(found(new Which.Named("gone.person"))).isEmpty();
    }

    @Test
    void areWhoeverAScanFindsByImmutableId() {
        change();
        for (String id : immutableIds()) {
            Which which = new Which.WithImmutableId(id);
            assertThat(found(which)).isNotEmpty().isEqualTo(scanned(which));
        }
    }

    @Test
    void areNobodyForAnImmutableIdThatNobodyHas() {
        String another = Employees.immutableId(ObjectIds.mix(2026 * 31 + MILLION));
        String written = immutableIds().getFirst().toLowerCase(Locale.ROOT);
        String generated = immutableIds().getLast().toLowerCase(Locale.ROOT);
        for (String id : List.of("no Base64", "AAAA", another, written, generated)) {
            assertThat(found(new Which.WithImmutableId(id))).isEmpty();
        }
    }

    @Test
    void areFoundAsTheyWereBeforeAChange() {
        Person before = everybody().getLast();
        contoso.personnel().rename(before.upn(), "renamed.person@contoso.com");
        View start = new View.AfterChange(0);
        assertThat(people.slice(start, named(before), 0, 10).people()).containsExactly(before);
        assertThat(people.count(start, named(before))).isOne();
        assertThat(people.count(LIVE, named(before))).isZero();
    }

    @Test
    void goOnWhereTheSliceBeforeEnded() {
        Slice first = people.slice(LIVE, new Which.Named("info"), 0, 1);
        Slice second = people.slice(LIVE, new Which.Named("info"), first.next(), 1);
        assertThat(first.people()).isNotEqualTo(second.people()).hasSize(1);
        assertThat(second.isLast()).isTrue();
    }

    @Test
    void endInADomainOfNobody() {
        assertThat(found(new Which.InDomain("contoso-labs.com"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 499_999, 999_998, 999_999})
    void areOneOfAMillion(int number) {
        Counted counted = new Counted();
        Which named = new Which.Named("person" + number);
        assertThat(counted.million().slice(LIVE, named, 0, 10).people()).hasSize(1);
        assertThat(counted.made).isOne();
        Which anchored = new Which.WithImmutableId(counted.immutableId(number));
        assertThat(counted.million().slice(LIVE, anchored, 0, 10).people()).hasSize(1);
        assertThat(counted.made).isEqualTo(2);
    }

    @Test
    void areNobodyBehindTheLastOfAMillion() {
        Counted counted = new Counted();
        Which behind = new Which.Named("person" + MILLION);
        assertThat(counted.million().slice(LIVE, behind, 0, 10).people()).isEmpty();
        assertThat(counted.made).isZero();
    }

    /** Somebody new, renamed, removed and restored, among the written ones and the others. */
    private void change() {
        List<Person> before = everybody();
        contoso.personnel().add(3, "contoso.co.jp");
        contoso.personnel().rename(before.getFirst().upn(), "gone.person@contoso.com");
        contoso.personnel().rename(before.getLast().upn(), "other.person@contoso.com");
        people.remove("gone.person@contoso.com");
        people.remove(before.get(2_000).id().toString());
        people.restore(before.get(2_000).id().toString());
    }

    private List<Person> everybody() {
        return found(new Which.Everybody());
    }

    private List<String> immutableIds() {
        return everybody().stream()
                .map(person -> person.onPremises().immutableId())
                .filter(Objects::nonNull)
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private List<Person> found(Which which) {
        return people.slice(LIVE, which, 0, Integer.MAX_VALUE).people();
    }

    private List<Person> scanned(Which which) {
        return found(new Which.Matching(which::test));
    }

    private static Which named(Person person) {
        return new Which.Named(person.upn().replaceFirst("@.*", "").toLowerCase(Locale.ROOT));
    }

    /** People who are counted when they are made. */
    private static final class Counted implements Population {

        private static final long SEED = 7;

        private final ObjectIds ids = new ObjectIds(SEED);
        private int made;

        People million() {
            GeneratedPeople start =
                    new GeneratedPeople(SEED, ids, List.of(), List.of(new Share(this, 1)));
            return new People(start, ids, MILLION, new MutableTime());
        }

        String immutableId(int number) {
            return Employees.immutableId(ObjectIds.mix(SEED * 31 + number));
        }

        @Override
        public String domain() {
            return "contoso.com";
        }

        @Override
        public Person person(int number, UUID id, long dice) {
            made++;
            return new Person(
                    id,
                    "person" + number + "@contoso.com",
                    new Person.Names(null, null, null),
                    Person.Mailbox.none(),
                    new Person.Account(true, "Member", null, true, null),
                    new Person.OnPremises(true, Employees.immutableId(dice)),
                    Person.Work.NONE);
        }

        @Override
        public OptionalInt numberOf(String local) {
            return Stream.of(local)
                    .filter(name -> name.matches("person\\d+"))
                    .mapToInt(name -> Integer.parseInt(name.substring(6)))
                    .findFirst();
        }
    }
}
