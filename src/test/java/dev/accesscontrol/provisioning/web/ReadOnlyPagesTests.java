package dev.accesscontrol.provisioning.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.Role;
import dev.accesscontrol.testing.Accounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Opens every page of the console that can be opened, and looks for what would change something.
 */
@PagesTest
class ReadOnlyPagesTests {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
    private static final Pattern POST =
            Pattern.compile(
                    "(<form[^>]*method=\"post\"[^>]*>)(.*?)</form>",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"?]*)");
    private static final Pattern LINK = Pattern.compile("<a[^>]*href=\"(/admin[^\"#]*)");

    /** Acts of one's own. */
    private static final Pattern OWN =
            Pattern.compile("/sign-out|/preferences|/account/password|/admin/notices/.*");

    /** Other ways to send something. */
    private static final Pattern OTHER =
            Pattern.compile("hx-(post|put|patch|delete)=|formaction=|formmethod=");

    /**
     * Lead to an act, lead away, or show what this test has none of: a batch, an operation, a
     * notice.
     */
    private static final Set<String> NOT_OPENED =
            Set.of(
                    "/admin/logs/batches/users/{id}",
                    "/admin/logs/batches/{id}",
                    "/admin/logs/operations/{id}",
                    "/admin/notices/{id}",
                    "/admin/provisioning/connections/{connection}/powershell",
                    "/admin/provisioning/connections/{id}",
                    "/admin/provisioning/connections/{id}/domains",
                    "/admin/provisioning/connections/{id}/domains/meaning",
                    "/admin/provisioning/connections/{id}/domains/{domainId}/exclusions/take-back",
                    "/admin/provisioning/consent",
                    "/admin/provisioning/consented/{service}/{tenant}",
                    "/admin/provisioning/microsoft365/connect",
                    "/admin/provisioning/plans/{planId}/exclude",
                    "/admin/provisioning/plans/{planId}/take-back",
                    "/admin/provisioning/runs/{runId}/initial-passwords",
                    "/admin/users/deleted/purge",
                    "/admin/users/deleted/restore",
                    "/admin/users/new",
                    "/admin/users/operations/{id}",
                    "/admin/users/operations/{id}/start",
                    "/admin/users/passwords/for/{id}",
                    "/admin/users/passwords/for/{id}/again",
                    "/admin/users/passwords/for/{id}/erase",
                    "/admin/users/passwords/for/{id}/go-on",
                    "/admin/users/passwords/for/{id}/slips",
                    "/admin/users/passwords/usernames",
                    "/admin/users/passwords/{id}",
                    "/admin/users/registration",
                    "/admin/users/registration/{id}",
                    "/admin/users/registration/{id}/import",
                    "/admin/users/selection",
                    "/admin/users/{id}/delete");

    @Autowired private BeanFactory beans;
    @Autowired private MockMvc web;
    @Autowired private FakeBackend backend;
    @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final List<String> ids = new ArrayList<>();
    private final Map<String, String> pages = new TreeMap<>();

    @BeforeEach
    void fill() {
        backend.reset();
        ReviewDemo.fill(backend);
        ids.add(Contoso.CONNECTION.toString());
        ids.add(Contoso.COM.id().toString());
        ids.add(Contoso.JP.id().toString());
        backend.plans.keySet().forEach(id -> ids.add(id.toString()));
        backend.runs.keySet().forEach(id -> ids.add(id.toString()));
        ids.add(new Accounts(beans).with(Role.GLOBAL_ADMIN).id().value().toString());
        ids.add("1");
    }

    private Set<String> patterns() {
        var found = new TreeSet<String>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(info -> {
                    var methods = info.getMethodsCondition().getMethods().toString();
                    if (methods.contains("GET")) {
                        found.addAll(info.getPathPatternsCondition().getPatternValues());
                    }
                });
        found.removeIf(pattern -> !pattern.startsWith("/admin") || pattern.matches(".*\\.[ct]sv"));
        return found;
    }

    private List<String> addresses(String pattern) {
        var variable = VARIABLE.matcher(pattern);
        if (!variable.find()) {
            return List.of(pattern);
        }
        return ids.stream().flatMap(id -> addresses(variable.replaceFirst(id)).stream()).toList();
    }

    private MockHttpServletResponse open(String address) throws Exception {
        return web.perform(Visits.openAsReader(address)).andReturn().getResponse();
    }

    private Set<String> openAll() throws Exception {
        var closed = new TreeSet<String>();
        for (var pattern : patterns()) {
            boolean opened = false;
            for (var address : addresses(pattern)) {
                var answer = open(address);
                if (answer.getStatus() == 200) {
                    opened = true;
                    pages.put(address, answer.getContentAsString());
                }
            }
            if (!opened) {
                closed.add(pattern);
            }
        }
        return closed;
    }

    @Test
    void offerNothingThatWouldChangeAnything() throws Exception {
        assertThat(openAll())
                .as("pages that this test cannot open: give it what they show, or list them")
                .isEqualTo(new TreeSet<>(NOT_OPENED));
        pages.forEach(ReadOnlyPagesTests::assertOffersNothing);
    }

    private static void assertOffersNothing(String address, String page) {
        var forms = POST.matcher(page);
        while (forms.find()) {
            if (!forms.group(2).contains("<button")) {
                continue; // shows values in fields that are disabled
            }
            var action = ACTION.matcher(forms.group(1));
            assertThat(action.find()).as(address + " has " + forms.group(1)).isTrue();
            assertThat(action.group(1)).as("a form of " + address).matches(OWN);
        }
        assertThat(page).as(address).doesNotContainPattern(OTHER);
    }

    @Test
    void leadNowhereWhereAReaderIsTurnedAway() throws Exception {
        openAll();
        var links = new TreeSet<String>();
        pages.values()
                .forEach(page ->
                        LINK.matcher(page)
                                .results()
                                .forEach(link -> links.add(link.group(1).replace("&amp;", "&"))));
        assertThat(links).hasSizeGreaterThan(20);
        for (var link : links) {
            assertThat(open(link).getStatus()).as("the link to " + link).isNotEqualTo(403);
        }
    }
}
