package dev.accesscontrol.provisioning.run;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what some people have come to, a page a transaction with its progress. */
@Component
class PeopleRecord {

    private final DraftRows rows;
    private final Claims claims;
    private final RunProgress progress;

    PeopleRecord(DraftRows rows, Claims claims, RunProgress progress) {
        this.rows = rows;
        this.claims = claims;
        this.progress = progress;
    }

    /**
     * @return what to call while the source is waited for
     */
    Runnable begin(Draft draft) {
        progress.enter(draft.task(), RunPhase.READING, null);
        return () -> progress.stopWhenAsked(draft.task());
    }

    @Transactional
    void write(Draft draft, SomePeople.Compared page) {
        rows.take(draft, page.here());
        rows.add(draft, page.gone());
        draft.count(page.gone().size(), page.gone().size());
        claims.add(draft.planId(), page.claims());
        progress.done(draft.task(), draft.people());
    }
}
