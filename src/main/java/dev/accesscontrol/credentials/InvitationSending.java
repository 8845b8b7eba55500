package dev.accesscontrol.credentials;

import dev.accesscontrol.credentials.BatchRow.Outcome;
import dev.accesscontrol.credentials.InitialRows.Done;
import dev.accesscontrol.credentials.MailRoom.Mail;
import dev.accesscontrol.credentials.Recipients.Recipient;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Sends invitations, a few at a time, and notes what became of each. Who was sent one just before a
 * crash is sent another one afterwards, and the newer counts.
 */
@Component
class InvitationSending {

    private final Recipients recipients;
    private final InvitationMail mails;
    private final MailRoom room;
    private final InvitationRecord record;

    InvitationSending(
            Recipients recipients, InvitationMail mails, MailRoom room, InvitationRecord record) {
        this.recipients = recipients;
        this.mails = mails;
        this.room = room;
        this.record = record;
    }

    /**
     * @throws MailRoom.OutageException when the mail server takes nothing at present
     */
    void send(UUID batch, List<InitialRows.Person> people, InitialOrder order) {
        var judged = recipients.judge(people, order.replaceExisting(), order.by());
        var done = new ArrayList<>(judged.others());
        var addressed = new ArrayList<Recipient>();
        for (var recipient : judged.fit()) {
            var address = recipient.user().profile().email();
            if (MailRoom.isAddress(address)) {
                addressed.add(recipient);
            } else {
                var outcome = address.isBlank() ? Outcome.NO_ADDRESS : Outcome.BAD_ADDRESS;
                done.add(new Done(recipient.person().line(), outcome, null));
            }
        }
        record.done(batch, done);
        if (!addressed.isEmpty()) {
            record.done(batch, mail(addressed, order));
        }
    }

    /** Who is to be tried again is not among the outcomes. */
    private List<Done> mail(List<Recipient> people, InitialOrder order) {
        var letters = people.stream().map(one -> letter(one, order)).toList();
        var refusals = room.send(letters);
        var done = new ArrayList<Done>();
        for (int i = 0; i < people.size(); i++) {
            var line = people.get(i).person().line();
            var refusal = refusals.get(i);
            if (refusal == null) {
                done.add(new Done(line, Outcome.SENT, null));
            } else {
                var outcome = refusal.forGood() ? Outcome.BAD_ADDRESS : Outcome.STAGED;
                done.add(new Done(line, outcome, refusal.words()));
            }
        }
        return done;
    }

    private Mail letter(Recipient recipient, InitialOrder order) {
        var token = InvitationToken.fresh();
        var expires = record.invite(recipient.user(), token, order.by());
        return mails.to(recipient.user(), token, expires, order);
    }
}
