package dev.accesscontrol.provisioning.source;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service that people can be imported from. All methods that take a tenant talk to the source,
 * may take long and throw {@link SourceException}, or {@link
 * java.util.concurrent.CancellationException} when the thread is interrupted; never call them on a
 * request's thread or inside a transaction.
 */
public interface SourceProvider {

    /**
     * Names the service for ever, for example {@code microsoft365}; the message {@code
     * source.SERVICE} is its label.
     */
    String service();

    /**
     * Names of the settings that are missing before anybody can connect; empty when all is there.
     */
    List<String> missingSettings();

    /**
     * When this program can identify itself to the service no longer, unless its operator renews
     * something; empty when it is not known.
     */
    default Optional<Instant> credentialEnd() {
        return Optional.empty();
    }

    /** Where a browser is sent to connect: a path of this program, opened by a link. */
    String connectPath();

    /**
     * What an administrator of this source prepares before connecting, for the page "Before you
     * start": a Thymeleaf fragment of the source's own, for example {@code service/preparation ::
     * notes}. It stands below a heading of the second level.
     */
    default Optional<String> preparationFragment() {
        return Optional.empty();
    }

    /** Pages of this source's own in the wizard. */
    List<SetupStep> setupSteps();

    /** Asks with a fresh token each time. Does not throw for a refusal. */
    AccessCheck verify(String tenant);

    List<SourceDomain> domains(String tenant);

    /**
     * Reads everybody whose UPN ends in {@code @domain}; returns after the last page, else throws.
     */
    void listUsers(String tenant, String domain, ListingSink sink);

    /** How many people have a UPN in the domain, by the source's own count. */
    long countUsers(String tenant, String domain);

    /**
     * Asks the source for each of these people.
     *
     * @param waiting called about every second while an answer is waited for; may throw to end the
     *     call
     * @return an answer for every key; the call throws when one cannot be had
     */
    Map<PersonKey, PresenceCheck> confirm(
            String tenant, Collection<PersonKey> keys, Runnable waiting);

    /**
     * The place in the tenant's changes that is reached now.
     *
     * @param waiting as for {@link #confirm}
     * @return empty when this service tells no changes, or does not for this tenant
     */
    default Optional<String> changesFromNow(String tenant, Runnable waiting) {
        return Optional.empty();
    }

    /**
     * Who was changed in the whole tenant since the cursor was given out.
     *
     * @param cursor from {@link #changesFromNow} or the round before
     * @param most people that are worth it
     * @param waiting as for {@link #confirm}
     */
    default ChangeRound changes(String tenant, String cursor, int most, Runnable waiting) {
        return new ChangeRound.CursorLost();
    }

    /**
     * Everybody of the tenant whose UPN has one of these parts before the {@code @}, whatever its
     * domain.
     *
     * @param localParts compared ignoring case
     * @param waiting as for {@link #confirm}
     */
    List<SourceUser> namesakes(String tenant, Collection<String> localParts, Runnable waiting);
}
