package dev.accesscontrol.directory.web;

import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserQuery;
import dev.accesscontrol.directory.UserQuery.Sort;
import dev.accesscontrol.directory.UserStatus;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The list's query string, so that a link to what somebody sees can be passed on. What it does not
 * understand it leaves out.
 *
 * @param password "yes", "no" or empty for both
 */
record UserListFilters(
        String text, @Nullable UserStatus status, @Nullable Role role, String password, Sort sort) {

    static final String PATH = "/admin/users";

    static UserListFilters of(Map<String, String> parameters) {
        return new UserListFilters(
                parameters.getOrDefault("q", "").strip(),
                one(UserStatus.values(), parameters.get("status")).orElse(null),
                one(Role.values(), parameters.get("role")).orElse(null),
                Optional.ofNullable(parameters.get("password"))
                        .filter(it -> it.equals("yes") || it.equals("no"))
                        .orElse(""),
                one(Sort.values(), parameters.get("sort")).orElse(Sort.USERNAME));
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    UserQuery query() {
        return new UserQuery(
                text, status, role, password.isEmpty() ? null : password.equals("yes"), sort);
    }

    /** The address of the list as it is, without the page. */
    public String path() {
        return pathSortedBy(sort);
    }

    public String pathByUsername() {
        return pathSortedBy(Sort.USERNAME);
    }

    public String pathByName() {
        return pathSortedBy(Sort.NAME);
    }

    private String pathSortedBy(Sort order) {
        var path = UriComponentsBuilder.fromPath(PATH);
        if (!text.isEmpty()) {
            path.queryParam("q", "{text}");
        }
        if (status != null) {
            path.queryParam("status", status);
        }
        if (role != null) {
            path.queryParam("role", role);
        }
        if (!password.isEmpty()) {
            path.queryParam("password", password);
        }
        if (order != Sort.USERNAME) {
            path.queryParam("sort", order);
        }
        return path.encode().buildAndExpand(Map.of("text", text)).toUriString();
    }
}
