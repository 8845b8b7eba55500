package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.provisioning.plan.CandidateIndex;
import dev.accesscontrol.provisioning.plan.Finding;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.LinkedHashMap;
import java.util.List;
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
        var index =
                new CandidateIndex(
                        source,
                        users.findByKeys(CandidateIndex.keys(source, people.values(), List.of())));
        var back = returning.among(people.values(), index, source);
        var classifier = draft.classifier();
        return people.values().stream()
                .map(person ->
                        classifier.classify(person, index.of(person, back.get(person.objectId()))))
                .toList();
    }
}
