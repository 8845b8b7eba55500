package dev.accesscontrol.credentials.web;

import dev.accesscontrol.credentials.BatchKind;
import dev.accesscontrol.credentials.PasswordBatches;
import dev.accesscontrol.credentials.PasswordBatches.Upload;
import dev.accesscontrol.credentials.PasswordPolicies;
import dev.accesscontrol.web.AdminOperation;
import dev.accesscontrol.web.OperationNote;
import dev.accesscontrol.web.TooLargeUpload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
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

/** "Set initial passwords": upload, report, [Import Data], result. */
@Controller
@RequestMapping("/admin/users/passwords")
class BatchController {

    private final PasswordBatches batches;
    private final PasswordPolicies policies;

    BatchController(PasswordBatches batches, PasswordPolicies policies) {
        this.batches = batches;
        this.policies = policies;
    }

    @GetMapping
    String form(
            @RequestAttribute(name = TooLargeUpload.ATTRIBUTE, required = false) boolean tooLarge,
            Model page) {
        return form(tooLarge ? "credentials.batch.file.too-large" : null, page);
    }

    private String form(@Nullable String problem, Model page) {
        page.addAttribute("policy", policies.current());
        page.addAttribute("problem", problem);
        return "credentials/batch-upload";
    }

    @PostMapping
    @AdminOperation("passwords.upload")
    String upload(
            @RequestParam MultipartFile file,
            Principal principal,
            Model page,
            HttpServletResponse response)
            throws IOException {
        if (file.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form("credentials.batch.file.missing", page);
        }
        if (file.getSize() > PasswordBatches.SIZE_LIMIT) {
            response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
            return form("credentials.batch.file.too-large", page);
        }
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            var upload = new Upload(name == null ? "" : name, content, principal.getName());
            var id = batches.receive(upload);
            OperationNote.of("batches", id, upload.fileName()).tell();
            return "redirect:/admin/users/passwords/" + id;
        }
    }

    /** The whole page, or its progress alone for a page that refreshes itself. */
    @GetMapping("/{id}")
    String batch(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", required = false) boolean part,
            HttpServletResponse response,
            Model page) {
        var batch = batches.get(id);
        if (batch.kind() != BatchKind.UPLOADED) {
            return "redirect:" + batch.path();
        }
        page.addAttribute("batch", batch);
        page.addAttribute("problems", batches.problems(id));
        response.addHeader("Vary", "HX-Request");
        return part ? "credentials/batch :: batch" : "credentials/batch";
    }

    @PostMapping("/{id}/import")
    @AdminOperation("passwords.import")
    String startImport(
            @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean changeRequired) {
        batches.startImport(id, changeRequired);
        var batch = batches.get(id);
        OperationNote.of("batches", id, batch.fileName())
                .is("passwords", batch.good())
                .is("change-required", changeRequired)
                .tell();
        return "redirect:/admin/users/passwords/{id}";
    }
}
