package dev.accesscontrol.directory.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.testing.Accounts;
import dev.accesscontrol.testing.ConsoleTest;
import dev.accesscontrol.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of files of users, and how an administrator uses them. */
@ConsoleTest
abstract class RegistrationPages {

    static final String PATH = "/admin/users/registration";
    static final String LOGS = "/admin/logs/batches";

    @Autowired BeanFactory beans;
    @Autowired MockMvc web;
    @Autowired UserLookup users;
    @Autowired JdbcClient database;

    Accounts accounts;
    Visitor admin;

    @BeforeEach
    final void signIn() throws Exception {
        database.sql("delete from user_registrations").update();
        accounts = new Accounts(beans);
        admin = new Visitor(web);
        admin.signIn("admin", "Test-admin-1");
    }

    Visitor reader() throws Exception {
        var reader = new Visitor(web);
        reader.signIn(accounts.with(Role.READ_ONLY_ADMIN).username(), Accounts.PASSWORD);
        return reader;
    }

    MockHttpServletResponse send(Visitor visitor, String purpose, byte[] content) throws Exception {
        return visitor.send(
                multipart(PATH)
                        .file(new MockMultipartFile("file", "people.csv", "text/csv", content))
                        .param("purpose", purpose)
                        .with(csrf()));
    }

    /** The page of the report. */
    String upload(String purpose, String... lines) throws Exception {
        return upload(purpose, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    String upload(String purpose, byte[] content) throws Exception {
        var address = send(admin, purpose, content).getRedirectedUrl();
        assertThat(address).startsWith(PATH + "/");
        return address;
    }

    void importAll(String page, int good) throws Exception {
        admin.post(page + "/import", "good", String.valueOf(good));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> text(page).contains("Check the Batch Registration Logs"));
    }

    String text(String page) throws Exception {
        return admin.get(page).getContentAsString(StandardCharsets.UTF_8);
    }

    /** The page in the log. */
    static String log(String page) {
        return page.replace(PATH, LOGS + "/users");
    }
}
