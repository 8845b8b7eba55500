package dev.accesscontrol.credentials;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * First passwords for many users at once: generated and handed out once, or chosen by each after an
 * invitation. A batch has the id of the selection of users that it is made for, so that a selection
 * is done once however often it is asked.
 */
public interface InitialPasswords {

    Optional<InitialView> find(UUID batch);

    /** Begins in the background, unless there is a batch of this selection. */
    void generate(UUID selection, InitialOrder order, SlipKey key);

    /**
     * Goes on with a batch whose process has died.
     *
     * @param key the same
     */
    void goOn(UUID batch, SlipKey key);

    /**
     * Generates new passwords for everybody who still has the one that this batch gave, and for
     * whoever it had not come to. Not while the batch is at work.
     *
     * @param key may be another one: what was generated before is gone
     */
    void again(UUID batch, SlipKey key);

    /**
     * Claims a form of the generated passwords, which is given once.
     *
     * @return false when it cannot be had any more
     */
    boolean claim(UUID batch, SlipForm form);

    /**
     * Hands out what was claimed. When the taker ends well, the form is had; when all forms are,
     * the passwords are forgotten. A form that breaks off, because nobody takes it any more, can be
     * claimed again.
     */
    void collect(UUID batch, SlipForm form, SlipKey key, Taker taker) throws IOException;

    /** Whom generated passwords are handed to. */
    interface Taker {

        void take(Slips slips) throws IOException;
    }

    /** Generated passwords, never all in memory. */
    interface Slips {

        /** In the order of the selection, without users who have another password by now. */
        void each(Consumer<Slip> sink);
    }

    /** Begins to send in the background, unless there is a batch of this selection. */
    void invite(UUID selection, InitialOrder order);

    /** Whether mail is configured. */
    boolean canInvite();

    /** Forgets what was generated; users keep their passwords. */
    void erase(UUID batch);
}
