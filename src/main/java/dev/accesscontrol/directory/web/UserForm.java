package dev.accesscontrol.directory.web;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.NewUser;
import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserEdit;
import dev.accesscontrol.directory.UserStatus;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator types about a user. A field that was not touched keeps what the user has,
 * also when a text field cannot show it exactly (line breaks, blanks at the ends).
 */
record UserForm(
        String username,
        String familyName,
        String givenName,
        String displayName,
        String email,
        String upn,
        String immutableId,
        String status,
        String role) {

    static final UserForm EMPTY = new UserForm("", "", "", "", "", "", "", "ENABLED", "NONE");

    UserForm(
            @Nullable String username,
            @Nullable String familyName,
            @Nullable String givenName,
            @Nullable String displayName,
            @Nullable String email,
            @Nullable String upn,
            @Nullable String immutableId,
            @Nullable String status,
            @Nullable String role) {
        this.username = asTyped(username);
        this.familyName = asTyped(familyName);
        this.givenName = asTyped(givenName);
        this.displayName = asTyped(displayName);
        this.email = asTyped(email);
        this.upn = asTyped(upn);
        this.immutableId = asTyped(immutableId);
        this.status = asTyped(status);
        this.role = asTyped(role);
    }

    static UserForm of(DirectoryUser user) {
        var profile = user.profile();
        return new UserForm(
                user.username(),
                profile.familyName(),
                profile.givenName(),
                profile.displayName(),
                profile.email(),
                profile.upn(),
                profile.immutableId(),
                user.status().name(),
                user.role().name());
    }

    NewUser toNewUser() {
        var nothing = new Profile("", "", "", "", null, null);
        return new NewUser(username, profile(nothing), choice(Role.values(), role, Role.NONE));
    }

    UserEdit toEdit(DirectoryUser before) {
        return new UserEdit(
                profile(before.profile()),
                choice(UserStatus.values(), status, before.status()),
                choice(Role.values(), role, before.role()));
    }

    private Profile profile(Profile before) {
        return new Profile(
                typedOr(familyName, before.familyName()),
                typedOr(givenName, before.givenName()),
                typedOr(displayName, before.displayName()),
                typedOr(email, before.email()),
                typedOr(upn, before.upn()),
                typedOr(immutableId, before.immutableId()));
    }

    private static String typedOr(String typed, @Nullable String before) {
        return before != null && typed.equals(asTyped(before)) ? before : typed;
    }

    private static String asTyped(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\r\n]", "").strip();
    }

    /** What a page of ours does not offer changes nothing. */
    private static <E extends Enum<E>> E choice(E[] values, String name, E otherwise) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
