package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.DomainView;
import dev.accesscontrol.provisioning.run.Exclusion;
import dev.accesscontrol.provisioning.run.Exclusions;
import dev.accesscontrol.provisioning.run.PersonChoice;
import dev.accesscontrol.provisioning.web.DecisionPage.Hidden;
import dev.accesscontrol.provisioning.web.DecisionPage.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which excluded people an address asks for.
 *
 * @param q contained in a name, an e-mail or the ImmutableID
 * @param key of those who are ticked
 * @param all whoever the search finds instead
 */
record PersonQuery(@Nullable String q, @Nullable List<String> key, @Nullable Boolean all) {

    public String text() {
        return Objects.requireNonNullElse(q, "").replace("\0", "").strip();
    }

    private boolean everybody() {
        return Boolean.TRUE.equals(all);
    }

    private List<String> keys() {
        return Objects.requireNonNullElse(key, List.of());
    }

    boolean isEmpty() {
        return !everybody() && keys().isEmpty();
    }

    PersonChoice choice() {
        return everybody() ? new PersonChoice.Matching(text()) : new PersonChoice.Chosen(keys());
    }

    String on(String path) {
        return Paths.with(path, text().isEmpty() ? Map.of() : Map.of("q", text()));
    }

    DecisionPage question(DomainView domain, Exclusions exclusions, String path) {
        var found = exclusions.find(domain.id(), text(), null);
        var chosen =
                keys().stream()
                        .distinct()
                        .flatMap(one -> exclusions.find(domain.id(), one).stream())
                        .toList();
        return new DecisionPage(
                "exclusion.take-back",
                domain.name(),
                everybody() ? exclusions.count(domain.id(), text()) : chosen.size(),
                named(everybody() ? found.content() : chosen),
                hidden(),
                path + "/take-back",
                on(path));
    }

    private static List<Named> named(List<Exclusion> people) {
        return people.stream()
                .limit(DecisionPage.MOST_SHOWN)
                .map(one -> new Named(one.username(), one.displayName()))
                .toList();
    }

    private List<Hidden> hidden() {
        var chosen =
                everybody()
                        ? Stream.of(new Hidden("all", "true"))
                        : keys().stream().map(one -> new Hidden("key", one));
        return Stream.concat(Stream.of(new Hidden("q", text())), chosen).toList();
    }
}
