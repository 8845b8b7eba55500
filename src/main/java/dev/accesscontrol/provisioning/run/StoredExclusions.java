package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.web.NotFoundException;
import dev.accesscontrol.web.Place;
import dev.accesscontrol.web.Rows;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Exclusions as they are kept in the database. */
@Service
class StoredExclusions implements Exclusions {

    private final Decisions decisions;
    private final ExclusionList list;
    private final PlanRows rows;
    private final PlanRecords plans;

    StoredExclusions(Decisions decisions, ExclusionList list, PlanRows rows, PlanRecords plans) {
        this.decisions = decisions;
        this.list = list;
        this.rows = rows;
        this.plans = plans;
    }

    @Override
    public long exclude(UUID planId, RowChoice choice, String note, String actor) {
        return decisions.exclude(planId, choice, note, actor);
    }

    @Override
    public TakenBack takeBack(UUID planId, RowChoice choice, String actor) {
        return decisions.takeBack(planId, choice, actor);
    }

    @Override
    public TakenBack takeBackInDomain(UUID domainId, PersonChoice people, String actor) {
        return decisions.takeBackInDomain(domainId, people, actor);
    }

    @Override
    public ChoiceSize size(UUID planId, RowChoice choice) {
        plans.findById(planId).orElseThrow(() -> new NotFoundException("plan " + planId));
        return choice.conditions(planId)
                .map(rows::size)
                .reduce(new ChoiceSize(0, 0, 0, 0), ChoiceSize::plus);
    }

    @Override
    public Rows<Exclusion> find(UUID domainId, String text, @Nullable Place place) {
        return list.find(domainId, text, place);
    }

    @Override
    public long count(UUID domainId, String text) {
        return list.count(domainId, text);
    }

    @Override
    public Optional<Exclusion> find(UUID domainId, String key) {
        return list.find(domainId, key);
    }
}
