package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.directory.UserKeys;
import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.provisioning.plan.Finding;
import dev.accesscontrol.provisioning.plan.Keys;
import dev.accesscontrol.provisioning.plan.PlannedChange.Add;
import dev.accesscontrol.provisioning.plan.UpnMode;
import dev.accesscontrol.provisioning.source.PresenceCheck;
import dev.accesscontrol.provisioning.source.PresenceCheck.Present;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Compares people whom the source was asked for by name. */
@Component
class PeopleComparison {

    private final PageComparison comparison;
    private final UserLookup users;

    PeopleComparison(PageComparison comparison, UserLookup users) {
        this.comparison = comparison;
        this.users = users;
    }

    SomePeople.Compared compare(Draft draft, PeopleOfScope.Page page, Runnable waiting) {
        var answers = draft.tenant().ask(page.objectIds(), waiting);
        var here = answers.values().stream().flatMap(answer -> inDomain(draft, answer)).toList();
        var findings = comparison.compare(draft, here);
        return new SomePeople.Compared(
                findings,
                gone(draft, page, answers, waiting),
                claims(draft, additions(findings), waiting));
    }

    private static Stream<SourceUser> inDomain(Draft draft, PresenceCheck answer) {
        return answer instanceof Present(var person)
                        && Keys.domain(person.upn()).equals(Keys.of(draft.task().domain()))
                ? Stream.of(person)
                : Stream.empty();
    }

    /** Users of the domain whose person is not there; the source has been asked for each. */
    private List<Finding> gone(
            Draft draft,
            PeopleOfScope.Page page,
            Map<String, PresenceCheck> answers,
            Runnable waiting) {
        var missing =
                answers.entrySet().stream()
                        .filter(answer -> inDomain(draft, answer.getValue()).findAny().isEmpty())
                        .map(Map.Entry::getKey)
                        .toList();
        var checks = new HashMap<DirectoryUser, PresenceCheck>();
        linked(draft, missing)
                .forEach(user ->
                        checks.put(
                                user,
                                Objects.requireNonNull(
                                        answers.get(
                                                Objects.requireNonNull(user.link()).objectId()))));
        var unlinked = unlinked(draft, page);
        var others = draft.tenant().confirm(unlinked, waiting);
        unlinked.forEach(user -> checks.put(user, Objects.requireNonNull(others.get(user.id()))));
        var judge = draft.judge();
        return checks.entrySet().stream()
                .map(check ->
                        check.getKey().role().isAdministrator()
                                ? judge.protect(check.getKey())
                                : judge.judge(check.getKey(), check.getValue()))
                .toList();
    }

    private Stream<DirectoryUser> linked(Draft draft, List<String> objectIds) {
        var source = draft.tenant().connection().linkSource();
        return users
                .findByKeys(new UserKeys(source, objectIds, List.of(), List.of(), List.of()))
                .stream()
                .filter(user -> isOfDomain(draft, user));
    }

    private List<DirectoryUser> unlinked(Draft draft, PeopleOfScope.Page page) {
        return page.userIds().stream()
                .map(id -> users.find(new UserId(id)))
                .flatMap(Optional::stream)
                .filter(user -> user.link() == null && isOfDomain(draft, user))
                .distinct()
                .toList();
    }

    private static boolean isOfDomain(Draft draft, DirectoryUser user) {
        var upn = user.profile().upn();
        return upn != null && Keys.domain(upn).equals(Keys.of(draft.task().domain()));
    }

    /** With UPN Mode off, people of two domains may want one username. */
    private List<Add> claims(Draft draft, List<Add> additions, Runnable waiting) {
        if (draft.mode() == UpnMode.ON || additions.isEmpty()) {
            return List.of();
        }
        var names = additions.stream().map(Add::username).distinct().toList();
        var rivals = draft.tenant().namesakes(draft.task().domain(), names, waiting);
        return additions(comparison.compare(draft, rivals));
    }

    private static List<Add> additions(List<Finding> findings) {
        return findings.stream()
                .map(Finding::change)
                .filter(Add.class::isInstance)
                .map(Add.class::cast)
                .toList();
    }
}
