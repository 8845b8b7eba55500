package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.plan.Finding;
import dev.accesscontrol.provisioning.plan.PlannedChange.Add;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads the people of a plan that is not of everybody, each by name, and compares them as a listing
 * would: those who are in the domain as its people, those who were as leavers.
 */
@Component
@Order(2)
class SomePeople implements PlanningStep {

    private final PeopleOfScope people;
    private final PeopleComparison comparison;
    private final PeopleRecord record;

    SomePeople(PeopleOfScope people, PeopleComparison comparison, PeopleRecord record) {
        this.people = people;
        this.comparison = comparison;
        this.record = record;
    }

    @Override
    public boolean isFor(Scope scope) {
        return !(scope instanceof Scope.Everybody);
    }

    @Override
    public void take(Draft draft) {
        Runnable waiting = record.begin(draft);
        for (var page = people.first(draft.scope());
                !page.people().isEmpty();
                page = people.after(draft.scope(), page.last())) {
            waiting.run();
            record.write(draft, comparison.compare(draft, page, waiting));
        }
    }

    /**
     * What a page has come to.
     *
     * @param here people of the domain
     * @param gone users of the domain whose person is not there
     * @param claims people of other domains who want the name of somebody who is added
     */
    record Compared(List<Finding> here, List<Finding> gone, List<Add> claims) {}
}
