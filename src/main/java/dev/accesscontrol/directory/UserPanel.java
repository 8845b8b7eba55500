package dev.accesscontrol.directory;

import java.util.Map;

/** A part of the user's page that another module owns (password, history, sync). */
public interface UserPanel {

    /** Panels are shown in ascending order. */
    int order();

    /** The Thymeleaf fragment that draws it, for example {@code credentials/panel :: password}. */
    String fragment();

    /** What the fragment reads, under the variable {@code panel}. */
    Map<String, Object> model(DirectoryUser user);
}
