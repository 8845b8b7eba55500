package dev.accesscontrol.credentials;

import dev.accesscontrol.directory.UserId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table invitations. Of a token it has a digest; the token itself is in the mail alone. */
@Repository
class InvitationStore {

    /** Whoever claims and then dies gives it back after this time. */
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private static final String OPEN =
            " token_digest = :digest and expires_at > :now and (claimed_at is null or claimed_at < :given)";

    private final JdbcClient database;
    private final Clock clock;

    InvitationStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Open(UserId user, String sentTo) {}

    /** In the place of an older one. */
    void put(UserId user, String digest, String sentTo, String by, Instant expires) {
        forget(List.of(user));
        database.sql(
                        """
                        insert into invitations (user_id, token_digest, sent_to, invited_by, expires_at)
                        values (:user, :digest, :to, :by, :expires)
                        """)
                .param("user", user.value())
                .param("digest", digest)
                .param("to", sentTo)
                .param("by", by)
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(Collection<UserId> users) {
        if (!users.isEmpty()) {
            database.sql("delete from invitations where user_id in (:users)")
                    .param("users", users.stream().map(UserId::value).toList())
                    .update();
        }
    }

    Optional<Open> find(String digest) {
        return database.sql("select user_id, sent_to, token_digest from invitations where" + OPEN)
                .param("digest", digest)
                .param("now", now())
                .param("given", now().minus(CLAIM))
                .query((row, number) ->
                        same(row.getString(3), digest)
                                ? new Open(
                                        new UserId(row.getObject(1, UUID.class)), row.getString(2))
                                : null)
                .optional();
    }

    /** The index found it already, by a digest that nobody can choose. */
    private static boolean same(String stored, String digest) {
        return MessageDigest.isEqual(
                stored.getBytes(StandardCharsets.US_ASCII),
                digest.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * @return false when somebody else has, or it has ended
     */
    boolean claim(String digest) {
        return database.sql("update invitations set claimed_at = :now where" + OPEN)
                        .param("digest", digest)
                        .param("now", now())
                        .param("given", now().minus(CLAIM))
                        .update()
                == 1;
    }

    void giveBack(String digest) {
        database.sql("update invitations set claimed_at = null where token_digest = :digest")
                .param("digest", digest)
                .update();
    }

    void forgetExpired() {
        database.sql("delete from invitations where expires_at <= :now")
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
