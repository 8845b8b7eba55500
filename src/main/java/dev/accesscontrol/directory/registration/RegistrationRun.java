package dev.accesscontrol.directory.registration;

import dev.accesscontrol.directory.UserRegister;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports a file in portions, each a transaction: users, outcomes and progress commit together, so
 * that whoever goes on after a crash goes on where it was. Lines that hand keys on to each other
 * are the first portion; the others follow in the order of the file.
 */
@Component
class RegistrationRun {

    static final int PORTION = 1_000;

    private final RegistrationStore registrations;
    private final RowStore rows;
    private final UserRegister users;

    RegistrationRun(RegistrationStore registrations, RowStore rows, UserRegister users) {
        this.registrations = registrations;
        this.rows = rows;
        this.users = users;
    }

    /**
     * A second job on the same file waits for its turn.
     *
     * @return whether there may be more
     */
    @Transactional
    public boolean nextPortion(UUID id) {
        var registration = registrations.lock(id).filter(Registration::isImporting).orElse(null);
        if (registration == null) {
            return false;
        }
        if (!registration.linkedDone()) {
            write(registration, rows.linked(id), true);
            registrations.linkedDone(id);
            return true;
        }
        var portion = rows.waiting(id, registration.position(), PORTION);
        if (portion.isEmpty()) {
            registrations.finish(id);
            return false;
        }
        write(registration, portion, false);
        return true;
    }

    private void write(Registration registration, List<RegistrationRow> portion, boolean linked) {
        var outcomes = users.apply(portion.stream().map(RegistrationRow::reviewed).toList());
        var failures = new LinkedHashMap<Long, LineOutcome>();
        for (int i = 0; i < portion.size(); i++) {
            var outcome = LineOutcome.of(outcomes.get(i));
            if (outcome.isFailure()) {
                failures.put(portion.get(i).position(), outcome);
            }
        }
        rows.finish(registration.id(), portion, linked, failures);
        registrations.progress(
                registration.id(),
                linked ? registration.position() : portion.getLast().position(),
                portion.size() - failures.size(),
                failures.size());
    }
}
