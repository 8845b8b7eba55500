package dev.accesscontrol.provisioning.plan;

import static dev.accesscontrol.provisioning.plan.People.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.SourceLink;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.directory.UserStatus;
import dev.accesscontrol.provisioning.source.SourceUser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whom a page has to be looked up by more than the object for. */
class CandidateIndexTests {

    private static final CandidateIndex LINKED =
            new CandidateIndex(SOURCE, List.of(user("a@contoso.com", "immutable-a")));

    @Test
    void knowsEnoughOfAPersonWhoseUserHoldsAllKeys() {
        assertThat(LINKED.isSettled(person("id-a", "A@contoso.com", "immutable-a"))).isTrue();
    }

    @Test
    void knowsEnoughOfAPersonWithoutImmutableId() {
        assertThat(LINKED.isSettled(person("id-a", "a@contoso.com", null))).isTrue();
    }

    @Test
    void looksForWhoeverHoldsANewUpn() {
        assertThat(LINKED.isSettled(person("id-a", "b@contoso.com", "immutable-a"))).isFalse();
    }

    @Test
    void looksForWhoeverHoldsANewImmutableId() {
        assertThat(LINKED.isSettled(person("id-a", "a@contoso.com", "immutable-b"))).isFalse();
    }

    @Test
    void looksForWhoeverMayBeAPersonWithoutLinkedUser() {
        assertThat(LINKED.isSettled(person("id-b", "a@contoso.com", "immutable-a"))).isFalse();
    }

    @Test
    void looksForTheUpnOfAUserWhoHasNone() {
        var without = new CandidateIndex(SOURCE, List.of(user(null, "immutable-a")));
        assertThat(without.isSettled(person("id-a", "a@contoso.com", "immutable-a"))).isFalse();
    }

    @Test
    void looksForAPersonWhoseUserIsLinkedToAnotherSource() {
        var elsewhere = new CandidateIndex("other", List.of(user("a@contoso.com", "immutable-a")));
        assertThat(elsewhere.isSettled(person("id-a", "a@contoso.com", "immutable-a"))).isFalse();
    }

    private static SourceUser person(String id, String upn, @Nullable String immutableId) {
        return new SourceUser(id, upn, "", "", "", "", immutableId, false, false, false);
    }

    private static DirectoryUser user(@Nullable String upn, @Nullable String immutableId) {
        return new DirectoryUser(
                UserId.next(),
                "a@contoso.com",
                new Profile("", "", "", "", upn, immutableId),
                UserStatus.ENABLED,
                Role.NONE,
                new SourceLink(SOURCE, "id-a"));
    }
}
