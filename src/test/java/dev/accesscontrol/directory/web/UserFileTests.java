package dev.accesscontrol.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.accesscontrol.directory.NewUser;
import dev.accesscontrol.directory.PasswordTerms;
import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.directory.Role;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

class UserFileTests extends UserPages {

    private static final String ITEMS =
            "Username,Family Name,Given Name,Display Name,Email address,"
                    + "Email (UserPrincipalName (UPN)),ImmutableID,Status,Password expiry,Role";

    @Test
    void holdsEveryItemAndWhatElseIsShown() throws Exception {
        var profile = new Profile("山田", "=1+1", "Taro", "t@x.example", "t@contoso.com", "id1");
        var taro = accounts.add(new NewUser("taro", profile, Role.READ_ONLY_ADMIN));
        accounts.passwordsSet(List.of(taro.id()), PasswordTerms.NEVER);

        var lines = file("/admin/users.csv?q=taro", "SOURCE");

        assertThat(lines.getFirst()).isEqualTo("\uFEFF" + ITEMS + ",Sync Source");
        assertThat(lines.get(1))
                .isEqualTo(
                        "taro,山田,'=1+1,Taro,t@x.example,t@contoso.com,id1,Enabled,"
                                + "Password Never Expires,Read-Only Admin,");
        assertThat(lines).hasSize(2);
    }

    @Test
    void separatesByTabsAsTsv() throws Exception {
        var lines = file("/admin/users.tsv", "SOURCE");

        assertThat(lines.getFirst())
                .isEqualTo("\uFEFF" + ITEMS.replace(',', '\t') + "\tSync Source");
        assertThat(lines.get(1)).startsWith("admin\t");
    }

    @Test
    void holdsWhatTheFiltersShowOnAllPagesInTheirOrder() throws Exception {
        IntStream.range(100, 220).forEach(i -> add("user" + i, Role.NONE));

        var lines = file("/admin/users.csv?role=NONE&dir=desc", "ROLE");

        assertThat(lines).hasSize(121);
        assertThat(lines.get(1)).startsWith("user219,");
        assertThat(lines.get(120)).startsWith("user100,");
    }

    private List<String> file(String path, String columns) throws Exception {
        var bytes =
                web.perform(get(path).cookie(new Cookie("columns-users", columns)).with(READER))
                        .andExpect(status().isOk())
                        .andExpect(
                                header().string(
                                                "Content-Disposition",
                                                Matchers.startsWith(
                                                        "attachment; filename=\"users_")))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        return List.of(new String(bytes, StandardCharsets.UTF_8).split("\r\n"));
    }
}
