package dev.accesscontrol.directory;

import java.util.Collection;

/** Sets the item "Password expiry" of many users; the module that has the passwords does it. */
public interface PasswordTermsWriter {

    /** Locks what others lock before the users; in the caller's transaction. */
    void lockFirst(Collection<UserId> users);

    /** Sets it in the caller's transaction; users without a password are passed over. */
    void set(Collection<UserId> users, PasswordTerms terms);
}
