package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.connection.DomainOffer;
import dev.accesscontrol.provisioning.connection.DomainPeople;
import dev.accesscontrol.provisioning.connection.DomainReading;
import dev.accesscontrol.provisioning.connection.TakenNames;
import dev.accesscontrol.provisioning.plan.UpnMode;
import dev.accesscontrol.web.WizardSteps;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the page of the domain settings shows beside the form. */
record DomainsPage(
        ConnectionView connection,
        DomainReading reading,
        List<DomainLine> lines,
        WizardSteps steps) {

    /** Names that ticked domains share, and those that others would share if they were ticked. */
    public List<SharedNames> clashes() {
        var ticked = names(DomainLine::ticked);
        var possible = names(DomainLine::isSelectable);
        return SharedNames.of(reading.clashes(), ticked, possible);
    }

    private Set<String> names(Predicate<DomainLine> wanted) {
        return lines.stream().filter(wanted).map(DomainLine::name).collect(Collectors.toSet());
    }

    /** Real usernames: of ticked domains, else of those that are likely to be ticked. */
    public List<UsernameExample> examples() {
        return Stream.<Predicate<DomainLine>>of(
                        DomainLine::ticked, DomainLine::isLikely, DomainLine::isSelectable)
                .map(this::examples)
                .filter(examples -> !examples.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<UsernameExample> examples(Predicate<DomainLine> wanted) {
        return UsernameExample.of(
                lines.stream()
                        .filter(wanted)
                        .map(DomainLine::offer)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /**
     * The domains whose people have names that are not allowed as a Username, UPN Mode being on.
     */
    public List<RefusedNames> refusedOn() {
        return refused(UpnMode.ON);
    }

    /** The same, UPN Mode being off. */
    public List<RefusedNames> refusedOff() {
        return refused(UpnMode.OFF);
    }

    /** Usernames that are taken here, UPN Mode being on. */
    public List<Taken> takenOn() {
        return taken(UpnMode.ON);
    }

    /** The same, UPN Mode being off. */
    public List<Taken> takenOff() {
        return taken(UpnMode.OFF);
    }

    private List<Taken> taken(UpnMode mode) {
        return lines.stream()
                .map(DomainLine::offer)
                .filter(offer -> offer != null && offer.people() != null)
                .flatMap(offer ->
                        Objects.requireNonNull(offer.people()).taken().stream()
                                .filter(names -> names.mode() == mode)
                                .map(names -> new Taken(offer.name(), names)))
                .toList();
    }

    private List<RefusedNames> refused(UpnMode mode) {
        return lines.stream()
                .map(DomainLine::offer)
                .filter(offer -> offer != null && offer.people() != null)
                .map(offer -> RefusedNames.of(offer, mode))
                .filter(refused -> refused.names().count() > 0)
                .toList();
    }

    record Taken(String domain, TakenNames taken) {

        /** A message key. */
        public String text() {
            return "connection.taken-names" + (taken.administrators() ? ".administrators" : "");
        }
    }

    record RefusedNames(String domain, DomainPeople.Refused names) {

        static RefusedNames of(DomainOffer offer, UpnMode mode) {
            var people = Objects.requireNonNull(offer.people());
            return new RefusedNames(
                    offer.name(),
                    switch (mode) {
                        case ON -> people.refusedOn();
                        case OFF -> people.refusedOff();
                    });
        }
    }
}
