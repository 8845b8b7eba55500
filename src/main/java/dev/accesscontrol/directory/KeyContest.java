package dev.accesscontrol.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who gets which key when many users change at once, judged by what they will be when all is done:
 * two may swap theirs. Whoever loses a key stays as it is, which may cost another one the key it
 * hoped for; so the judging goes round until nobody loses any more.
 */
final class KeyContest {

    private final Map<UserId, DirectoryUser> present = new HashMap<>();
    private final Map<UserId, DirectoryUser> settled = new HashMap<>();
    private final Map<UserId, Claim> lost = new LinkedHashMap<>();

    private KeyContest(Collection<DirectoryUser> users) {
        users.forEach(user -> present.put(user.id(), user));
        settled.putAll(present);
    }

    /**
     * Whose wish cannot come true, and for which key.
     *
     * @param wishes one a user at most; of two that want the same key, the first gets it
     * @param present the users of the wishes, as far as there are, and everybody who holds a key
     *     that one of them wants
     */
    static Map<UserId, Claim> losers(List<Wish> wishes, Collection<DirectoryUser> present) {
        var contest = new KeyContest(present);
        wishes.forEach(wish -> contest.settled.remove(wish.id()));
        var movers = new ArrayList<>(wishes);
        while (!contest.dropLosers(movers)) {
            movers.removeIf(wish -> contest.lost.containsKey(wish.id()));
        }
        return contest.lost;
    }

    /** Whether nobody lost. The losers settle for what they are. */
    private boolean dropLosers(List<Wish> movers) {
        var taken = new HashMap<Claim, UserId>();
        for (var user : settled.values()) {
            Claim.of(user).forEach(claim -> taken.put(claim, user.id()));
        }
        boolean nobodyLost = true;
        for (var mover : movers) {
            var claims = mover.claims();
            var lostClaim = firstTaken(claims, taken);
            if (lostClaim == null) {
                claims.forEach(claim -> taken.put(claim, mover.id()));
            } else {
                nobodyLost = false;
                lost.put(mover.id(), lostClaim);
                var before = present.get(mover.id());
                if (before != null) {
                    settled.put(mover.id(), before);
                }
            }
        }
        return nobodyLost;
    }

    private static @Nullable Claim firstTaken(List<Claim> claims, Map<Claim, UserId> taken) {
        return claims.stream().filter(taken::containsKey).findFirst().orElse(null);
    }
}
