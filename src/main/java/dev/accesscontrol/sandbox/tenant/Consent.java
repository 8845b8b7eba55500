package dev.accesscontrol.sandbox.tenant;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;

/** What a tenant has granted to the app: its enterprise application, seen from the outside. */
public final class Consent {

    public enum State {
        /** Nobody has consented yet: the app is unknown in this tenant. */
        NEVER_GIVEN,
        /** The enterprise application is there. */
        PRESENT,
        /** An administrator has switched the enterprise application off. */
        DISABLED,
        /** An administrator has deleted the enterprise application. */
        REMOVED
    }

    private final InstantSource clock;
    private State state = State.NEVER_GIVEN;
    private Set<Permission> onAccept = Permission.all();
    private Set<Permission> granted = EnumSet.noneOf(Permission.class);
    private Duration delay = Duration.ZERO;
    private Instant effectiveFrom = Instant.MIN;

    Consent(InstantSource clock) {
        this.clock = clock;
    }

    public synchronized State state() {
        return state;
    }

    /** [Accept] was pressed, or a script did the same. */
    public synchronized void accept() {
        grant(onAccept);
    }

    /** The app is there with exactly these permissions, after the delay. */
    public synchronized void grant(Set<Permission> permissions) {
        state = State.PRESENT;
        granted = Set.copyOf(permissions);
        effectiveFrom = clock.instant().plus(delay);
    }

    public synchronized void removeApplication() {
        state = State.REMOVED;
        granted = Set.of();
    }

    public synchronized void disableApplication() {
        state = State.DISABLED;
    }

    /** What tokens say from now on; nothing before a fresh consent has become effective. */
    public synchronized Set<Permission> effective() {
        boolean now = state == State.PRESENT && !clock.instant().isBefore(effectiveFrom);
        return now ? granted : Set.of();
    }

    public synchronized Set<Permission> granted() {
        return granted;
    }

    /** From the next consent on it takes so long until tokens carry the roles. */
    public synchronized void becomeEffectiveAfter(Duration newDelay) {
        delay = newDelay;
    }

    public synchronized Duration delay() {
        return delay;
    }

    /** What [Accept] grants; anything but all is a registration that lacks something. */
    public synchronized void grantOnAccept(Set<Permission> permissions) {
        onAccept = Set.copyOf(permissions);
    }

    synchronized void reset() {
        state = State.NEVER_GIVEN;
        granted = Set.of();
        onAccept = Permission.all();
        delay = Duration.ZERO;
        effectiveFrom = Instant.MIN;
    }
}
