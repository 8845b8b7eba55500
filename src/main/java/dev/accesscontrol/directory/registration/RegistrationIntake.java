package dev.accesscontrol.directory.registration;

import dev.accesscontrol.directory.registration.Registration.Counts;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an uploaded file in: the file and its report are stored together, or nothing is. */
@Component
class RegistrationIntake {

    private final FileReading reading;
    private final KeyJudgement judgement;
    private final RegistrationStore registrations;
    private final RowStore rows;

    RegistrationIntake(
            FileReading reading,
            KeyJudgement judgement,
            RegistrationStore registrations,
            RowStore rows) {
        this.reading = reading;
        this.judgement = judgement;
        this.registrations = registrations;
        this.rows = rows;
    }

    @Transactional
    public UUID take(Registrations.Upload upload) {
        var id = UUID.randomUUID();
        registrations.add(id, upload);
        boolean whole = reading.read(id, upload.content(), upload.purpose());
        boolean linked = judgement.judge(id);
        var counts = registrations.count(id);
        var state = whole ? state(counts) : RegistrationState.REFUSED;
        if (state == RegistrationState.REFUSED) {
            rows.drop(id);
        }
        registrations.reviewed(id, state, counts, linked);
        return id;
    }

    private static RegistrationState state(Counts counts) {
        if (counts.good() > 0) {
            return RegistrationState.READY;
        }
        return counts.wrong() > 0 ? RegistrationState.REFUSED : RegistrationState.NOTHING_TO_DO;
    }
}
