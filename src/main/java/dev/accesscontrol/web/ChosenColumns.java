package dev.accesscontrol.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.util.WebUtils;

/** Which columns of a table a viewer wants to see; kept in a cookie for each table. */
public final class ChosenColumns {

    private static final String COOKIE = "columns-";
    private static final String SEPARATOR = ".";
    private static final int MOST = 40;

    private ChosenColumns() {}

    /** Empty when the viewer has not chosen; the names need not be columns. */
    public static List<String> of(HttpServletRequest request, String table) {
        var cookie = WebUtils.getCookie(request, COOKIE + table);
        return cookie == null
                ? List.of()
                : Arrays.stream(cookie.getValue().split("\\" + SEPARATOR, MOST))
                        .filter(ChosenColumns::isName)
                        .toList();
    }

    static String cookie(String table) {
        return COOKIE + table;
    }

    static String value(List<String> columns) {
        return String.join(
                SEPARATOR, columns.stream().filter(ChosenColumns::isName).limit(MOST).toList());
    }

    static boolean isName(String text) {
        return text.matches("[A-Za-z_-]{1,30}");
    }
}
