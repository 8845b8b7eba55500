package dev.accesscontrol.directory.registration;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who holds which key now. */
record KeyHolding(Map<String, UserId> upns, Map<String, UserId> immutableIds) {

    static KeyHolding of(Collection<DirectoryUser> users) {
        var upns = new HashMap<String, UserId>();
        var immutableIds = new HashMap<String, UserId>();
        for (var user : users) {
            var upn = user.profile().upn();
            if (upn != null) {
                upns.put(upn.toLowerCase(Locale.ROOT), user.id());
            }
            var immutableId = user.profile().immutableId();
            if (immutableId != null) {
                immutableIds.put(immutableId, user.id());
            }
        }
        return new KeyHolding(upns, immutableIds);
    }

    /** Somebody else who holds the UPN that the line wants. */
    @Nullable UserId ofUpn(CheckedLine line) {
        return line.keys().wantsUpn() ? other(upns.get(line.keys().upn()), line) : null;
    }

    @Nullable UserId ofImmutableId(CheckedLine line) {
        return line.keys().wantsImmutableId()
                ? other(immutableIds.get(line.keys().immutableId()), line)
                : null;
    }

    private static @Nullable UserId other(@Nullable UserId holder, CheckedLine line) {
        return holder == null || holder.equals(line.user()) ? null : holder;
    }
}
