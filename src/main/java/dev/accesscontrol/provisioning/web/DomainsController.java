package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.provisioning.connection.ConnectionView;
import dev.accesscontrol.provisioning.connection.Connections;
import dev.accesscontrol.provisioning.connection.ConsentState;
import dev.accesscontrol.provisioning.connection.DomainReadings;
import dev.accesscontrol.provisioning.connection.DomainSettings;
import dev.accesscontrol.web.AdminOperation;
import dev.accesscontrol.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Domain settings: which domains, UPN Mode, Max Allowed Deletions. */
@Controller
@RequestMapping("/admin/provisioning/connections/{id}/domains")
class DomainsController {

    /** More domains than any tenant has. */
    private static final int MOST_DOMAINS = 10_000;

    private final Connections connections;
    private final DomainSettings settings;
    private final DomainReadings readings;
    private final DomainsPages pages;

    DomainsController(
            Connections connections,
            DomainSettings settings,
            DomainReadings readings,
            DomainsPages pages) {
        this.connections = connections;
        this.settings = settings;
        this.readings = readings;
        this.pages = pages;
    }

    @InitBinder
    void allowManyDomains(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(MOST_DOMAINS);
    }

    /**
     * Without access there is nothing to choose from: the page that waits for it comes first.
     *
     * @param add a domain that is to be ticked already
     */
    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String add,
            Model model) {
        var connection = connections.get(id);
        if (connection.consent() != ConsentState.GRANTED) {
            return "redirect:" + Paths.connection(id, "/access");
        }
        readings.refreshIfOld(id);
        return current(id, add, model);
    }

    @PostMapping
    @AdminOperation("connection.domains")
    String save(
            @PathVariable UUID id,
            @ModelAttribute("form") DomainSettingsForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var connection = connections.get(id);
        form.check(connection, errors);
        try {
            if (!errors.hasErrors()) {
                save(connection, form, errors);
            }
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
            model.addAttribute(Notice.ATTRIBUTE, Notice.error("connection.stale"));
            return current(id, null, model);
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", pages.page(connection, readings.of(id), form));
            return "provisioning/domains";
        }
        return "redirect:" + pages.next(connection);
    }

    private void save(ConnectionView connection, DomainSettingsForm form, BindingResult errors) {
        var refusals =
                settings.save(
                        connection.id(),
                        form.shownVersion(),
                        form.mode(connection).orElseThrow(),
                        pages.limits(connection, form));
        refusals.forEach(refusal -> form.refuse(refusal, errors));
    }

    private String current(UUID id, @Nullable String add, Model model) {
        long version = settings.version(id);
        var connection = connections.get(id);
        var reading = readings.of(id);
        var form = DomainSettingsForm.of(connection, reading, version).ticking(add);
        model.addAttribute("form", form);
        model.addAttribute("page", pages.page(connection, reading, form));
        return "provisioning/domains";
    }
}
