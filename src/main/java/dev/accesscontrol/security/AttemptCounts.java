package dev.accesscontrol.security;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table sign_in_attempts: how many attempts each bucket has had in a minute, on all nodes
 * together. Each count is one statement, so that none is lost, and a full bucket is not written.
 */
@Repository
class AttemptCounts {

    private final JdbcClient database;

    AttemptCounts(JdbcClient database) {
        this.database = database;
    }

    /**
     * Of two nodes whose clocks differ, the later minute counts.
     *
     * @return false when the bucket is full
     */
    boolean take(String bucket, int limit, long minute) {
        return count(bucket, limit, minute)
                || begin(bucket, minute)
                || count(bucket, limit, minute);
    }

    private boolean count(String bucket, int limit, long minute) {
        return database.sql(
                                """
                                update sign_in_attempts set
                                    attempts = case when epoch_minute < :minute then 1
                                        else attempts + 1 end,
                                    epoch_minute = greatest(epoch_minute, :minute)
                                where bucket = :bucket and (epoch_minute < :minute or attempts < :limit)
                                """)
                        .param("bucket", bucket)
                        .param("limit", limit)
                        .param("minute", minute)
                        .update()
                == 1;
    }

    private boolean begin(String bucket, long minute) {
        return database.sql(
                                """
                                insert into sign_in_attempts (bucket, epoch_minute, attempts)
                                values (:bucket, :minute, 1) on conflict do nothing
                                """)
                        .param("bucket", bucket)
                        .param("minute", minute)
                        .update()
                == 1;
    }

    void giveBack(Collection<String> buckets, long minute) {
        database.sql(
                        """
                        update sign_in_attempts set attempts = attempts - 1
                        where bucket in (:buckets) and epoch_minute = :minute and attempts > 0
                        """)
                .param("buckets", buckets)
                .param("minute", minute)
                .update();
    }

    /** Also those of a clock that was ahead by more than a minute. */
    void forgetAllBut(long minute) {
        database.sql(
                        "delete from sign_in_attempts where epoch_minute < :first or epoch_minute > :last")
                .param("first", minute - 1)
                .param("last", minute + 1)
                .update();
    }
}
