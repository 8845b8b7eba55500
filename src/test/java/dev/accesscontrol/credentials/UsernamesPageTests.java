package dev.accesscontrol.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import dev.accesscontrol.directory.Role;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class UsernamesPageTests extends InitialPages {

    private MockHttpServletResponse upload(String text) throws Exception {
        return admin.send(
                multipart("/admin/users/passwords/usernames")
                        .file("file", text.getBytes(StandardCharsets.UTF_8))
                        .with(csrf()));
    }

    @Test
    void chooseUsersByAFileOfUsernames() throws Exception {
        var users = users(2);
        var answer =
                upload(
                        "Username\r\n%s\r\n%s\r\n"
                                .formatted(
                                        users.get(0).username(),
                                        users.get(1).username().toUpperCase()));
        var id = UUID.fromString(answer.getRedirectedUrl().substring(PATH.length()));
        assertThat(admin.get(PATH + id).getContentAsString())
                .contains("Set initial passwords for 2 users");
        begin(id);
        awaitDone(id);
        assertThat(takeFile(id)).hasSize(2);
    }

    @Test
    void takeTheDownloadedUserList() throws Exception {
        var user = accounts.withoutPassword(Role.NONE);
        var list = admin.get("/admin/users.csv?q=" + user.username()).getContentAsString();
        assertThat(upload(list).getRedirectedUrl()).startsWith(PATH);
    }

    @Test
    void chooseNobodyWhenALineIsWrong() throws Exception {
        var user = accounts.withoutPassword(Role.NONE);
        var answer = upload("Username\r\n" + user.username() + "\r\nnobody-here\r\n");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("Line 3:", "There is no user nobody-here.");
        for (var bad : new String[] {"", "Name\r\nx\r\n", "Username\r\n"}) {
            assertThat(upload(bad).getStatus()).as(bad).isEqualTo(422);
        }
    }
}
