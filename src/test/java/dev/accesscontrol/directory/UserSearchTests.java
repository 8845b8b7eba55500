package dev.accesscontrol.directory;

import static dev.accesscontrol.directory.People.add;
import static dev.accesscontrol.directory.People.link;
import static dev.accesscontrol.directory.People.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.UserChange.Add;
import dev.accesscontrol.directory.UserQuery.Sort;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgresql"})
class UserSearchTests {

    @Parameter private String database;

    private DirectoryFixture directory;
    private UserSearch search;

    @BeforeEach
    void begin() {
        directory = DirectoryFixture.on(database);
        search = directory.get(UserSearch.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hanako1", // username
                "山", // one character of the family name
                "花子",
                "山田 花子",
                "花子　山田", // any order, full-width space
                "YAMADA", // display name
                "ﾔﾏﾀﾞ", // half-width
                "ｈａｎａｋｏ１",
                "mail.example",
                "CONTOSO.com",
                "100%_!"
            })
    void findsWordsInNamesAndAddresses(String text) {
        var profile =
                new Profile(
                        "山田",
                        "花子",
                        "Yamada ヤマダ 100%_!",
                        "h@mail.example",
                        "hanako1@contoso.com",
                        null);
        directory.apply(
                new Add(UserId.next(), "Hanako1", profile, link("h")),
                new Add(
                        UserId.next(),
                        "jiro",
                        new Profile("佐藤", "次郎", "1000", "", null, null),
                        link("j")));

        assertThat(usernames(text)).containsExactly("Hanako1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100%0", "j_ro", "nobody", "jiro hanako"})
    void findsNobodyByOtherWords(String text) {
        directory.apply(add("jiro"), add("hanako"));

        assertThat(usernames(text)).isEmpty();
    }

    @Test
    void findsAUserByTheNewNameAfterAnUpdate() {
        var taro = add("taro");
        directory.apply(taro);
        directory.apply(update(taro, People.withDisplayName(taro.profile(), "Renamed")));

        assertThat(usernames("renamed")).containsExactly("taro");
    }

    @Test
    void findsAUserThatWasMadeAndChangedByHand() {
        var accounts = directory.get(UserAccounts.class);
        var taro = accounts.add(new NewUser("taro", People.profile("first"), Role.NONE));
        assertThat(usernames("FIRST")).containsExactly("taro");

        accounts.change(
                taro.id(),
                0,
                new UserEdit(People.profile("second"), UserStatus.ENABLED, Role.NONE));

        assertThat(usernames("second")).containsExactly("taro");
        assertThat(usernames("first")).isEmpty();
    }

    @Test
    void filtersByStatusRoleAndPassword() {
        var one = add("one");
        var two = add("two");
        directory.apply(one, two, add("three"));
        directory.set(one.id(), "status", "DISABLED");
        directory.set(one.id(), "role", "READ_ONLY_ADMIN");
        directory.set(two.id(), "has_password", true);

        assertThat(usernames(new UserQuery("", UserStatus.DISABLED, null, null, Sort.USERNAME)))
                .containsExactly("one");
        assertThat(usernames(new UserQuery("", null, Role.READ_ONLY_ADMIN, null, Sort.USERNAME)))
                .containsExactly("one");
        assertThat(usernames(new UserQuery("", null, null, true, Sort.USERNAME)))
                .containsExactly("two");
        assertThat(usernames(new UserQuery("", null, Role.NONE, false, Sort.USERNAME)))
                .containsExactly("three");
    }

    @Test
    void sortsByUsernameOrName() {
        directory.apply(
                new Add(UserId.next(), "b", new Profile("", "", "A", "", null, null), link("b")),
                new Add(UserId.next(), "A", new Profile("", "", "B", "", null, null), link("a")));

        assertThat(usernames(new UserQuery("", null, null, null, Sort.USERNAME)))
                .containsExactly("A", "b");
        assertThat(usernames(new UserQuery("", null, null, null, Sort.NAME)))
                .containsExactly("b", "A");
    }

    @Test
    void pagesAndCounts() {
        directory.apply(
                IntStream.range(100, 220)
                        .mapToObj(i -> add("user" + i))
                        .toArray(UserChange[]::new));
        var all = new UserQuery("user", null, null, null, Sort.USERNAME);

        var first = search.find(all, 0);
        var last = search.find(all, 2);
        var behind = search.find(all, 3);

        assertThat(first.content()).hasSize(50);
        assertThat(first.pager().total()).isEqualTo(120);
        assertThat(last.content()).hasSize(20);
        assertThat(last.content().getLast().user().username()).isEqualTo("user219");
        assertThat(last.pager().total()).isEqualTo(120);
        assertThat(behind.content()).isEmpty();
        assertThat(behind.pager().total()).isEqualTo(120);
    }

    private List<String> usernames(String text) {
        return usernames(new UserQuery(text, null, null, null, Sort.USERNAME));
    }

    private List<String> usernames(UserQuery query) {
        return search.find(query, 0).content().stream().map(it -> it.user().username()).toList();
    }
}
