package dev.accesscontrol.provisioning.run;

import dev.accesscontrol.web.Place;
import dev.accesscontrol.web.Rows;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reading stored plans. Unknown ids end in {@link dev.accesscontrol.web.NotFoundException}. */
public interface Plans {

    PlanView get(UUID planId);

    /** The newest plan that a dry run of the domain has made, whatever its state. */
    Optional<PlanView> latest(UUID domainId);

    /**
     * One page of the rows in the order in which they run: Delete, Update, Add; then Conflict and
     * Skip.
     *
     * @param place where it is; null for the first
     */
    Rows<PlanRowView> rows(UUID planId, RowFilter filter, @Nullable Place place);

    PlanRowView row(UUID planId, long position);

    /**
     * Writes product.md 3's CSV, streaming.
     *
     * @param locale of the reasons; the headers are English always
     */
    void writeCsv(UUID planId, RowFilter filter, Locale locale, OutputStream to);
}
