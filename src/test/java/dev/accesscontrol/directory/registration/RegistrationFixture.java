package dev.accesscontrol.directory.registration;

import dev.accesscontrol.directory.DirectoryFixture;
import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.NewUser;
import dev.accesscontrol.directory.People;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserAccounts;
import dev.accesscontrol.directory.UserLookup;
import dev.accesscontrol.directory.registration.Registrations.Upload;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of users, on each kind of database. */
@ParameterizedClass
@ValueSource(strings = {"h2", "postgresql"})
abstract class RegistrationFixture {

    static final String UPN = "Email (UserPrincipalName (UPN))";

    @Parameter String database;

    DirectoryFixture directory;

    @BeforeEach
    final void empty() {
        directory = DirectoryFixture.on(database);
    }

    DirectoryUser add(String username) {
        return add(username, Role.NONE);
    }

    DirectoryUser add(String username, Role role) {
        return directory
                .get(UserAccounts.class)
                .add(new NewUser(username, People.profile(username), role));
    }

    DirectoryUser user(String username) {
        return directory.get(UserLookup.class).findByUsername(username).orElseThrow();
    }

    /** Lines of a file, the header first. */
    UUID upload(Purpose purpose, String... lines) {
        return upload(purpose, String.join("\r\n", lines), StandardCharsets.UTF_8);
    }

    UUID upload(Purpose purpose, String text, Charset encoding) {
        return upload(purpose, text.getBytes(encoding));
    }

    UUID upload(Purpose purpose, byte[] content) {
        return directory
                .get(RegistrationIntake.class)
                .take(new Upload("users.csv", new ByteArrayInputStream(content), purpose, "boss"));
    }

    Registration get(UUID id) {
        return directory.get(RegistrationReports.class).get(id);
    }

    List<RegistrationRow> rows(UUID id) {
        var rows = new ArrayList<RegistrationRow>();
        directory.get(RegistrationReports.class).forEach(id, RowFilter.ALL, rows::add);
        return rows;
    }

    /** What is wrong, as "line column message", without the messages' beginning. */
    List<String> problems(UUID id) {
        return rows(id).stream()
                .flatMap(row ->
                        row.problems().stream()
                                .map(it ->
                                        row.line()
                                                + " "
                                                + it.column()
                                                + " "
                                                + it.message()
                                                        .replace("registration.problem.", "")))
                .toList();
    }

    void start(UUID id) {
        directory.get(RegistrationStore.class).start(id, "boss");
    }

    void importAll(UUID id) {
        start(id);
        while (directory.get(RegistrationRun.class).nextPortion(id)) {}
    }
}
