package dev.accesscontrol.directory;

import dev.accesscontrol.directory.Restoration.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings users back from the recycle bin, or gives them up. Each command is a transaction, or joins
 * the caller's.
 */
@Component
@Transactional
public class DeletedUsers {

    private final RecycleBin bin;
    private final KeyHolders holders;
    private final Savepoints savepoints;
    private final ApplicationEventPublisher events;

    DeletedUsers(
            RecycleBin bin,
            KeyHolders holders,
            Savepoints savepoints,
            ApplicationEventPublisher events) {
        this.bin = bin;
        this.holders = holders;
        this.savepoints = savepoints;
        this.events = events;
    }

    /**
     * Brings users back as they were, under the same id, but without a role: nobody becomes an
     * administrator by that. Whoever has lost a key to another user meanwhile stays in the recycle
     * bin; of two deleted users with the same key, the one deleted last comes back.
     *
     * @param by the username of who is answerable
     */
    public Restoration restore(Collection<UserId> ids, String by) {
        var refused = new ArrayList<Refusal>();
        var free = new ArrayList<DirectoryUser>();
        var users = lastDeletedFirst(bin.lock(ids));
        var taken = holders.claimsHeld(users);
        for (var user : users) {
            var claims = Claim.of(user);
            if (Collections.disjoint(claims, taken)) {
                taken.addAll(claims);
                free.add(user);
            } else {
                refused.add(refusal(user, taken));
            }
        }
        var restored = new ArrayList<>(free);
        savepoints.write(
                free.stream().map(List::of).toList(),
                bin::putBack,
                late -> {
                    restored.removeAll(late);
                    late.forEach(it -> refused.add(refusal(it, holders.claimsHeld(late))));
                });
        restored.forEach(it -> events.publishEvent(new UserRestored(it.id(), it.username(), by)));
        return new Restoration(restored, refused);
    }

    private static List<DirectoryUser> lastDeletedFirst(List<DeletedUser> users) {
        return users.stream()
                .sorted(Comparator.comparing(DeletedUser::deletedAt).reversed())
                .map(DeletedUser::user)
                .toList();
    }

    private static Refusal refusal(DirectoryUser user, Set<Claim> taken) {
        var reason =
                Claim.of(user).stream()
                        .filter(taken::contains)
                        .map(claim -> claim.kind().taken)
                        .findFirst()
                        .orElse(ChangeOutcome.REFUSED);
        return new Refusal(user, reason);
    }

    /**
     * Gives users up for good.
     *
     * @return how many; those who are not in the recycle bin are passed over
     */
    public int purge(Collection<UserId> ids) {
        return bin.purge(ids);
    }
}
