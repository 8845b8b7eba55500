package dev.accesscontrol.directory.registration;

import dev.accesscontrol.web.NotFoundException;
import dev.accesscontrol.web.Place;
import dev.accesscontrol.web.Rows;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was found in uploaded files, and what became of their lines. Unknown ids end in {@link
 * NotFoundException}.
 */
@Component
public class RegistrationReports {

    private final RegistrationStore registrations;
    private final RowSearch search;

    RegistrationReports(RegistrationStore registrations, RowSearch search) {
        this.registrations = registrations;
        this.search = search;
    }

    public Registration get(UUID id) {
        return registrations
                .find(id)
                .orElseThrow(() -> new NotFoundException("registration " + id));
    }

    /**
     * One page.
     *
     * @param place where it is; null for the first page
     */
    public Rows<RegistrationRow> rows(UUID id, RowFilter filter, @Nullable Place place) {
        return search.page(id, filter, place);
    }

    /** Every line in the order of the file, without holding them. */
    public void forEach(UUID id, RowFilter filter, Consumer<RegistrationRow> reader) {
        search.forEach(id, filter, reader);
    }
}
