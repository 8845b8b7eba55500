package dev.accesscontrol.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.web.Leafed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeletedUserSearchTests extends AccountsOnADatabase {

    private static final Instant AT = Instant.parse("2026-11-24T05:00:00Z");

    @Test
    void tellsWhoWasDeletedWhenByWhomAndUntilWhenItStays() {
        var taro = deleted("taro", AT);

        assertThat(find("")).containsExactly(new DeletedUser(taro, AT, "admin"));
        assertThat(find("").getFirst().endsAt()).isEqualTo(AT.plus(Duration.ofDays(30)));
    }

    @Test
    void showsWhoWasDeletedLastFirst() {
        deleted("b", AT);
        deleted("a", AT.minusSeconds(1));
        deleted("c", AT.plusSeconds(1));

        assertThat(find("")).extracting(it -> it.user().username()).containsExactly("c", "b", "a");
    }

    @Test
    void findsByEveryWordInNameUsernameOrAddress() {
        deleted("Hanako", AT);
        deleted("taro", AT);

        for (var text : List.of("hanAKO", "ＨＡＮＡＫＯ given", "hanako@contoso", "HANAKO@mail.ex")) {
            assertThat(find(text)).extracting(it -> it.user().username()).containsExactly("Hanako");
        }
        assertThat(find("given")).hasSize(2);
        assertThat(find("hanako taro")).isEmpty();
        assertThat(find("%")).isEmpty();
        assertThat(find("_ana")).isEmpty();
    }

    @Test
    void pagesAndCounts() {
        IntStream.range(0, 53).forEach(i -> deleted("user" + i, AT.minusSeconds(i)));

        var search = directory.get(DeletedUserSearch.class);
        var pages = Leafed.through(place -> search.find("user", place));
        var second = pages.getLast();
        assertThat(Leafed.back(second, place -> search.find("user", place)))
                .isEqualTo(pages.reversed());
        assertThat(second.content())
                .extracting(it -> it.user().username())
                .containsExactly("user50", "user51", "user52");
        assertThat(second.pager().total()).isEqualTo(53);
    }

    private List<DeletedUser> find(String text) {
        return directory.get(DeletedUserSearch.class).find(text, null).content();
    }

    private DirectoryUser deleted(String username, Instant at) {
        var user = add(username, Role.NONE);
        accounts.delete(user.id(), 0, "admin");
        directory
                .jdbc()
                .sql("update deleted_users set deleted_at = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), user.id().value())
                .update();
        return user;
    }
}
