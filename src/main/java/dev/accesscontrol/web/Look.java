package dev.accesscontrol.web;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the layout draws around a page; the model attribute {@code look} of every page.
 *
 * @param theme the viewer's choice: light, dark or auto
 * @param menu empty for somebody without a role
 * @param path of the present request, with its query
 * @param zone in which dates are shown: the viewer's choice, else the server's
 */
public record Look(
        String theme,
        List<MenuSection> menu,
        String path,
        @Nullable String signedInAs,
        ZoneId zone,
        @Nullable String chosenZone) {

    /**
     * Bootstrap knows light and dark; "auto" starts light and the page's script looks at the
     * system.
     */
    public String bootstrapTheme() {
        return theme.equals("dark") ? "dark" : "light";
    }

    /** Of two entries above a page, the nearer one is the current. */
    public boolean isCurrent(MenuEntry entry) {
        return isAbove(entry)
                && menu.stream()
                        .flatMap(section -> section.entries().stream())
                        .filter(this::isAbove)
                        .noneMatch(other -> other.path().length() > entry.path().length());
    }

    private boolean isAbove(MenuEntry entry) {
        return path.equals(entry.path())
                || path.startsWith(entry.path() + "/")
                || path.startsWith(entry.path() + "?");
    }

    /** A heading of the menu with its lines. */
    public record MenuSection(MenuEntry.Section section, List<MenuEntry> entries) {}
}
