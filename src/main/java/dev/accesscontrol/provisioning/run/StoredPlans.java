package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.web.NotFoundException;
import dev.accesscontrol.web.Place;
import dev.accesscontrol.web.Rows;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Plans as they are kept in the database. */
@Service
class StoredPlans implements Plans {

    private final PlanRecords plans;
    private final PlanViews views;
    private final PlanRows rows;
    private final PlanCsv csv;

    StoredPlans(PlanRecords plans, PlanViews views, PlanRows rows, PlanCsv csv) {
        this.plans = plans;
        this.views = views;
        this.rows = rows;
        this.csv = csv;
    }

    @Override
    public PlanView get(UUID planId) {
        return plans.findById(planId)
                .map(views::of)
                .orElseThrow(() -> new NotFoundException("plan " + planId));
    }

    @Override
    public Optional<PlanView> latest(UUID domainId) {
        return plans.findLatest(domainId).map(views::of);
    }

    @Override
    public Rows<PlanRowView> rows(UUID planId, RowFilter filter, @Nullable Place place) {
        get(planId);
        return rows.page(planId, filter, place);
    }

    @Override
    public PlanRowView row(UUID planId, long position) {
        return rows.find(planId, position)
                .orElseThrow(() -> new NotFoundException("row " + position + " of " + planId));
    }

    @Override
    public void writeCsv(UUID planId, RowFilter filter, Locale locale, OutputStream to) {
        get(planId);
        csv.write(planId, filter, locale, to);
    }
}
