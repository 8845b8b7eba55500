package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.UserPanel;
import dev.accesscontrol.provisioning.run.RunTrigger;
import dev.accesscontrol.provisioning.run.UserHistory;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which syncs changed the user, on the user's page. */
@Component
class UserHistoryPanel implements UserPanel {

    private final UserHistory history;

    UserHistoryPanel(UserHistory history) {
        this.history = history;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String fragment() {
        return "provisioning/user-history :: panel";
    }

    @Override
    public Map<String, Object> model(DirectoryUser user) {
        return Map.of("lines", history.of(user.id().value()).stream().map(Line::of).toList());
    }

    /** A sync, where its log is, and what it changed. */
    record Line(
            Instant at,
            String path,
            String source,
            RunTrigger trigger,
            String by,
            PersonRow person) {

        static Line of(UserHistory.Line line) {
            return new Line(
                    line.at(),
                    Paths.log(line.runId()),
                    line.source(),
                    line.trigger(),
                    line.by(),
                    PersonRow.of(line.row()));
        }
    }
}
