package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.directory.UserKeys;
import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.provisioning.plan.CandidateIndex;
import dev.accesscontrol.provisioning.plan.Finding;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Compares a page of source people with the users that its keys name. */
@Component
class PageComparison {

    private final UserLookup users;
    private final ReturningPeople returning;

    PageComparison(UserLookup users, ReturningPeople returning) {
        this.users = users;
        this.returning = returning;
    }

    /** One finding a person; of a person that comes twice, the last record counts. */
    List<Finding> compare(Draft draft, List<SourceUser> page) {
        var people = new LinkedHashMap<String, SourceUser>();
        page.forEach(person -> people.put(person.objectId(), person));
        var source = draft.tenant().connection().linkSource();
        var index = index(source, people);
        var back = returning.among(people.values(), index, source);
        var classifier = draft.classifier();
        return people.values().stream()
                .map(person ->
                        classifier.classify(person, index.of(person, back.get(person.objectId()))))
                .toList();
    }

    /** Most people are known by their object, and then no other key has to be looked for. */
    private CandidateIndex index(String source, Map<String, SourceUser> people) {
        var known =
                users.findByKeys(
                        new UserKeys(source, people.keySet(), List.of(), List.of(), List.of()));
        var linked = new CandidateIndex(source, known);
        var open = people.values().stream().filter(it -> !linked.isSettled(it)).toList();
        if (open.isEmpty()) {
            return linked;
        }
        var all = new ArrayList<>(known);
        all.addAll(users.findByKeys(CandidateIndex.keysBesidesObjects(source, open)));
        return new CandidateIndex(source, all);
    }
}
