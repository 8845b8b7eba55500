package dev.accesscontrol.directory.web;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.UserPanel;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the other modules show on a user's page. */
@Component
class UserPanels {

    private final List<UserPanel> panels;

    UserPanels(List<UserPanel> panels) {
        this.panels = panels.stream().sorted(Comparator.comparingInt(UserPanel::order)).toList();
    }

    List<Shown> of(DirectoryUser user) {
        return panels.stream()
                .map(panel -> new Shown(panel.fragment(), panel.model(user)))
                .toList();
    }

    /** A panel with what its fragment reads. */
    record Shown(String fragment, Map<String, Object> model) {}
}
