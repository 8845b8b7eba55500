package dev.accesscontrol.directory.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.accesscontrol.directory.NewUser;
import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.directory.Role;
import java.net.URI;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UserListPageTests extends UserPages {

    @Test
    void listsUsersWithSearchFiltersAndPages() throws Exception {
        IntStream.range(100, 220).forEach(i -> add("user" + i, Role.NONE));

        web.perform(get("/admin/users").with(ADMIN))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("1 to 50 of 121")))
                .andExpect(content().string(containsString("/admin/users?after=")))
                .andExpect(content().string(containsString("/admin/users/new")));
        web.perform(get("/admin/users?q=USER1%2B&status=ENABLED").with(ADMIN))
                .andExpect(content().string(containsString("No user matches")));
        var page =
                web.perform(get("/admin/users?q=user1 contoso&role=NONE&sort=NAME").with(ADMIN))
                        .andExpect(content().string(containsString("1 to 50 of 100")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        var next = page.replaceAll("(?s).*rel=\"next\" href=\"([^\"]*)\".*", "$1");
        web.perform(get(URI.create(next.replace("&amp;", "&"))).with(ADMIN))
                .andExpect(content().string(containsString("51 to 100 of 100")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "/admin/users?q=user1%20contoso&amp;role=NONE&amp;sort=NAME&amp;before=")));
    }

    @Test
    void offersTheImportWhileThereAreOnlyAdministrators() throws Exception {
        web.perform(get("/admin/users").with(ADMIN))
                .andExpect(content().string(containsString("nobody but administrators")));
        add("taro", Role.NONE);
        web.perform(get("/admin/users").with(ADMIN))
                .andExpect(content().string(not(containsString("nobody but administrators"))));
    }

    @Test
    void passesOverFiltersThatItDoesNotUnderstand() throws Exception {
        web.perform(
                        get(URI.create(
                                        "/admin/users?status=x&role=y&password=z&sort=w&signin=v&from=u&to=99999-01-01&source=%00&q=%00&dir=t&after=s&at=-7"))
                                .with(ADMIN))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("1 to 1 of 1")));
    }

    @Test
    void showsOddNamesAsTextInIsolation() throws Exception {
        var name = "<script>alert(1)</script>\u202E😀" + "x".repeat(200);
        accounts.add(new NewUser("odd", new Profile(name, "", name, "", null, null), Role.NONE));

        web.perform(get("/admin/users").with(ADMIN))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "<bdi>&lt;script&gt;alert(1)&lt;/script&gt;\u202E😀")))
                .andExpect(content().string(not(containsString("<script>alert"))));
        show(lookup.findByUsername("odd").orElseThrow(), ADMIN)
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void writesJapaneseNamesFamilyFirstForJapaneseViewers() throws Exception {
        var profile = new Profile("山田", "花子", "Hanako", "", null, null);
        accounts.add(new NewUser("hanako", profile, Role.NONE));

        web.perform(get("/admin/users").with(ADMIN).locale(Locale.JAPANESE))
                .andExpect(content().string(containsString("<bdi>山田 花子</bdi>")))
                .andExpect(content().string(containsString("ユーザー一覧")));
        web.perform(get("/admin/users").with(ADMIN).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("<bdi>花子 山田</bdi>")));
    }

    @Test
    void saysANameOnceWhenTheDisplayNameIsMadeOfIt() throws Exception {
        var profile = new Profile("山田", "花子", "山田 花子", "", null, null);
        accounts.add(new NewUser("hanako", profile, Role.NONE));

        web.perform(get("/admin/users").with(ADMIN).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("<bdi>山田 花子</bdi>")))
                .andExpect(content().string(not(containsString("<bdi>花子 山田</bdi>"))));
    }
}
