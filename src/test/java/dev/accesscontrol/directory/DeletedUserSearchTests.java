package dev.accesscontrol.directory;

import static org.assertj.core.api.Assertions.assertThat;

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

        assertThat(find("", 0)).containsExactly(new DeletedUser(taro, AT, "admin"));
        assertThat(find("", 0).getFirst().endsAt()).isEqualTo(AT.plus(Duration.ofDays(30)));
    }

    @Test
    void showsWhoWasDeletedLastFirst() {
        deleted("b", AT);
        deleted("a", AT.minusSeconds(1));
        deleted("c", AT.plusSeconds(1));

        assertThat(find("", 0))
                .extracting(it -> it.user().username())
                .containsExactly("c", "b", "a");
    }

    @Test
    void findsByEveryWordInNameUsernameOrAddress() {
        deleted("Hanako", AT);
        deleted("taro", AT);

        for (var text : List.of("hanAKO", "ＨＡＮＡＫＯ given", "hanako@contoso", "HANAKO@mail.ex")) {
            assertThat(find(text, 0))
                    .extracting(it -> it.user().username())
                    .containsExactly("Hanako");
        }
        assertThat(find("given", 0)).hasSize(2);
        assertThat(find("hanako taro", 0)).isEmpty();
        assertThat(find("%", 0)).isEmpty();
        assertThat(find("_ana", 0)).isEmpty();
    }

    @Test
    void pagesAndCounts() {
        IntStream.range(0, 53).forEach(i -> deleted("user" + i, AT.minusSeconds(i)));

        var second = directory.get(DeletedUserSearch.class).find("user", 1);
        assertThat(second.content())
                .extracting(it -> it.user().username())
                .containsExactly("user50", "user51", "user52");
        assertThat(second.pager().total()).isEqualTo(53);
        assertThat(find("", 2)).isEmpty();
    }

    private List<DeletedUser> find(String text, int page) {
        return directory.get(DeletedUserSearch.class).find(text, page).content();
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
