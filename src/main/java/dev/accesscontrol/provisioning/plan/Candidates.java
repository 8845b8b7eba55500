package dev.accesscontrol.provisioning.plan;

import dev.accesscontrol.directory.DirectoryUser;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The users that may be one person of the source.
 *
 * @param linked the user that is linked to the person's object
 * @param byImmutableId the user that holds the person's ImmutableID, whomever it is linked to
 * @param byUpn the user that holds the person's UPN, whomever it is linked to
 * @param returning the deleted user that was linked to the person's object
 */
public record Candidates(
        @Nullable DirectoryUser linked,
        @Nullable DirectoryUser byImmutableId,
        @Nullable DirectoryUser byUpn,
        @Nullable Returning returning) {

    Candidates(
            @Nullable DirectoryUser linked,
            @Nullable DirectoryUser byImmutableId,
            @Nullable DirectoryUser byUpn) {
        this(linked, byImmutableId, byUpn, null);
    }

    /** Those that no object has yet: only they can be paired with a person. */
    List<DirectoryUser> unlinked() {
        return owners().filter(user -> user.link() == null).distinct().toList();
    }

    /** The administrator of Access Control whom the person would change or be created over. */
    @Nullable DirectoryUser administrator() {
        return Stream.concat(Stream.ofNullable(linked), linked == null ? owners() : Stream.empty())
                .filter(user -> user.role().isAdministrator())
                .findFirst()
                .orElse(null);
    }

    /** All users that may be this person: none of them is deleted while that is not decided. */
    public List<DirectoryUser> all() {
        return Stream.concat(Stream.ofNullable(linked), unlinked().stream()).toList();
    }

    private Stream<DirectoryUser> owners() {
        return Stream.concat(Stream.ofNullable(byImmutableId), Stream.ofNullable(byUpn));
    }
}
