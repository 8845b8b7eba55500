package dev.accesscontrol.credentials;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins batches of invitations. */
@Component
class InvitationQueue {

    private final InitialBatches batches;
    private final MailRoom mail;
    private final SchedulerClient jobs;

    InvitationQueue(InitialBatches batches, MailRoom mail, SchedulerClient jobs) {
        this.batches = batches;
        this.mail = mail;
        this.jobs = jobs;
    }

    boolean canSend() {
        return mail.isOpen();
    }

    /** The batch and its job are written together. */
    @Transactional
    public void begin(UUID selection, InitialOrder order) {
        if (batches.begin(selection, BatchKind.INVITED, order, null)) {
            jobs.scheduleIfNotExists(
                    InitialJobs.INVITATIONS.instance(selection.toString()).build(), Instant.EPOCH);
        }
    }
}
