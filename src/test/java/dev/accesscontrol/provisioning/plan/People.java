package dev.accesscontrol.provisioning.plan;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.SourceLink;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.directory.UserStatus;
import dev.accesscontrol.provisioning.source.SourceUser;
import org.jspecify.annotations.Nullable;

/** People of the source and users of Access Control, as tests of the comparison need them. */
public final class People {

    public static final String SOURCE = "fake:tenant";

    private People() {}

    public static Person aPerson(String upn) {
        return new Person(
                "id-" + upn, upn, "Yamada", "Hanako", "Yamada Hanako", upn, "im-" + upn, false);
    }

    public static User aUser(String upn) {
        return new User(
                UserId.next(),
                upn,
                new Profile("Yamada", "Hanako", "Yamada Hanako", upn, upn, "im-" + upn),
                Role.NONE,
                null);
    }

    /** A person of the source in the making. */
    public record Person(
            String objectId,
            @Nullable String upn,
            @Nullable String familyName,
            @Nullable String givenName,
            @Nullable String displayName,
            @Nullable String email,
            @Nullable String immutableId,
            boolean guest) {

        public Person objectId(String id) {
            return new Person(
                    id, upn, familyName, givenName, displayName, email, immutableId, guest);
        }

        public Person names(
                @Nullable String family, @Nullable String given, @Nullable String display) {
            return new Person(objectId, upn, family, given, display, email, immutableId, guest);
        }

        public Person email(@Nullable String address) {
            return new Person(
                    objectId, upn, familyName, givenName, displayName, address, immutableId, guest);
        }

        public Person immutableId(@Nullable String id) {
            return new Person(objectId, upn, familyName, givenName, displayName, email, id, guest);
        }

        public Person upn(String name) {
            return new Person(
                    objectId, name, familyName, givenName, displayName, email, immutableId, guest);
        }

        public SourceUser asGuest() {
            return new Person(
                            objectId,
                            upn,
                            familyName,
                            givenName,
                            displayName,
                            email,
                            immutableId,
                            true)
                    .build();
        }

        public SourceUser build() {
            return build(false);
        }

        public SourceUser blocked() {
            return build(true);
        }

        private SourceUser build(boolean blocked) {
            return new SourceUser(
                    objectId,
                    upn,
                    familyName,
                    givenName,
                    displayName,
                    email,
                    immutableId,
                    guest,
                    blocked,
                    false);
        }
    }

    /** A user of Access Control in the making. */
    public record User(
            UserId id, String username, Profile profile, Role role, @Nullable SourceLink link) {

        public User linkedTo(String objectId) {
            return new User(id, username, profile, role, new SourceLink(SOURCE, objectId));
        }

        public User as(Role other) {
            return new User(id, username, profile, other, link);
        }

        public User named(String name) {
            return new User(id, name, profile, role, link);
        }

        public User with(Profile items) {
            return new User(id, username, items, role, link);
        }

        public User immutableId(@Nullable String other) {
            var p = profile;
            return with(
                    new Profile(
                            p.familyName(),
                            p.givenName(),
                            p.displayName(),
                            p.email(),
                            p.upn(),
                            other));
        }

        public DirectoryUser build() {
            return new DirectoryUser(id, username, profile, UserStatus.ENABLED, role, link);
        }
    }
}
