package dev.accesscontrol.provisioning.connection;

import static dev.accesscontrol.provisioning.connection.UsernameHolders.NONE;
import static dev.accesscontrol.provisioning.source.FakeSource.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.accesscontrol.provisioning.connection.DomainPeople.Refused;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class UsernamePreviewTests {

    private final UsernamePreview preview = new UsernamePreview();

    @Test
    void findsLocalPartsThatTwoDomainsShareIgnoringCase() {
        take("contoso.com", "Sato@contoso.com", "mueller@contoso.com");
        take("contoso.co.jp", "sato@contoso.co.jp", "suzuki@contoso.co.jp");

        assertThat(preview.clashes())
                .containsExactly(
                        new UsernameClash(
                                List.of("contoso.com", "contoso.co.jp"), 1, List.of("sato")));
    }

    @Test
    void tellsOfTheDomainsThatShareTheMostFirst() {
        take("a.example", "one@a.example", "two@a.example", "three@a.example");
        take("b.example", "one@b.example", "two@b.example");
        take("c.example", "three@c.example");

        assertThat(preview.clashes())
                .extracting(UsernameClash::domains)
                .containsExactly(
                        List.of("a.example", "b.example"), List.of("a.example", "c.example"));
    }

    @Test
    void countsAPersonWhoComesTwiceOnce() {
        take("contoso.com", "o'neill@contoso.com", "o'neill@contoso.com");

        assertThat(preview.people().refusedOff()).isEqualTo(new Refused(1, List.of("o'neill")));
    }

    @Test
    void knowsThreeRealNames() {
        take("contoso.com", "a@contoso.com", "b@contoso.com", "c@contoso.com", "d@contoso.com");

        assertThat(preview.people().samples())
                .containsExactly("a@contoso.com", "b@contoso.com", "c@contoso.com");
    }

    @Test
    void refusesAWholeNameThatIsTooLongOnlyWhenItIsTheUsername() {
        var upn = "x".repeat(60) + "@contoso.com";
        take("contoso.com", upn);

        assertThat(preview.people().refusedOn()).isEqualTo(new Refused(1, List.of(upn)));
        assertThat(preview.people().refusedOff().count()).isZero();
    }

    @Test
    void leavesGuestsOut() {
        preview.begin("contoso.com");
        preview.take(
                new SourceUser(
                        "1",
                        "guest#EXT#@contoso.com",
                        null,
                        null,
                        null,
                        null,
                        null,
                        true,
                        false,
                        false),
                NONE);

        assertThat(preview.people().samples()).isEmpty();
        assertThat(preview.people().refusedOff().count()).isZero();
    }

    @Test
    void countsPeopleOfAnActiveDirectory() {
        preview.begin("contoso.com");
        preview.take(
                new SourceUser(
                        "1", "a@contoso.com", null, null, null, null, null, false, false, true),
                NONE);
        preview.take(person("b@contoso.com"), NONE);

        assertThat(preview.people().onPremises()).isEqualTo(1);
    }

    @Test
    void forgetsWhatARestartedListingHasShown() {
        take("contoso.com", "sato@contoso.com");
        take("contoso.co.jp", "sato@contoso.co.jp");

        preview.restart();

        assertThat(preview.clashes()).isEmpty();
        assertThat(preview.people().samples()).isEmpty();
    }

    @Test
    void holdsNoMoreNamesThanItsCapacityAndSaysSo() {
        var small = new UsernamePreview(2);
        small.begin("contoso.com");
        List.of("a", "b", "c").forEach(name -> small.take(person(name + "@contoso.com"), NONE));

        assertThat(small.isFull()).isTrue();
        assertThat(small.people().samples()).hasSize(2);
    }

    @Test
    void goesOnFindingClashesOfKnownNamesWhenItIsFull() {
        var small = new UsernamePreview(1);
        small.begin("a.example");
        small.take(person("sato@a.example"), NONE);
        small.begin("b.example");
        small.take(person("sato@b.example"), NONE);

        assertThat(small.clashes()).extracting(UsernameClash::usernames).containsExactly(1L);
    }

    @Test
    void endsTheListingWhenItIsFullAndTellsOfTheFirstPeopleBefore() {
        var small = new UsernamePreview(2);
        small.begin("contoso.com");
        var told = new ArrayList<DomainPeople>();
        var sink = new PreviewSink(small, page -> NONE, told::add);

        assertThatThrownBy(() ->
                        sink.page(
                                List.of(person("a@contoso.com"), person("b@contoso.com")),
                                OptionalLong.empty()))
                .isInstanceOf(PreviewSink.Enough.class);
        assertThat(told).hasSize(1);
    }

    private void take(String domain, String... upns) {
        preview.begin(domain);
        for (var upn : upns) {
            preview.take(person(upn), NONE);
        }
    }
}
