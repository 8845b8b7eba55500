package dev.accesscontrol.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The entry of the act that the present request does.
 *
 * @param noted how many of its changes are written
 */
public record CurrentAct(UUID id, OffsetDateTime at, AtomicInteger noted) {

    private static final String ATTRIBUTE = CurrentAct.class.getName();

    void begin(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public static Optional<CurrentAct> of(HttpServletRequest request) {
        return Optional.ofNullable((CurrentAct) request.getAttribute(ATTRIBUTE));
    }

    /** Whether it has told of a change; the target in its address is none. */
    public boolean hasChanged() {
        return noted.get() > 0;
    }
}
