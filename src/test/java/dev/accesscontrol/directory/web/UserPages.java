package dev.accesscontrol.directory.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.NewUser;
import dev.accesscontrol.directory.People;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserAccounts;
import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.testing.ConsoleTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;

/** The pages of a directory that holds one administrator, and how a browser uses them. */
@ConsoleTest
@Transactional
abstract class UserPages {

    static final RequestPostProcessor ADMIN = user("admin").roles("GLOBAL_ADMIN");
    static final RequestPostProcessor READER = user("reader").roles("READ_ONLY_ADMIN");

    @Autowired MockMvc web;
    @Autowired UserAccounts accounts;
    @Autowired UserLookup lookup;
    @Autowired JdbcClient jdbc;

    DirectoryUser admin;

    @BeforeEach
    void onlyOneAdministrator() {
        jdbc.sql("delete from users").update();
        admin = add("admin", Role.GLOBAL_ADMIN);
    }

    DirectoryUser add(String username, Role role) {
        return accounts.add(new NewUser(username, People.profile(username), role));
    }

    ResultActions show(DirectoryUser shown, RequestPostProcessor viewer) throws Exception {
        return web.perform(get("/admin/users/" + shown.id()).with(viewer));
    }

    /**
     * The form of the user's page as a browser sends it.
     *
     * @param typed field, text, field, text …
     */
    static MockHttpServletRequestBuilder edit(DirectoryUser user, long version, String... typed) {
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
