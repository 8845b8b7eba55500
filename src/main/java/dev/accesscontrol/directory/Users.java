package dev.accesscontrol.directory;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The users, one at a time. */
interface Users extends Repository<User, UserId> {

    Optional<User> findById(UserId id);

    User saveAndFlush(User user);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from User u where u.id = :id and u.version = :version")
    Optional<User> lock(UserId id, long version);

    /** Locked, so that two administrators cannot demote each other at the same moment. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from User u where u.role = GLOBAL_ADMIN and u.status = ENABLED order by u.id")
    List<User> lockEnabledGlobalAdmins();

    @Modifying
    @Query("update User u set u.hasPassword = true, u.passwordTerms = :terms where u.id in :ids")
    void setPassword(Collection<UserId> ids, PasswordTerms terms);

    @Modifying
    @Query("update User u set u.passwordTerms = :terms where u.id in :ids and u.hasPassword")
    void setPasswordTerms(Collection<UserId> ids, PasswordTerms terms);

    /** Writes nothing, and so is quick, when it is so already. */
    @Modifying
    @Query(
            """
            update User u set u.lockedUntil = :until
            where u.id = :id and u.lockedUntil is distinct from :until
            """)
    void setLockedUntil(UserId id, @Nullable Instant until);

    @Modifying
    @Query(
            """
            update User u set u.lastSignInAt = :at
            where u.id = :id and u.role = :role and u.status = ENABLED
            """)
    int setLastSignIn(UserId id, Role role, Instant at);

    @Query("select u.lastSignInAt from User u where u.id = :id")
    Optional<Instant> findLastSignIn(UserId id);

    @Query("select u.id from User u where u.usernameKey = :key")
    Optional<UserId> findIdByUsernameKey(String key);

    @Query("select u.id from User u where u.upnKey = :key")
    Optional<UserId> findIdByUpnKey(String key);

    @Query("select u.id from User u where u.profile.immutableId = :immutableId")
    Optional<UserId> findIdByImmutableId(String immutableId);
}
