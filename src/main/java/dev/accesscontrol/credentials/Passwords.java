package dev.accesscontrol.credentials;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.PasswordTerms;
import dev.accesscontrol.directory.UserId;
import java.util.List;

/** Setting and changing passwords. */
public interface Passwords {

    PasswordState state(UserId user);

    /** Whether this is the user's password; not a sign-in, and never counted as one. */
    boolean isPassword(UserId user, String password);

    /** Every rule of the policy that this password would break for this user. */
    List<PolicyViolation> violations(String username, String password);

    /**
     * An administrator sets the password, which also unlocks the user.
     *
     * @return the violations of the policy; nothing was written unless empty
     */
    List<PolicyViolation> set(DirectoryUser user, String password, SetOptions options);

    /**
     * Sets the first administrator's password, which the configuration gives. One that breaks the
     * policy is taken, so that nobody is locked out, and must be changed at once.
     */
    void setFirst(DirectoryUser user, String password, SetOptions options);

    /** The user changes the own password. */
    ChangeResult change(DirectoryUser user, String oldPassword, String newPassword, Origin from);

    /** Ends a lock-out before its time. */
    void unlock(DirectoryUser user);

    /**
     * @param changeRequired Force Password Change
     */
    record SetOptions(boolean changeRequired, PasswordExpiry expiry) {

        /** The same as one choice. */
        PasswordTerms terms() {
            return changeRequired
                    ? PasswordTerms.FORCE_CHANGE
                    : switch (expiry) {
                        case NEVER -> PasswordTerms.NEVER;
                        case DEFAULT -> PasswordTerms.DEFAULT;
                    };
        }
    }

    /** What became of a change. Nothing was written unless {@link Changed}. */
    sealed interface ChangeResult {

        record Changed() implements ChangeResult {}

        /** The old password is wrong; it counts as a failed sign-in. */
        record OldPasswordWrong() implements ChangeResult {}

        /** The old password was right and is another by now: an administrator's, say. */
        record ChangedMeanwhile() implements ChangeResult {}

        record Violating(List<PolicyViolation> violations) implements ChangeResult {}
    }
}
