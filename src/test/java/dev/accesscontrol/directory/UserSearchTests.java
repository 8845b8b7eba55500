package dev.accesscontrol.directory;

import static dev.accesscontrol.directory.People.add;
import static dev.accesscontrol.directory.People.link;
import static dev.accesscontrol.directory.People.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.UserChange.Add;
import java.util.List;
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
                "田",
                "子",
                "O1", // two letters, in the middle of a word
                "マダ",
                "\0山\0田",
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
    @ValueSource(strings = {"100%0", "j_ro", "ji\\ro", "nobody", "jiro hanako", "林小", "小 木"})
    void findsNobodyByOtherWords(String text) {
        var profile = new Profile("小林", "太郎", "小林 太郎", "", null, null);
        directory.apply(
                add("jiro"), add("hanako"), new Add(UserId.next(), "taro", profile, link("t")));

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

    private List<String> usernames(String text) {
        return search.find(UserQuery.of(text), UserOrder.BY_USERNAME, null).content().stream()
                .map(it -> it.user().username())
                .toList();
    }
}
