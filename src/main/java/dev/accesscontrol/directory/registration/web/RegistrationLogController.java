package dev.accesscontrol.directory.registration.web;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A file of users in [Log Management] - [Batch Registration Logs]. */
@Controller
class RegistrationLogController {

    static final String PATH = UploadLogController.PATH + "/users";

    private final LineViews lines;

    RegistrationLogController(LineViews lines) {
        this.lines = lines;
    }

    @GetMapping(PATH + "/{id}")
    String log(
            @PathVariable UUID id,
            @RequestParam Map<String, String> parameters,
            Locale locale,
            Model page) {
        lines.show(id, PATH + "/" + id, parameters, locale, page);
        return "directory/registration/log";
    }
}
