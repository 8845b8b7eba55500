package dev.accesscontrol.audit.web;

import static dev.accesscontrol.testing.Accounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.testing.Accounts;
import dev.accesscontrol.testing.ConsoleTest;
import dev.accesscontrol.testing.Visitor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ConsoleTest
class AuditPagesTests {

    private static final String ACCESS = "/admin/logs/access";
    private static final String OPERATIONS = "/admin/logs/operations";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired private BeanFactory beans;
    @Autowired private MockMvc web;

    private DirectoryUser user;
    private DirectoryUser actor;
    private Visitor reader;

    @BeforeEach
    void somethingHappens() throws Exception {
        var accounts = new Accounts(beans);
        user = accounts.with(Role.NONE);
        actor = accounts.with(Role.GLOBAL_ADMIN);
        var admin = new Visitor(web);
        admin.signIn(actor.username(), PASSWORD);
        admin.post(
                "/admin/users/" + user.id(),
                "version",
                "0",
                "familyName",
                "Yamada",
                "givenName",
                "Hanako",
                "displayName",
                "=cmd()",
                "status",
                "ENABLED",
                "role",
                "READ_ONLY_ADMIN");
        new Visitor(web).signIn(user.username(), "wrong");
        reader = new Visitor(web);
        reader.signIn(accounts.with(Role.READ_ONLY_ADMIN).username(), PASSWORD);
    }

    private String text(String path) throws Exception {
        var page = reader.get(path);
        assertThat(page.getStatus()).as(path).isEqualTo(200);
        return page.getContentAsString();
    }

    @Test
    void showReadOnlyAdministratorsWhoWasRefusedAndWhy() throws Exception {
        assertThat(text(ACCESS + "?user=" + user.username() + "&event=REFUSED&address=127.*"))
                .contains(user.username(), "Wrong password", "127.0.0.1");
    }

    @Test
    void findUsersByTheWholeNameOrItsBeginning() throws Exception {
        var beginning = user.username().substring(0, user.username().length() - 1);
        assertThat(text(ACCESS + "?user=perso")).contains("No match");
        assertThat(text(ACCESS + "?user=" + beginning + "*")).contains(user.username());
        assertThat(text(ACCESS + "?user=" + user.username().toUpperCase())).contains("Wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {ACCESS, OPERATIONS})
    void tellOfADayThatIsNoneAndOfAnOrderThatIsNone(String path) throws Exception {
        assertThat(reader.get(path + "?from=yesterday").getStatus()).isEqualTo(422);
        assertThat(reader.get(path + "?from=2026-11-24&until=2026-11-23").getStatus())
                .isEqualTo(422);
        assertThat(text(path + "?until=2001-01-01")).contains("No match");
        assertThat(reader.get(path + ".csv?from=yesterday").getRedirectedUrl()).startsWith(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {ACCESS + "?event=NO", OPERATIONS + "?result=NO"})
    void takeAChoiceThatIsNoneForNoChoice(String path) throws Exception {
        assertThat(text(path)).doesNotContain("Clear filters");
    }

    @Test
    void findActsByActorTargetOperationAndResult() throws Exception {
        var search =
                "?actor=%s&target=%s&operation=user.change&result=SUCCEEDED"
                        .formatted(actor.username(), user.username());
        assertThat(text(OPERATIONS + search)).contains("Change a user", user.username());
        assertThat(text(OPERATIONS + search + "&from=2999-01-01")).contains("No match");
        assertThat(text(OPERATIONS + "?target=nobody")).contains("No match");
    }

    @Test
    void showAnActInFull() throws Exception {
        var list = text(OPERATIONS + "?target=" + user.username() + "&operation=user.change");
        var link = Pattern.compile("href=\"(" + OPERATIONS + "/[0-9a-f-]{36})\"").matcher(list);
        assertThat(link.find()).isTrue();
        assertThat(text(link.group(1)))
                .contains("Display Name", "Yamada Hanako", "=cmd()", "Read-Only Admin", "None")
                .contains(actor.username());
        assertThat(reader.get(OPERATIONS + "/" + user.id()).getStatus()).isEqualTo(404);
    }

    @Test
    void areFilesThatNoSpreadsheetRuns() throws Exception {
        var acts = reader.get(OPERATIONS + ".csv?target=" + user.username());
        assertThat(acts.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(acts.getContentAsString())
                .startsWith("\uFEFFDate and Time,Who,")
                .contains("Display Name,Yamada Hanako,'=cmd(),");
        var access = reader.get(ACCESS + ".csv?user=" + user.username());
        assertThat(access.getContentAsString()).contains("Refused,Wrong password,");
    }

    @Test
    void areInShortOnTheUsersPage() throws Exception {
        assertThat(text("/admin/users/" + user.id()))
                .contains("Changes by administrators", "Change a user", actor.username())
                .contains("Sign-ins", "Wrong password")
                .contains(OPERATIONS + "?target=" + user.username())
                .contains(ACCESS + "?user=" + user.username());
    }

    @Test
    void areChangedByNobody() {
        assertThat(mappings.getHandlerMethods().keySet())
                .filteredOn(mapping ->
                        mapping.getPatternValues().stream()
                                .anyMatch(path ->
                                        path.startsWith(ACCESS) || path.startsWith(OPERATIONS)))
                .hasSize(5)
                .allSatisfy(mapping ->
                        assertThat(mapping.getMethodsCondition().getMethods())
                                .containsExactly(RequestMethod.GET));
    }

    @Test
    void takeTextThatNoDatabaseStores() throws Exception {
        assertThat(text(ACCESS + "?user=%00&address=%00*")).contains("No match");
        assertThat(text(OPERATIONS + "?target=%00*&actor=%E3%81%82")).contains("No match");
    }
}
