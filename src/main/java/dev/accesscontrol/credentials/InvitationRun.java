package dev.accesscontrol.credentials;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One round of sending the invitations of a batch. */
@Component
class InvitationRun {

    private static final Logger LOG = LoggerFactory.getLogger(InvitationRun.class);

    /** Over one connection. */
    private static final int PORTION = 20;

    /** So long a mail server may be away. */
    static final Duration PATIENCE = Duration.ofHours(24);

    private final InvitationSending sending;
    private final InvitationRecord record;
    private final Clock clock;

    InvitationRun(InvitationSending sending, InvitationRecord record, Clock clock) {
        this.sending = sending;
        this.record = record;
        this.clock = clock;
    }

    /**
     * @param stop whether to end early
     * @return whether somebody is left who is to be tried again
     */
    boolean round(UUID batch, BooleanSupplier stop) {
        var view = record.find(batch).orElse(null);
        if (view == null || !view.batch().state().isMoving()) {
            return false;
        }
        var trouble = send(batch, StoredInitialPasswords.order(view), stop);
        record.setTrouble(batch, trouble);
        boolean late = view.batch().uploadedAt().plus(PATIENCE).isBefore(clock.instant());
        if (late && !stop.getAsBoolean()) {
            record.giveUp(batch, Objects.requireNonNullElse(trouble, ""));
        }
        return record.find(batch).filter(now -> now.batch().state().isMoving()).isPresent();
    }

    private @Nullable String send(UUID batch, InitialOrder order, BooleanSupplier stop) {
        long line = 0;
        try {
            while (!stop.getAsBoolean()) {
                var people = record.staged(batch, line, PORTION);
                if (people.isEmpty()) {
                    return null;
                }
                sending.send(batch, people, order);
                line = people.getLast().line();
            }
            return null;
        } catch (MailRoom.OutageException outage) {
            LOG.warn("Invitations of batch {} wait for the mail server", batch);
            return String.valueOf(outage.getMessage());
        }
    }
}
