package dev.accesscontrol.directory.registration.web;

import dev.accesscontrol.directory.registration.Purpose;
import dev.accesscontrol.directory.registration.RegistrationReports;
import dev.accesscontrol.directory.registration.Registrations;
import dev.accesscontrol.directory.registration.Registrations.Upload;
import dev.accesscontrol.directory.web.Editors;
import dev.accesscontrol.web.AdminOperation;
import dev.accesscontrol.web.Notice;
import dev.accesscontrol.web.TooLargeUpload;
import dev.accesscontrol.web.TypedNumber;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** [Bulk Update/Register]: upload, report, [Import Data], progress. */
@Controller
@RequestMapping(RegistrationController.PATH)
class RegistrationController {

    static final String PATH = "/admin/users/registration";

    private final Registrations registrations;
    private final RegistrationReports reports;
    private final LineViews lines;

    RegistrationController(
            Registrations registrations, RegistrationReports reports, LineViews lines) {
        this.registrations = registrations;
        this.reports = reports;
        this.lines = lines;
    }

    @GetMapping
    String form(
            @RequestAttribute(name = TooLargeUpload.ATTRIBUTE, required = false) boolean tooLarge,
            HttpServletRequest request,
            Model page) {
        Editors.only(request);
        return form(tooLarge ? "registration.file.too-large" : null, Purpose.UPDATE, page);
    }

    private static String form(@Nullable String problem, Purpose purpose, Model page) {
        page.addAttribute("problem", problem);
        page.addAttribute("purposes", Purpose.values());
        page.addAttribute("chosen", purpose);
        return "directory/registration/upload";
    }

    @PostMapping
    @AdminOperation("registration.upload")
    String upload(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "UPDATE") Purpose purpose,
            Principal by,
            Model page,
            HttpServletResponse response)
            throws IOException {
        if (file.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form("registration.file.missing", purpose, page);
        }
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            var upload = new Upload(name == null ? "" : name, content, purpose, by.getName());
            return "redirect:" + PATH + "/" + registrations.receive(upload);
        }
    }

    /** The whole page, or its progress alone for a page that refreshes itself. */
    @GetMapping("/{id}")
    String review(
            @PathVariable UUID id,
            @RequestParam Map<String, String> parameters,
            @RequestHeader(name = "HX-Request", required = false) boolean part,
            Locale locale,
            HttpServletResponse response,
            Model page) {
        response.addHeader("Vary", "HX-Request");
        lines.show(id, PATH + "/" + id, parameters, locale, page);
        return part && reports.get(id).isImporting()
                ? "directory/registration/review :: live"
                : "directory/registration/review";
    }

    /**
     * @param good how many lines the page said that it imports
     */
    @PostMapping("/{id}/import")
    @AdminOperation("registration.import")
    String start(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String good,
            Principal by,
            RedirectAttributes notices) {
        var registration = reports.get(id);
        if (registration.isReady() && TypedNumber.of(good) != registration.counts().good()) {
            notices.addFlashAttribute(
                    Notice.ATTRIBUTE, Notice.warning("registration.import.unconfirmed"));
        } else {
            registrations.start(id, by.getName());
        }
        return "redirect:" + PATH + "/" + id;
    }

    /** For the address of an answer to a form, fetched later. */
    @GetMapping("/{id}/import")
    String back(@PathVariable UUID id) {
        return "redirect:" + PATH + "/" + id;
    }
}
