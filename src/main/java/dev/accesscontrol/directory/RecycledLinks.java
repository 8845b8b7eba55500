package dev.accesscontrol.directory;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds deleted users by the object of a source that they were linked to. */
@Component
public class RecycledLinks {

    private final JdbcClient jdbc;
    private final Clock clock;

    RecycledLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Users who were deleted in the last 30 days, by object id; of several, the one deleted last.
     * When nobody is in the recycle bin, nobody is looked for.
     */
    public Map<String, DeletedUser> find(String source, Collection<String> objectIds) {
        var found = new HashMap<String, DeletedUser>();
        if (objectIds.isEmpty() || isEmpty()) {
            return found;
        }
        var oldest = clock.instant().minus(RecycleBinJob.KEPT).atOffset(ZoneOffset.UTC);
        for (var chunk : Chunks.of(objectIds)) {
            jdbc.sql(
                            DeletedUserSearch.SELECT
                                    + """
                                     where link_object_id in (:ids) and link_source = :source
                                       and deleted_at > :oldest
                                    order by deleted_at, id
                                    """)
                    .param("ids", chunk)
                    .param("source", source)
                    .param("oldest", oldest)
                    .query(DeletedUserSearch::read)
                    .list()
                    .forEach(user -> found.put(objectId(user), user));
        }
        return found;
    }

    private boolean isEmpty() {
        return jdbc.sql("select 1 from deleted_users limit 1")
                .query(Integer.class)
                .optional()
                .isEmpty();
    }

    private static String objectId(DeletedUser user) {
        var link = user.user().link();
        if (link == null) {
            throw new IllegalStateException("found by a link that it has not");
        }
        return link.objectId();
    }
}
