package dev.accesscontrol.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to look for in the Access Logs; null is "any".
 *
 * @param until exclusive
 * @param user a username, or its beginning with an asterisk
 * @param address an address, likewise
 */
public record AccessQuery(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String user,
        @Nullable AccessEvent event,
        @Nullable AccessReason reason,
        @Nullable String address) {

    Conditions conditions() {
        return new Conditions()
                .period("a.happened_at", from, until)
                .named("%s", "a.user_key", "username", user)
                .is("a.event", "event", event == null ? null : event.name())
                .is("a.reason", "reason", reason == null ? null : reason.name())
                .named("%s", "a.address", "address", address);
    }

    static Conditions of(UUID user) {
        return new Conditions().is("a.user_id", "userId", user);
    }
}
