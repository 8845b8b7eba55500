package dev.accesscontrol.directory.web;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.NewUser;
import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.TypedText;
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
        this.username = TypedText.of(username);
        this.familyName = TypedText.of(familyName);
        this.givenName = TypedText.of(givenName);
        this.displayName = TypedText.of(displayName);
        this.email = TypedText.of(email);
        this.upn = TypedText.of(upn);
        this.immutableId = TypedText.of(immutableId);
        this.status = TypedText.of(status);
        this.role = TypedText.of(role);
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
                TypedText.or(familyName, before.familyName()),
                TypedText.or(givenName, before.givenName()),
                TypedText.or(displayName, before.displayName()),
                TypedText.or(email, before.email()),
                TypedText.or(upn, before.upn()),
                TypedText.or(immutableId, before.immutableId()));
    }

    /** What a page of ours does not offer changes nothing. */
    private static <E extends Enum<E>> E choice(E[] values, String name, E otherwise) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
