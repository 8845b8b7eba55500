package dev.accesscontrol.directory;

import java.util.List;
import java.util.Optional;

/** Reading users. */
public interface UserLookup {

    Optional<DirectoryUser> find(UserId id);

    /** Compares ignoring case. */
    Optional<DirectoryUser> findByUsername(String username);

    /**
     * Every user that one of the keys names: by link, by UPN or username (ignoring case), by
     * ImmutableID (exactly). In bounded IN-lists, so any number of keys is allowed.
     */
    List<DirectoryUser> findByKeys(UserKeys keys);

    /** All users. */
    long count();

    long countAdministrators();

    /**
     * Users whose Email (UPN) ends in {@code @domain}, ignoring case, created by hand or not,
     * administrators too.
     */
    long countInDomain(String domain);
}
