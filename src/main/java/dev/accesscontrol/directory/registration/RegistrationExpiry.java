package dev.accesscontrol.directory.registration;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds files on which nobody works any more. */
@Component
class RegistrationExpiry {

    private final RegistrationStore registrations;
    private final RowStore rows;

    RegistrationExpiry(RegistrationStore registrations, RowStore rows) {
        this.registrations = registrations;
        this.rows = rows;
    }

    /** Gives up what nobody imported for so long. */
    @Transactional
    public void expire(Duration age) {
        for (var old : registrations.untouched(RegistrationState.READY, age)) {
            if (registrations.expire(old)) {
                rows.drop(old);
            }
        }
    }

    /** Imports that nobody has gone on with for so long. */
    List<UUID> stalled(Duration age) {
        return registrations.untouched(RegistrationState.IMPORTING, age);
    }
}
