package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.provisioning.plan.Classifier;
import dev.accesscontrol.provisioning.plan.LeaverJudge;
import dev.accesscontrol.provisioning.plan.UpnMode;
import java.util.OptionalLong;
import java.util.UUID;

/** A plan that is being put together by one job. */
final class Draft {

    private final Task task;
    private final Tenant tenant;
    private final UUID planId;
    private final UpnMode mode;
    private final Scope scope;
    private long rows;
    private long people;
    private long listedRows;
    private OptionalLong announced = OptionalLong.empty();

    Draft(Task task, Tenant tenant, UUID planId, UpnMode mode, Scope scope) {
        this.task = task;
        this.tenant = tenant;
        this.planId = planId;
        this.mode = mode;
        this.scope = scope;
    }

    Task task() {
        return task;
    }

    Tenant tenant() {
        return tenant;
    }

    UUID planId() {
        return planId;
    }

    UpnMode mode() {
        return mode;
    }

    Scope scope() {
        return scope;
    }

    Classifier classifier() {
        return tenant.classifier(mode);
    }

    LeaverJudge judge() {
        return tenant.judge(task.domain(), mode);
    }

    /** How many rows it has had so far. */
    long rows() {
        return rows;
    }

    /** The position of the next row; positions grow and are never used twice. */
    long nextPosition() {
        return rows++;
    }

    /** How many different people were read. */
    long people() {
        return people;
    }

    void count(long morePeople, long moreRows) {
        people += morePeople;
        listedRows += moreRows;
    }

    /** People of the listing who have no row. */
    long unchanged() {
        return Math.max(0, people - listedRows);
    }

    /** How many people the source said there are, when it said. */
    OptionalLong announced() {
        return announced;
    }

    void announce(OptionalLong total) {
        announced = total;
    }

    /** Everybody may have left; a source that says so is believed, person by person. */
    boolean saysNobody() {
        return announced.isPresent() && announced.getAsLong() == 0;
    }

    void forget() {
        people = 0;
        listedRows = 0;
        announced = OptionalLong.empty();
    }
}
