package dev.accesscontrol.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.SelectionPage;
import dev.accesscontrol.directory.UserOperations;
import dev.accesscontrol.directory.UserQuery;
import dev.accesscontrol.directory.UserSelection;
import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** As many as are promised in minutes, with hashes that cost nearly nothing. */
class TenThousandPasswordsTests extends InitialPages {

    private static final int MANY = 10_000;

    @Test
    void areGeneratedAndHandedOutInBothForms() throws Exception {
        database.sql(
                        """
                        insert into users (id, version, username, username_key, family_name,
                            given_name, display_name, email, search_text, status, role,
                            has_password, created_at, updated_at)
                        select random_uuid(), 0, 'many' || "X", 'many' || "X", '', '', 'Many ' || "X", '',
                            'many' || "X", 'ENABLED', 'NONE', false, now(), now()
                        from system_range(1, ?)
                        """)
                .param(MANY)
                .update();
        var id =
                beans.getBean(UserOperations.class)
                        .ask(
                                SelectionPage.INITIAL_PASSWORDS,
                                new UserSelection.Matching(UserQuery.of("many")),
                                "admin")
                        .id();
        admin.get(PATH + id);
        begin(id);
        awaitDone(id, Duration.ofMinutes(5));
        var file = takeFile(id);
        assertThat(new HashSet<>(file.values())).hasSize(MANY);
        var page = admin.post(PATH + id + "/slips").getContentAsString();
        assertThat(page.split("<section class=\"slip\">")).hasSize(MANY + 1);
        assertThat(secretsOf(id)).isZero();
    }
}
