package dev.accesscontrol.sandbox.controls;

import dev.accesscontrol.sandbox.entra.Tokens;
import dev.accesscontrol.sandbox.graph.Graph;
import dev.accesscontrol.sandbox.http.Area;
import dev.accesscontrol.sandbox.http.Faults;
import dev.accesscontrol.sandbox.http.FormToken;
import dev.accesscontrol.sandbox.http.Pages;
import dev.accesscontrol.sandbox.http.Parameters;
import dev.accesscontrol.sandbox.http.Request;
import dev.accesscontrol.sandbox.http.Response;
import dev.accesscontrol.sandbox.tenant.Tenant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The simulation's own pages. Each form is posted, and the answer is a redirect with a notice. */
public final class Controls implements Area {

    /** A change that a form asks for; the answer is what to tell the person. */
    @FunctionalInterface
    interface Action {
        String apply(Parameters form);
    }

    private final FormToken formToken;
    private final Notices notices = new Notices();
    private final TenantPages pages;
    private final PeopleActions people;
    private final ConsentActions consent;
    private final FaultActions faults;
    private final Runnable reset;

    /**
     * @param reset brings everything back to the start
     */
    public Controls(
            Tenant tenant,
            Faults faults,
            Graph graph,
            Tokens tokens,
            Pages pages,
            FormToken formToken,
            Runnable reset) {
        this.formToken = formToken;
        this.pages = new TenantPages(tenant, faults, pages, formToken);
        this.people = new PeopleActions(tenant);
        this.consent = new ConsentActions(tenant.consent());
        this.faults = new FaultActions(tenant, faults, graph, tokens);
        this.reset = reset;
    }

    @Override
    public @Nullable Response answer(Request request) {
        List<String> path = request.segments();
        String first = path.isEmpty() ? "" : path.getFirst();
        return switch (request.method() + " " + first + " " + path.size()) {
            case "GET  0" -> pages.overview(request, said(request));
            case "GET people 2" -> pages.person(request, path.get(1), said(request));
            case "POST people 2" -> save(request, path.get(1));
            case "POST change 2" -> change(request, action(path.get(1)));
            default -> null;
        };
    }

    private @Nullable Notice said(Request request) {
        return notices.find(request.query().text("notice"));
    }

    private @Nullable Action action(String name) {
        return switch (name) {
            case "add" -> people::add;
            case "add-one" -> people::addOne;
            case "remove" -> people::remove;
            case "remove-chosen" -> people::removeChosen;
            case "restore" -> people::restore;
            case "consent" -> consent::change;
            case "slow" -> faults::slow;
            case "break" -> faults::plan;
            case "expire" -> faults::expire;
            case "reset" -> _ -> resetAll();
            default -> null;
        };
    }

    private String resetAll() {
        reset.run();
        return "Everything is as at the start.";
    }

    private @Nullable Response change(Request request, @Nullable Action action) {
        if (action == null) {
            return null;
        }
        try {
            return Response.redirect("/?notice=" + notices.keep(apply(request, action)));
        } catch (IllegalArgumentException refused) {
            return refuse(pages.overview(request, Notice.error(refused)));
        }
    }

    private Response save(Request request, String id) {
        try {
            String done = apply(request, form -> people.save(id, form));
            return Response.redirect("/people/" + id + "?notice=" + notices.keep(done));
        } catch (IllegalArgumentException refused) {
            return refuse(pages.person(request, id, Notice.error(refused)));
        }
    }

    private String apply(Request request, Action action) {
        Parameters form = request.form();
        if (!formToken.isIn(form)) {
            throw new IllegalArgumentException(
                    "This form is from before the simulation was started. Please try again.");
        }
        return action.apply(form);
    }

    private static Response refuse(Response page) {
        return page.withStatus(page.status() == 200 ? 422 : page.status());
    }
}
