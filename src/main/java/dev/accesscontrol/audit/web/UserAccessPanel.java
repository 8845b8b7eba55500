package dev.accesscontrol.audit.web;

import dev.accesscontrol.audit.AccessLogs;
import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.UserPanel;
import java.util.Map;
import org.springframework.stereotype.Component;

/** When a user came and went, on the user's page. */
@Component
class UserAccessPanel implements UserPanel {

    private final AccessLogs logs;

    UserAccessPanel(AccessLogs logs) {
        this.logs = logs;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String fragment() {
        return "audit/panels :: access";
    }

    @Override
    public Map<String, Object> model(DirectoryUser user) {
        return Map.of(
                "entries",
                logs.newest(user.id().value(), UserActsPanel.SHOWN),
                "all",
                new Filters().add("user", user.username()).on(AccessLogController.PATH));
    }
}
