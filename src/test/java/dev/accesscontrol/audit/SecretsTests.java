package dev.accesscontrol.audit;

import static dev.accesscontrol.testing.Accounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.accesscontrol.directory.Role;
import dev.accesscontrol.testing.Accounts;
import dev.accesscontrol.testing.ConsoleTest;
import dev.accesscontrol.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Secrets that are sent to any form, right or wrong, are neither in the logs nor in the log. */
@ConsoleTest
@ExtendWith(OutputCaptureExtension.class)
class SecretsTests {

    private static final String SECRET = "Xq7-marked-Secret";

    private static final List<String> FIELDS =
            List.of(
                    "password",
                    "oldPassword",
                    "newPassword",
                    "repeated",
                    "passwordRepeated",
                    "secret",
                    "token",
                    "code",
                    "state",
                    "certificate");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired private BeanFactory beans;
    @Autowired private MockMvc web;
    @Autowired private JdbcClient database;

    @Test
    void areKeptNowhere(CapturedOutput output) throws Exception {
        var accounts = new Accounts(beans);
        var user = accounts.with(Role.NONE);
        var admin = new Visitor(web);
        admin.signIn(accounts.with(Role.GLOBAL_ADMIN).username(), PASSWORD);
        for (var path : changingPaths()) {
            var address = path.replaceAll("\\{[^}]+}", user.id().toString());
            var request = post(address).with(csrf());
            FIELDS.forEach(field -> request.param(field, SECRET + "-1"));
            request.param("expiry", "DEFAULT");
            admin.send(request);
        }
        var csv = "Username,Password\r\n" + user.username() + "," + SECRET + "-2\r\n";
        var file =
                new MockMultipartFile(
                        "file", "p.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        admin.send(multipart("/admin/users/passwords").file(file).with(csrf()));
        admin.post("/sign-in", "username", SECRET, "password", SECRET);
        admin.signIn(user.username(), SECRET + "-1");

        var session = admin.cookie("SESSION");
        assertThat(logged()).contains("password.set", user.username()).doesNotContain(SECRET);
        assertThat(logged()).doesNotContain(session);
        assertThat(output.getAll()).doesNotContain(SECRET, session);
    }

    private List<String> changingPaths() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(mapping ->
                        mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> !path.equals("/account/password"))
                .distinct()
                .toList();
    }

    private String logged() {
        var text = new StringBuilder();
        for (var table : List.of("access_log", "admin_operations", "admin_operation_changes")) {
            text.append(database.sql("select * from " + table).query().listOfRows());
        }
        return text.toString();
    }
}
