package dev.accesscontrol.directory.registration.web;

import dev.accesscontrol.directory.LoggedUpload;
import dev.accesscontrol.directory.UploadLog;
import dev.accesscontrol.web.KeyOrder;
import dev.accesscontrol.web.Place;
import dev.accesscontrol.web.Slice;
import dev.accesscontrol.web.SortKey;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** [Log Management] - [Batch Registration Logs]: every file, whatever it was for. */
@Controller
class UploadLogController {

    static final String PATH = "/admin/logs/batches";

    private static final KeyOrder ORDER =
            new KeyOrder(SortKey.time("uploaded_at"), SortKey.id("id"), true);

    /** As databases compare ids, which Java does not. */
    private static final Comparator<LoggedUpload> BY_TIME =
            Comparator.comparing(LoggedUpload::at).thenComparing(it -> it.id().toString());

    private final List<UploadLog> logs;

    UploadLogController(List<UploadLog> logs) {
        this.logs = logs;
    }

    @GetMapping(PATH)
    String list(@RequestParam Map<String, String> parameters, Model page) {
        long total = logs.stream().mapToLong(UploadLog::count).sum();
        page.addAttribute(
                "uploads",
                ORDER.page(
                        Place.of(parameters),
                        total,
                        this::read,
                        upload -> List.of(upload.at(), upload.id())));
        return "directory/registration/logs";
    }

    /** Of each kind as many as of all together, and of these the first. */
    private List<LoggedUpload> read(Slice slice) {
        return logs.stream()
                .flatMap(log -> log.read(slice).stream())
                .sorted(slice.descending() ? BY_TIME.reversed() : BY_TIME)
                .limit(slice.most())
                .toList();
    }
}
