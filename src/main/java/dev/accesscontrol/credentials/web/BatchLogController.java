package dev.accesscontrol.credentials.web;

import dev.accesscontrol.credentials.PasswordBatches;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A file of initial passwords in [Log Management] - [Batch Registration Logs]. */
@Controller
@RequestMapping("/admin/logs/batches")
class BatchLogController {

    private final PasswordBatches batches;

    BatchLogController(PasswordBatches batches) {
        this.batches = batches;
    }

    @GetMapping("/{id}")
    String batch(@PathVariable UUID id, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("batch", batches.get(id));
        model.addAttribute("problems", batches.problems(id));
        model.addAttribute("rows", batches.rows(id, Math.max(page, 0)));
        return "credentials/batch-result";
    }
}
