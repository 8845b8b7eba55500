package dev.accesscontrol.audit.web;

import dev.accesscontrol.audit.OperationLogs;
import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.UserPanel;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What administrators did to a user, on the user's page. */
@Component
class UserActsPanel implements UserPanel {

    static final int SHOWN = 5;

    private final OperationLogs logs;

    UserActsPanel(OperationLogs logs) {
        this.logs = logs;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String fragment() {
        return "audit/panels :: acts";
    }

    @Override
    public Map<String, Object> model(DirectoryUser user) {
        return Map.of(
                "entries",
                logs.newest(user.id().value(), SHOWN),
                "all",
                new Filters().add("target", user.username()).on(OperationLogController.PATH));
    }
}
