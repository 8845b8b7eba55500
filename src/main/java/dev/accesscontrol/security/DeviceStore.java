package dev.accesscontrol.security;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table known_devices: the latest ones of each user. */
@Repository
class DeviceStore {

    private static final int MOST = 10;

    private final JdbcClient database;

    DeviceStore(JdbcClient database) {
        this.database = database;
    }

    boolean isKnown(String device) {
        return database.sql("select count(*) from known_devices where device = :device")
                        .param("device", device)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Transactional
    public void remember(String device, UUID user, Instant now) {
        if (use(device, user, now) == 0) {
            database.sql(
                            """
                            insert into known_devices (device, user_id, used_at)
                            values (:device, :user, :now) on conflict do nothing
                            """)
                    .param("device", device)
                    .param("user", user)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
            keepTheLatest(user);
        }
    }

    /** A name that was given up and taken again is another user's. */
    private int use(String device, UUID user, Instant now) {
        return database.sql(
                        """
                        update known_devices set used_at = :now, user_id = :user
                        where device = :device
                        """)
                .param("device", device)
                .param("user", user)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void keepTheLatest(UUID user) {
        database.sql(
                        """
                        delete from known_devices where user_id = :user and device not in (
                            select device from known_devices where user_id = :user
                            order by used_at desc, device limit :most)
                        """)
                .param("user", user)
                .param("most", MOST)
                .update();
    }

    void forget(UUID user) {
        database.sql("delete from known_devices where user_id = ?").param(user).update();
    }

    void forgetUnusedSince(Instant time) {
        database.sql("delete from known_devices where used_at < ?")
                .param(time.atOffset(ZoneOffset.UTC))
                .update();
    }
}
