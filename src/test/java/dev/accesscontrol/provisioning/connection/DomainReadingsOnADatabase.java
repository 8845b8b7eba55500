package dev.accesscontrol.provisioning.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.accesscontrol.provisioning.connection.DomainPeople.Refused;
import dev.accesscontrol.provisioning.plan.UpnMode;
import dev.accesscontrol.provisioning.source.SourceDomain;
import dev.accesscontrol.provisioning.source.SourceFailure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read of a connection's domains, and kept; run on each database. */
abstract class DomainReadingsOnADatabase extends SomeConnections {

    @Test
    void readDomainsAndPeopleInTheBackground() {
        source.domain("contoso.com")
                .domain(new SourceDomain("contoso.co.jp", true, true, false, false))
                .domain(new SourceDomain("fabrikam.com", false, false, false, false))
                .people("sato@contoso.com", "o'neill@contoso.com", "sato@contoso.co.jp");
        var id = granted(tenant);

        readings.refreshIfOld(id);

        var reading = finished(id);
        assertThat(reading.offers())
                .extracting(DomainOffer::name, DomainOffer::verified, DomainOffer::users)
                .containsExactly(
                        tuple("contoso.co.jp", true, 1L),
                        tuple("contoso.com", true, 2L),
                        tuple("fabrikam.com", false, null));
        assertThat(reading.clashes())
                .containsExactly(
                        new UsernameClash(
                                List.of("contoso.com", "contoso.co.jp"), 1, List.of("sato")));
        assertThat(reading.offers().get(1).people())
                .isNotNull()
                .extracting(people -> people.refusedOff().examples())
                .isEqualTo(List.of("o'neill"));
    }

    @Test
    void findUsernamesThatUsersHaveAndNameAdministratorsApart() {
        source.domain("contoso.com")
                .people("admin@contoso.com", "Sato@contoso.com", "paired@contoso.com");
        addUser("sato", null);
        addUser("paired", "Paired@contoso.com");
        var id = granted(tenant);

        readings.refresh(id);

        var people = finished(id).offers().getFirst().people();
        assertThat(people).isNotNull();
        assertThat(people.taken())
                .containsExactlyInAnyOrder(
                        new TakenNames(UpnMode.OFF, true, new Refused(1, List.of("admin"))),
                        new TakenNames(UpnMode.OFF, false, new Refused(1, List.of("Sato"))));
    }

    @Test
    void readNothingAgainThatIsFresh() {
        source.domain("contoso.com");
        var id = granted(tenant);
        readings.refreshIfOld(id);
        finished(id);

        readings.refreshIfOld(id);

        assertThat(readings.of(id).active()).isFalse();
    }

    @Test
    void forgetADomainThatTheSourceNoLongerTellsOf() {
        source.domain("contoso.com").domain("old.example");
        var id = granted(tenant);
        readings.refresh(id);
        finished(id);
        source.reset().domain("contoso.com");

        readings.refresh(id);

        assertThat(finished(id).offers())
                .extracting(DomainOffer::name)
                .containsExactly("contoso.com");
    }

    @Test
    void tellWhyAReadingFailedAndKeepWhatIsKnown() {
        source.domain("contoso.com").people("sato@contoso.com");
        var id = granted(tenant);
        readings.refresh(id);
        finished(id);
        source.fail(SourceFailure.Cause.THROTTLED);

        readings.refresh(id);

        var reading = finished(id);
        assertThat(reading.failure()).isNotNull();
        assertThat(reading.failure().cause()).isEqualTo(SourceFailure.Cause.THROTTLED);
        assertThat(reading.offers()).hasSize(1);
    }
}
