package dev.accesscontrol.directory.web;

import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.ShownStatus;
import dev.accesscontrol.directory.SignInPeriod;
import dev.accesscontrol.directory.UserOrder;
import dev.accesscontrol.directory.UserOrder.Sort;
import dev.accesscontrol.directory.UserQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The list's query string, so that a link to what somebody sees can be passed on. What it does not
 * understand it leaves out.
 *
 * @param password "yes", "no" or empty for both
 * @param signIn "yes" for who has ever signed in, "no" for who has not, or empty for both
 * @param from the first day of the last sign-in; null for any
 * @param to the last one
 * @param source a source's key, "none", or empty for any
 */
record UserListFilters(
        String text,
        @Nullable ShownStatus status,
        @Nullable Role role,
        String password,
        String signIn,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String source,
        UserOrder order) {

    static final String PATH = "/admin/users";

    private static final String NO_SOURCE = "none";

    static UserListFilters of(Map<String, String> parameters) {
        return new UserListFilters(
                parameters.getOrDefault("q", "").strip(),
                one(ShownStatus.values(), parameters.get("status")).orElse(null),
                one(Role.values(), parameters.get("role")).orElse(null),
                yesOrNo(parameters.get("password")),
                yesOrNo(parameters.get("signin")),
                day(parameters.get("from")),
                day(parameters.get("to")),
                parameters.getOrDefault("source", "").replace("\0", ""),
                new UserOrder(
                        one(Sort.values(), parameters.get("sort")).orElse(Sort.USERNAME),
                        "desc".equals(parameters.get("dir"))));
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private static String yesOrNo(@Nullable String answer) {
        return answer != null && (answer.equals("yes") || answer.equals("no")) ? answer : "";
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            var day = text == null ? null : LocalDate.parse(text);
            return day == null || day.getYear() < 1970 || day.getYear() > 9998 ? null : day;
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    /**
     * @param zone in which the days are meant
     */
    UserQuery query(ZoneId zone) {
        var period =
                new SignInPeriod(
                        truth(signIn),
                        begin(from, zone),
                        begin(to == null ? null : to.plusDays(1), zone));
        return new UserQuery(
                text,
                status,
                role,
                truth(password),
                period,
                source.isEmpty() ? null : source.equals(NO_SOURCE) ? "" : source);
    }

    private static @Nullable Boolean truth(String answer) {
        return answer.isEmpty() ? null : answer.equals("yes");
    }

    private static @Nullable Instant begin(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    /** Whether filters beyond the search box are set. */
    public boolean isNarrowed() {
        var bare = new UserListFilters(text, null, null, "", "", null, null, "", order);
        return !equals(bare);
    }

    /** The parameters that are not as usual. */
    public Map<String, String> parameters() {
        return parameters(order);
    }

    private Map<String, String> parameters(UserOrder inOrder) {
        var all = new LinkedHashMap<String, String>();
        all.put("q", text);
        all.put("status", status == null ? "" : status.name());
        all.put("role", role == null ? "" : role.name());
        all.put("password", password);
        all.put("signin", signIn);
        all.put("from", from == null ? "" : from.toString());
        all.put("to", to == null ? "" : to.toString());
        all.put("source", source);
        all.put("sort", inOrder.sort() == Sort.USERNAME ? "" : inOrder.sort().name());
        all.put("dir", inOrder.descending() ? "desc" : "");
        all.values().removeIf(String::isEmpty);
        return all;
    }

    /** The address of the list as it is, without the place in it. */
    public String path() {
        return path(PATH, parameters());
    }

    /** The same as a file. */
    public String file(String ending) {
        return path(PATH + "." + ending, parameters());
    }

    /** The address of the list ordered by this, the other way round when it is already. */
    public String pathSortedBy(Sort sort) {
        boolean again = order.sort() == sort && !order.descending();
        return path(PATH, parameters(new UserOrder(sort, again)));
    }

    public String pathByUsername() {
        return pathSortedBy(Sort.USERNAME);
    }

    private static String path(String to, Map<String, String> parameters) {
        var path = UriComponentsBuilder.fromPath(to);
        parameters.forEach((name, _) -> path.queryParam(name, "{" + name + "}"));
        return path.encode().buildAndExpand(parameters).toUriString();
    }
}
