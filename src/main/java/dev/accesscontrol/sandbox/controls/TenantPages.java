package dev.accesscontrol.sandbox.controls;

import dev.accesscontrol.sandbox.http.Faults;
import dev.accesscontrol.sandbox.http.FormToken;
import dev.accesscontrol.sandbox.http.Pages;
import dev.accesscontrol.sandbox.http.Parameters;
import dev.accesscontrol.sandbox.http.Request;
import dev.accesscontrol.sandbox.http.Response;
import dev.accesscontrol.sandbox.tenant.Domain;
import dev.accesscontrol.sandbox.tenant.Person;
import dev.accesscontrol.sandbox.tenant.Tenant;
import dev.accesscontrol.sandbox.tenant.View;
import dev.accesscontrol.sandbox.tenant.Which;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws the tenant: its domains and people, its consent, and what is wrong with it. */
record TenantPages(Tenant tenant, Faults faults, Pages pages, FormToken formToken) {

    private static final View LIVE = new View.Live();
    private static final int RECYCLE_BIN = 20;

    /** A domain and how many people have a UPN in it. */
    record DomainCount(Domain domain, int people) {}

    Response overview(Request request, @Nullable Notice notice) {
        Map<String, Object> model = model(notice);
        List<DomainCount> domains = tenant.domains().stream().map(domain -> count(domain)).toList();
        model.put("domains", domains);
        model.put("total", domains.stream().mapToInt(DomainCount::people).sum());
        model.put("consent", tenant.consent());
        model.put("faults", faults);
        model.put("lag", tenant.indexLag().toSeconds());
        model.put("list", PeopleList.of(tenant.people(), request.query()));
        model.put("recycled", tenant.people().recycleBin(RECYCLE_BIN));
        return pages.page(200, "overview", request, model);
    }

    private DomainCount count(Domain domain) {
        return new DomainCount(
                domain, tenant.people().count(LIVE, new Which.InDomain(domain.name())));
    }

    /** After a refusal the fields show what was typed. */
    Response person(Request request, String id, @Nullable Notice notice) {
        Optional<Person> person = tenant.people().find(id);
        if (person.isEmpty()) {
            Notice gone = notice == null ? new Notice("There is no such person.", true) : notice;
            return overview(request, gone).withStatus(notice == null ? 404 : 200);
        }
        Map<String, Object> model = model(notice);
        model.put("person", person.get());
        model.put("field", Fields.of(person.get(), request.form()));
        return pages.page(200, "person", request, model);
    }

    /** What the fields of the edit page show. */
    record Fields(
            String upn,
            String display,
            String given,
            String family,
            String immutableId,
            boolean signIn) {

        static Fields of(Person person, Parameters typed) {
            return typed.has("upn")
                    ? new Fields(
                            typed.text("upn"),
                            typed.text("display"),
                            typed.text("given"),
                            typed.text("family"),
                            typed.text("immutableId"),
                            typed.has("signIn"))
                    : new Fields(
                            person.upn(),
                            text(person.names().display()),
                            text(person.names().given()),
                            text(person.names().family()),
                            text(person.onPremises().immutableId()),
                            person.account().enabled());
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }
    }

    private Map<String, Object> model(@Nullable Notice notice) {
        Map<String, Object> model = new HashMap<>();
        model.put("tenant", tenant);
        model.put("formToken", formToken.value());
        if (notice != null) {
            model.put("notice", notice);
        }
        return model;
    }
}
