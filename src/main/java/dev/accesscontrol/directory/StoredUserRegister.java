package dev.accesscontrol.directory;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Locks, decides in Java, and writes each kind of change at once. */
@Component
class StoredUserRegister implements UserRegister {

    private final RegisterReader reader;
    private final RegisterWriter writer;

    StoredUserRegister(RegisterReader reader, RegisterWriter writer) {
        this.reader = reader;
        this.writer = writer;
    }

    @Override
    public Map<String, UserEntry> find(Collection<String> usernames) {
        return reader.find(usernames);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ChangeOutcome> apply(List<ReviewedLine> lines) {
        writer.lockTerms(lines);
        var before = reader.lock(lines.stream().map(ReviewedLine::id).toList());
        var decision = new RegisterDecision(lines, before);
        var touched = reader.touched(decision.wishes(), before.values());
        decision.judgeKeys(touched);
        writer.add(decision.additions(), refused -> refuse(decision, refused));
        writer.change(decision.changes(), holders(touched), refused -> refuse(decision, refused));
        writer.setStatus(decision.statuses());
        writer.setTerms(terms(decision));
        return lines.stream().map(decision::outcome).toList();
    }

    private static Map<Claim, UserId> holders(Collection<DirectoryUser> users) {
        var holders = new HashMap<Claim, UserId>();
        users.forEach(user -> Claim.of(user).forEach(it -> holders.put(it, user.id())));
        return holders;
    }

    /** Somebody else took a key at this moment. */
    private void refuse(RegisterDecision decision, List<Wish> refused) {
        var lost = KeyContest.losers(refused, reader.touched(refused, List.of()));
        for (var wish : refused) {
            var claim = lost.get(wish.id());
            decision.refuse(wish.id(), claim == null ? ChangeOutcome.REFUSED : claim.kind().taken);
        }
    }

    private static Map<PasswordTerms, List<UserId>> terms(RegisterDecision decision) {
        var terms = new EnumMap<PasswordTerms, List<UserId>>(PasswordTerms.class);
        for (var wanted : PasswordTerms.values()) {
            terms.put(wanted, Objects.requireNonNull(decision.withTerms(wanted)));
        }
        return terms;
    }
}
