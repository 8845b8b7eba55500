package dev.accesscontrol.directory;

import dev.accesscontrol.web.NotFoundException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changing single users. Each command is a transaction, or joins the caller's; users that are not
 * there are a {@link NotFoundException}.
 */
public interface UserAccounts {

    /**
     * Adds a user.
     *
     * @throws UserRejectedException when an item breaks a rule or is taken
     */
    DirectoryUser add(NewUser user);

    /**
     * Changes a user.
     *
     * @param version of the user that the administrator saw
     * @throws StaleUserException when the user was changed since
     * @throws UserRejectedException when an item breaks a rule or is taken, or when the last Global
     *     Admin would be disabled or demoted
     */
    DirectoryUser change(UserId id, long version, UserEdit edit);

    /**
     * Moves a user to the recycle bin.
     *
     * @param version of the user that the administrator saw
     * @param by the username of who is answerable
     * @throws StaleUserException when the user was changed since
     * @throws UserRejectedException when it is the last Global Admin
     */
    void delete(UserId id, long version, String by);

    /**
     * Makes a user an enabled Global Admin, whatever it was before: a way back for the locked out.
     */
    void restoreGlobalAdmin(UserId id);

    /**
     * Notes that the users have a password now. No change of the user as a plan sees it: neither
     * the version nor the time of the last change moves. Unknown users are passed over.
     */
    void passwordsSet(Collection<UserId> ids, PasswordTerms terms);

    /** Notes other terms of passwords; no change of the users either. Without a password: none. */
    void passwordTerms(Collection<UserId> ids, PasswordTerms terms);

    /**
     * Notes a lock-out, or its end; no change of the user either.
     *
     * @param until null for no lock-out
     */
    void lockedOut(UserId id, @Nullable Instant until);

    /**
     * Notes a sign-in; no change of the user either.
     *
     * @param role with which the user signs in
     * @return false, and nothing is noted, when the user is gone, disabled or of another role by
     *     now
     */
    boolean signedIn(UserId id, Role role, Instant at);

    /** When the user signed in last, if ever. */
    Optional<Instant> lastSignIn(UserId id);
}
