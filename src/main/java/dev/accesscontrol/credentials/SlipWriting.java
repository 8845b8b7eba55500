package dev.accesscontrol.credentials;

import static java.util.Comparator.comparing;

import dev.accesscontrol.credentials.BatchRow.Outcome;
import dev.accesscontrol.credentials.InitialRows.Done;
import dev.accesscontrol.credentials.PasswordsSet.Owner;
import dev.accesscontrol.credentials.SlipMaking.Made;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a portion of generated passwords: those of the users, what the administrator collects,
 * outcomes and progress together, so that whoever goes on after a crash goes on where it was.
 */
@Component
class SlipWriting {

    private final InitialStore batches;
    private final InitialRows rows;
    private final SlipStore slips;
    private final SlipPasswords passwords;

    SlipWriting(InitialStore batches, InitialRows rows, SlipStore slips, SlipPasswords passwords) {
        this.batches = batches;
        this.rows = rows;
        this.slips = slips;
        this.passwords = passwords;
    }

    /** Two processes with one batch, one of which was taken for dead, do nobody twice. */
    @Transactional
    public void write(UUID batch, SlipMaking.Portion portion, InitialOrder order) {
        var staged = rows.lockStaged(batch, lines(portion));
        var made =
                portion.made().stream()
                        .filter(one -> staged.contains(one.sealed().line()))
                        .sorted(comparing(one -> one.owner().id().value()))
                        .toList();
        var written = passwords.write(made, order);
        slips.put(
                batch,
                made.stream()
                        .filter(one -> written.contains(one.owner()))
                        .map(Made::sealed)
                        .toList());
        var done = outcomes(made, written);
        portion.others().stream().filter(one -> staged.contains(one.line())).forEach(done::add);
        rows.finish(batch, done);
        batches.done(batch, written.size(), done.size() - written.size());
    }

    private static List<Long> lines(SlipMaking.Portion portion) {
        return Stream.concat(
                        portion.made().stream().map(one -> one.sealed().line()),
                        portion.others().stream().map(Done::line))
                .toList();
    }

    private static List<Done> outcomes(List<Made> made, Set<Owner> written) {
        var done = new ArrayList<Done>();
        for (var one : made) {
            boolean set = written.contains(one.owner());
            done.add(new Done(one.sealed().line(), set ? Outcome.SET : Outcome.HAS_PASSWORD, null));
        }
        return done;
    }
}
