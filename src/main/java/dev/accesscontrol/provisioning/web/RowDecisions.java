package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.run.ChoiceSize;
import dev.accesscontrol.provisioning.run.Exclusions;
import dev.accesscontrol.provisioning.run.PlanRowView;
import dev.accesscontrol.provisioning.run.PlanView;
import dev.accesscontrol.provisioning.run.Plans;
import dev.accesscontrol.provisioning.run.RowFilter;
import dev.accesscontrol.provisioning.web.DecisionPage.Hidden;
import dev.accesscontrol.provisioning.web.DecisionPage.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** The questions before rows of a plan are excluded, or taken back. */
@Component
class RowDecisions {

    enum Kind {
        EXCLUDE(
                "exclude",
                ChoiceSize::excludable,
                PlanRowView::excludable,
                UnaryOperator.identity()),
        TAKE_BACK("take-back", ChoiceSize::excluded, PlanRowView::excluded, RowFilter::ofExcluded);

        final String path;
        private final ToLongFunction<ChoiceSize> people;
        private final Predicate<PlanRowView> concerned;
        private final UnaryOperator<RowFilter> rows;

        Kind(
                String path,
                ToLongFunction<ChoiceSize> people,
                Predicate<PlanRowView> concerned,
                UnaryOperator<RowFilter> rows) {
            this.rows = rows;
            this.path = path;
            this.people = people;
            this.concerned = concerned;
        }
    }

    private final Plans plans;
    private final Exclusions exclusions;

    RowDecisions(Plans plans, Exclusions exclusions) {
        this.plans = plans;
        this.exclusions = exclusions;
    }

    DecisionPage ask(Kind kind, PlanView plan, RowSelection selection, RowQuery query) {
        var size = exclusions.size(plan.id(), selection.choice(query));
        var path = Paths.plan(plan.id());
        return new DecisionPage(
                "exclusion." + kind.path,
                plan.domain(),
                kind.people.applyAsLong(size),
                shown(kind, plan.id(), selection, query.filter()),
                hidden(selection, query),
                path + "/" + kind.path,
                query.on(path));
    }

    private List<Named> shown(Kind kind, UUID planId, RowSelection selection, RowFilter filter) {
        var rows =
                selection.everybody()
                        ? plans.rows(planId, kind.rows.apply(filter), null).content().stream()
                        : selection.rows().stream()
                                .distinct()
                                .map(position -> plans.row(planId, position));
        return rows.filter(kind.concerned)
                .limit(DecisionPage.MOST_SHOWN)
                .map(PersonRow::of)
                .map(person -> new Named(person.row().username(), person.displayName()))
                .toList();
    }

    private static List<Hidden> hidden(RowSelection selection, RowQuery query) {
        var hidden = new ArrayList<Hidden>();
        query.parameters().forEach((name, value) -> hidden.add(new Hidden(name, value)));
        if (selection.everybody()) {
            hidden.add(new Hidden("all", "true"));
        } else {
            selection.rows().forEach(row -> hidden.add(new Hidden("row", row.toString())));
        }
        return hidden;
    }
}
