package dev.accesscontrol.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.NewUser;
import dev.accesscontrol.directory.People;
import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserAccounts;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.directory.UserStatus;
import dev.accesscontrol.testing.ConsoleTest;
import dev.accesscontrol.web.Notice;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;

@ConsoleTest
@Transactional
class UserPagesTests {

    private static final RequestPostProcessor ADMIN = user("admin").roles("GLOBAL_ADMIN");
    private static final RequestPostProcessor READER = user("reader").roles("READ_ONLY_ADMIN");

    @Autowired private MockMvc web;
    @Autowired private UserAccounts accounts;
    @Autowired private UserLookup lookup;
    @Autowired private JdbcClient jdbc;

    private DirectoryUser admin;

    @BeforeEach
    void onlyOneAdministrator() {
        jdbc.sql("delete from users").update();
        admin = add("admin", Role.GLOBAL_ADMIN);
    }

    @Test
    void listsUsersWithSearchFiltersAndPages() throws Exception {
        IntStream.range(100, 220).forEach(i -> add("user" + i, Role.NONE));

        web.perform(get("/admin/users").with(ADMIN))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("1 to 50 of 121")))
                .andExpect(content().string(containsString("/admin/users?page=1")))
                .andExpect(content().string(containsString("/admin/users/new")));
        web.perform(get("/admin/users?q=USER1%2B&status=ENABLED").with(ADMIN))
                .andExpect(content().string(containsString("No user matches")));
        web.perform(get("/admin/users?q=user1 contoso&role=NONE&sort=NAME&page=1").with(ADMIN))
                .andExpect(content().string(containsString("51 to 100 of 100")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "/admin/users?q=user1%20contoso&amp;role=NONE&amp;sort=NAME&amp;page=0")));
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
        web.perform(get("/admin/users?status=x&role=y&password=z&sort=w&page=-7").with(ADMIN))
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

    @Test
    void savesChanges() throws Exception {
        var taro = add("taro", Role.NONE);

        web.perform(
                        edit(
                                        taro,
                                        0,
                                        "displayName",
                                        " New Name ",
                                        "status",
                                        "DISABLED",
                                        "role",
                                        "READ_ONLY_ADMIN")
                                .with(ADMIN))
                .andExpect(redirectedUrl("/admin/users/" + taro.id()))
                .andExpect(flash().attribute(Notice.ATTRIBUTE, Notice.success("directory.saved")));

        var saved = lookup.find(taro.id()).orElseThrow();
        assertThat(saved.username()).isEqualTo("taro");
        assertThat(saved.profile()).isEqualTo(People.withDisplayName(taro.profile(), "New Name"));
        assertThat(saved.status()).isEqualTo(UserStatus.DISABLED);
        assertThat(saved.role()).isEqualTo(Role.READ_ONLY_ADMIN);
    }

    @Test
    void neverChangesTheUsername() throws Exception {
        var taro = add("taro", Role.NONE);

        web.perform(edit(taro, 0, "username", "other").with(ADMIN))
                .andExpect(status().is3xxRedirection());

        assertThat(lookup.find(taro.id()).orElseThrow().username()).isEqualTo("taro");
    }

    @Test
    void leavesANameThatATextFieldCannotShowAsItIs() throws Exception {
        var profile = new Profile(" Two\nLines ", "", "", "", null, null);
        var odd = accounts.add(new NewUser("odd", profile, Role.NONE));

        web.perform(
                        post("/admin/users/" + odd.id())
                                .param("version", "0")
                                .param("familyName", " TwoLines")
                                .param("givenName", "New")
                                .with(csrf())
                                .with(ADMIN))
                .andExpect(status().is3xxRedirection());

        assertThat(lookup.find(odd.id()).orElseThrow().profile())
                .isEqualTo(new Profile(" Two\nLines ", "New", "", "", null, null));
    }

    @Test
    void keepsStatusAndRoleThatAFormDoesNotName() throws Exception {
        web.perform(
                        post("/admin/users/" + admin.id())
                                .param("version", "0")
                                .param("displayName", "New")
                                .with(csrf())
                                .with(ADMIN))
                .andExpect(status().is3xxRedirection());

        assertThat(lookup.find(admin.id()).orElseThrow().role()).isEqualTo(Role.GLOBAL_ADMIN);
    }

    @ParameterizedTest
    @CsvSource({
        "email, nobody, Enter an address such as",
        "upn, 'a b@contoso.com', Enter an address such as",
        "upn, ADMIN@contoso.com, Another user has this already",
        "immutableId, xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, more than 64"
    })
    void tellsAtTheFieldWhatIsWrong(String field, String value, String words) throws Exception {
        var taro = add("taro", Role.NONE);

        var page =
                web.perform(edit(taro, 0, field, value).with(ADMIN))
                        .andExpect(status().isUnprocessableContent())
                        .andExpect(content().string(containsString("error-summary")))
                        .andExpect(content().string(containsString("href=\"#" + field + "\"")))
                        .andExpect(content().string(containsString("value=\"" + value + "\"")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();

        assertThat(page.split(words, -1)).hasSize(3);
        assertThat(lookup.find(taro.id())).contains(taro);
    }

    @ParameterizedTest
    @CsvSource({"role, NONE", "status, DISABLED"})
    void keepsTheLastGlobalAdmin(String field, String value) throws Exception {
        web.perform(edit(admin, 0, field, value).with(ADMIN))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("the last Global Admin")));
    }

    @Test
    void showsBothVersionsOfAStaleEditAndLetsTheAdministratorDecide() throws Exception {
        var taro = add("taro", Role.NONE);
        web.perform(edit(taro, 0, "displayName", "Theirs").with(ADMIN));

        web.perform(edit(taro, 0, "displayName", "Mine").with(ADMIN))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("<bdi>Theirs</bdi>")))
                .andExpect(content().string(containsString("<bdi>Mine</bdi>")))
                .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
        web.perform(edit(taro, 1, "displayName", "Mine").with(ADMIN))
                .andExpect(status().is3xxRedirection());

        assertThat(lookup.find(taro.id()).orElseThrow().profile().displayName()).isEqualTo("Mine");
    }

    @Test
    void tellsThatASourceManagesTheUser() throws Exception {
        var taro = add("taro", Role.NONE);
        show(taro, ADMIN)
                .andExpect(content().string(not(containsString("the next sync overwrites"))));
        jdbc.sql(
                        "update users set link_source = 'microsoft365:t', link_object_id = 'o' where id = ?")
                .param(taro.id().value())
                .update();

        show(taro, ADMIN)
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "Managed by Entra ID: the next sync overwrites")));
    }

    @Test
    void addsAUser() throws Exception {
        web.perform(get("/admin/users/new").with(ADMIN)).andExpect(status().isOk());
        web.perform(
                        post("/admin/users/new")
                                .param("username", "Taro")
                                .param("familyName", "山田")
                                .param("upn", "taro@contoso.com")
                                .param("role", "READ_ONLY_ADMIN")
                                .with(csrf())
                                .with(ADMIN))
                .andExpect(status().is3xxRedirection());

        var taro = lookup.findByUsername("taro").orElseThrow();
        assertThat(taro.username()).isEqualTo("Taro");
        assertThat(taro.role()).isEqualTo(Role.READ_ONLY_ADMIN);
        assertThat(taro.profile().familyName()).isEqualTo("山田");
        assertThat(taro.profile().immutableId()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'', Enter a username",
        "山田, only the characters",
        "ADMIN, Another user has this already"
    })
    void refusesAUsernameAgainstTheRules(String username, String words) throws Exception {
        web.perform(post("/admin/users/new").param("username", username).with(csrf()).with(ADMIN))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(words)));
    }

    @Test
    void deletesAUserAfterAsking() throws Exception {
        var taro = add("taro", Role.NONE);
        var path = "/admin/users/" + taro.id() + "/delete";

        web.perform(get(path).with(ADMIN))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Delete taro?")));
        assertThat(lookup.find(taro.id())).isPresent();
        web.perform(post(path).param("version", "0").with(csrf()).with(ADMIN))
                .andExpect(redirectedUrl("/admin/users"));

        assertThat(lookup.find(taro.id())).isEmpty();
    }

    @Test
    void deletesNeitherTheLastGlobalAdminNorAUserWhoWasChangedMeanwhile() throws Exception {
        var taro = add("taro", Role.NONE);
        web.perform(edit(taro, 0, "displayName", "New").with(ADMIN));

        web.perform(
                        post("/admin/users/" + taro.id() + "/delete")
                                .param("version", "0")
                                .with(csrf())
                                .with(ADMIN))
                .andExpect(status().isConflict());
        web.perform(
                        post("/admin/users/" + admin.id() + "/delete")
                                .param("version", "0")
                                .with(csrf())
                                .with(ADMIN))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("the last Global Admin")));

        assertThat(lookup.count()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/delete"})
    void knowsNobodyByAnUnknownIdOrByNone(String page) throws Exception {
        for (var id : new String[] {UserId.next().toString(), "nonsense"}) {
            web.perform(get("/admin/users/" + id + page).with(ADMIN))
                    .andExpect(status().isNotFound());
            web.perform(
                            post("/admin/users/" + id + page)
                                    .param("version", "0")
                                    .with(csrf())
                                    .with(ADMIN))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void letsReadOnlyAdminsLookButNotChange() throws Exception {
        web.perform(get("/admin/users").with(READER))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/admin/users/new"))));
        show(admin, READER)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<fieldset disabled")))
                .andExpect(content().string(not(containsString("Save Changes"))))
                .andExpect(content().string(not(containsString("/delete"))));
        web.perform(edit(admin, 0).with(READER)).andExpect(status().isForbidden());
        web.perform(get("/admin/users/new").with(READER)).andExpect(status().isForbidden());
        web.perform(get("/admin/users/" + admin.id() + "/delete").with(READER))
                .andExpect(status().isForbidden());
    }

    private DirectoryUser add(String username, Role role) {
        return accounts.add(new NewUser(username, People.profile(username), role));
    }

    private ResultActions show(DirectoryUser shown, RequestPostProcessor viewer) throws Exception {
        return web.perform(get("/admin/users/" + shown.id()).with(viewer));
    }

    /**
     * The form of the user's page as a browser sends it.
     *
     * @param typed field, text, field, text …
     */
    private static MockHttpServletRequestBuilder edit(
            DirectoryUser user, long version, String... typed) {
        var form = UserForm.of(user);
        var fields = new LinkedMultiValueMap<String, String>();
        fields.set("version", String.valueOf(version));
        fields.set("familyName", form.familyName());
        fields.set("givenName", form.givenName());
        fields.set("displayName", form.displayName());
        fields.set("email", form.email());
        fields.set("upn", form.upn());
        fields.set("immutableId", form.immutableId());
        fields.set("status", form.status());
        fields.set("role", form.role());
        for (int i = 0; i < typed.length; i += 2) {
            fields.set(typed[i], typed[i + 1]);
        }
        return post("/admin/users/" + user.id()).params(fields).with(csrf());
    }
}
