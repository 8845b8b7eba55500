package dev.accesscontrol.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.testing.Browser;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A hundred changes in the simulated tenant, as an hour brings them: of names, newcomers, leavers.
 */
final class FewChanges {

    static final int ALL = 100;

    private static final int LEAVERS = 20;
    private static final Pattern PERSON = Pattern.compile("href=\"/people/([0-9a-f-]{36})\"");

    private final Browser browser;
    private final String token;

    private FewChanges(Browser browser, String token) {
        this.browser = browser;
        this.token = token;
    }

    /** Makes them by the forms of the tenant's own page. */
    static void make(SandboxProcess tenant) throws IOException, InterruptedException {
        var browser = tenant.browser();
        var page = browser.get("/");
        var changes = new FewChanges(browser, page.field("formToken"));
        var people = PERSON.matcher(page.body()).results().map(found -> found.group(1)).toList();
        changes.rename(people);
        changes.many("remove", LEAVERS);
        changes.many("add", ALL - LEAVERS - people.size());
    }

    private void rename(List<String> people) throws IOException, InterruptedException {
        assertThat(people).hasSizeBetween(10, ALL - LEAVERS - 10);
        for (var id : people) {
            var form = browser.get("/people/" + id);
            send(
                    "/people/" + id,
                    Map.of(
                            "formToken",
                            token,
                            "upn",
                            form.field("upn"),
                            "family",
                            "Renamed",
                            "given",
                            form.field("given"),
                            "display",
                            "Renamed " + form.field("given"),
                            "immutableId",
                            form.field("immutableId"),
                            "signIn",
                            "true"));
        }
    }

    private void many(String what, int howMany) throws IOException, InterruptedException {
        send(
                "/change/" + what,
                Map.of(
                        "formToken",
                        token,
                        "howMany",
                        String.valueOf(howMany),
                        "domain",
                        Console.DOMAIN));
    }

    private void send(String path, Map<String, String> form)
            throws IOException, InterruptedException {
        assertThat(browser.post(path, form).status()).as(path).isEqualTo(303);
    }
}
