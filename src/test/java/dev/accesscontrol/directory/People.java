package dev.accesscontrol.directory;

import dev.accesscontrol.directory.UserChange.Add;
import dev.accesscontrol.directory.UserChange.Delete;
import dev.accesscontrol.directory.UserChange.Update;

/** Users for tests. */
public final class People {

    public static final String SOURCE = "microsoft365:0f8d0000-0000-4000-8000-000000000001";

    private People() {}

    public static Profile profile(String name) {
        return new Profile(name, "Given", name + " Given", name + "@mail.example", upn(name), null);
    }

    static String upn(String name) {
        return name + "@contoso.com";
    }

    static SourceLink link(String name) {
        return new SourceLink(SOURCE, "object-" + name);
    }

    public static Add add(String name) {
        return new Add(UserId.next(), name, profile(name), link(name));
    }

    /** An Update of a user that was added so. */
    public static Update update(Add added, Profile wanted) {
        return new Update(added.id(), added.profile(), wanted, added.link());
    }

    static Delete delete(Add added) {
        return new Delete(added.id(), added.profile(), added.link(), "admin");
    }

    public static Profile withUpn(Profile profile, String upn) {
        return new Profile(
                profile.familyName(),
                profile.givenName(),
                profile.displayName(),
                profile.email(),
                upn,
                profile.immutableId());
    }

    public static Profile withImmutableId(Profile profile, String immutableId) {
        return new Profile(
                profile.familyName(),
                profile.givenName(),
                profile.displayName(),
                profile.email(),
                profile.upn(),
                immutableId);
    }

    public static Profile withDisplayName(Profile profile, String displayName) {
        return new Profile(
                profile.familyName(),
                profile.givenName(),
                displayName,
                profile.email(),
                profile.upn(),
                profile.immutableId());
    }
}
