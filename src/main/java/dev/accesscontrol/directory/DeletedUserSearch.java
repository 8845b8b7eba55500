package dev.accesscontrol.directory;

import dev.accesscontrol.web.KeyOrder;
import dev.accesscontrol.web.Pager;
import dev.accesscontrol.web.Place;
import dev.accesscontrol.web.Rows;
import dev.accesscontrol.web.SortKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds users in the recycle bin for the console; the one deleted last comes first. */
@Component
public class DeletedUserSearch {

    private static final String FOUND =
            "select " + UserRows.COLUMNS + ", deleted_at, deleted_by from ";
    static final String SELECT = FOUND + "deleted_users";
    private static final String USERS = "deleted_users where ";
    private static final KeyOrder ORDER =
            new KeyOrder(SortKey.time("deleted_at"), SortKey.id("id"), true);

    private final JdbcClient jdbc;

    DeletedUserSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the users who are there. */
    public List<DeletedUser> find(Collection<UserId> ids) {
        var found = new ArrayList<DeletedUser>();
        for (var chunk : Chunks.of(ids)) {
            jdbc.sql(SELECT + " where id in (:ids) order by deleted_at desc, id desc")
                    .param("ids", chunk.stream().map(UserId::value).toList())
                    .query(DeletedUserSearch::read)
                    .list()
                    .forEach(found::add);
        }
        return found;
    }

    /**
     * One page of the users that match.
     *
     * @param text words that the username, a name or an address contains; empty for everybody
     * @param place where it is; null for the first page
     */
    public Rows<DeletedUser> find(String text, @Nullable Place place) {
        var words = SearchWords.of(text);
        var total = count(words);
        var source = total > Pager.COUNT_LIMIT ? USERS + words.sql() : few(words);
        return ORDER.page(
                place,
                total,
                slice ->
                        jdbc.sql(FOUND + source + slice.sql())
                                .params(words.parameters())
                                .params(slice.parameters())
                                .query(DeletedUserSearch::read)
                                .list(),
                deleted -> List.of(deleted.deletedAt(), deleted.user().id().value()));
    }

    /** Few are gathered by their words first; see {@link UserSearch}. */
    private static String few(SearchWords words) {
        return "(select * from " + USERS + words.sql() + " offset 0) few where true";
    }

    private long count(SearchWords words) {
        return jdbc.sql(
                        "select count(*) from (select 1 from %s%s limit %d) counted"
                                .formatted(USERS, words.sql(), Pager.COUNT_LIMIT + 1))
                .params(words.parameters())
                .query(Long.class)
                .single();
    }

    static DeletedUser read(ResultSet row, int number) throws SQLException {
        return new DeletedUser(
                UserRows.read(row, number),
                row.getObject("deleted_at", OffsetDateTime.class).toInstant(),
                row.getString("deleted_by"));
    }
}
