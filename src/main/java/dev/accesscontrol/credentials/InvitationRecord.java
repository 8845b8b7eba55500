package dev.accesscontrol.credentials;

import dev.accesscontrol.credentials.BatchRow.Outcome;
import dev.accesscontrol.credentials.InitialRows.Done;
import dev.accesscontrol.directory.DirectoryUser;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what sending comes to. */
@Component
class InvitationRecord {

    private final InvitationStore invitations;
    private final InitialRows rows;
    private final InitialStore batches;
    private final Clock clock;

    InvitationRecord(
            InvitationStore invitations, InitialRows rows, InitialStore batches, Clock clock) {
        this.invitations = invitations;
        this.rows = rows;
        this.batches = batches;
        this.clock = clock;
    }

    Optional<InitialView> find(UUID batch) {
        return batches.find(batch, Map.of());
    }

    List<InitialRows.Person> staged(UUID batch, long after, int most) {
        return rows.staged(batch, after, most);
    }

    /**
     * @return until when it is good
     */
    @Transactional
    public Instant invite(DirectoryUser user, InvitationToken token, String by) {
        var expires = clock.instant().plus(Invitations.LIFETIME);
        invitations.put(user.id(), token.digest(), user.profile().email(), by, expires);
        return expires;
    }

    /**
     * Outcomes and progress together; STAGED notes the reason and leaves the user to be done. Whom
     * another process has done meanwhile is not counted twice.
     */
    @Transactional
    public void done(UUID batch, List<Done> done) {
        if (done.isEmpty()) {
            return;
        }
        var staged = rows.lockStaged(batch, done.stream().map(Done::line).toList());
        var mine = done.stream().filter(one -> staged.contains(one.line())).toList();
        rows.finish(batch, mine);
        var ended = mine.stream().filter(one -> one.outcome() != Outcome.STAGED).toList();
        int sent = (int) ended.stream().filter(one -> one.outcome() == Outcome.SENT).count();
        batches.done(batch, sent, ended.size() - sent);
    }

    /** Gives up whoever is still to be done. */
    @Transactional
    public void giveUp(UUID batch, String why) {
        done(
                batch,
                rows.staged(batch).stream()
                        .map(person -> new Done(person.line(), Outcome.NOT_SENT, why))
                        .toList());
    }

    void setTrouble(UUID batch, @Nullable String trouble) {
        batches.setTrouble(batch, trouble);
        batches.done(batch, 0, 0);
    }
}
