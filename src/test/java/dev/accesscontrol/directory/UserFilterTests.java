package dev.accesscontrol.directory;

import static dev.accesscontrol.directory.People.add;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.UserChange.Add;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgresql"})
class UserFilterTests {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Parameter private String database;

    private final Add one = add("one");
    private final Add two = add("two");
    private DirectoryFixture directory;

    @BeforeEach
    void threeUsers() {
        directory = DirectoryFixture.on(database);
        directory.apply(one, two, add("three"));
    }

    @Test
    void filtersByRole() {
        directory.set(one.id(), "role", "READ_ONLY_ADMIN");

        assertThat(found(null, Role.READ_ONLY_ADMIN, null, SignInPeriod.ANY, null))
                .containsExactly("one");
        assertThat(found(null, Role.NONE, null, SignInPeriod.ANY, null))
                .containsExactly("three", "two");
    }

    @Test
    void tellsLockedOutUsersFromEnabledAndDisabledOnes() {
        directory.set(one.id(), "status", "DISABLED");
        var accounts = directory.get(UserAccounts.class);
        accounts.lockedOut(one.id(), directory.now().plus(Duration.ofMinutes(5)));
        accounts.lockedOut(two.id(), directory.now().plus(Duration.ofMinutes(5)));

        assertThat(byStatus(ShownStatus.DISABLED)).containsExactly("one");
        assertThat(byStatus(ShownStatus.LOCKED_OUT)).containsExactly("two");
        assertThat(byStatus(ShownStatus.ENABLED)).containsExactly("three");
    }

    @Test
    void takesALockOutThatHasPassedForNone() {
        directory
                .get(UserAccounts.class)
                .lockedOut(two.id(), directory.now().minus(Duration.ofSeconds(1)));

        assertThat(byStatus(ShownStatus.LOCKED_OUT)).isEmpty();
        assertThat(byStatus(ShownStatus.ENABLED)).containsExactly("one", "three", "two");
        assertThat(directory.get(UserSearch.class).find(two.id()).orElseThrow().status())
                .isEqualTo(ShownStatus.ENABLED);
    }

    @Test
    void filtersByPasswordAsSoonAsOneIsSet() {
        directory
                .get(UserAccounts.class)
                .passwordsSet(List.of(two.id()), PasswordTerms.FORCE_CHANGE);

        assertThat(found(null, null, true, SignInPeriod.ANY, null)).containsExactly("two");
        assertThat(found(null, null, false, SignInPeriod.ANY, null))
                .containsExactly("one", "three");
        assertThat(directory.get(UserSearch.class).find(two.id()).orElseThrow().passwordTerms())
                .isEqualTo(PasswordTerms.FORCE_CHANGE);
    }

    @Test
    void filtersByWhetherAndWhenSomebodySignedIn() {
        signIn(one, NOON);
        signIn(two, NOON.plus(Duration.ofDays(1)));

        assertThat(bySignIn(true, null, null)).containsExactly("one", "two");
        assertThat(bySignIn(false, null, null)).containsExactly("three");
        assertThat(bySignIn(null, NOON, NOON.plusSeconds(1))).containsExactly("one");
        assertThat(bySignIn(null, NOON.plusSeconds(1), null)).containsExactly("two");
    }

    @Test
    void doesNotTakeWhoNeverSignedInForSomebodyOfLongAgo() {
        signIn(one, NOON);

        assertThat(bySignIn(null, null, NOON.plusSeconds(1))).containsExactly("one");
    }

    @Test
    void filtersBySource() {
        directory.set(one.id(), "link_source", "microsoft365:other");
        directory
                .get(UserAccounts.class)
                .add(new NewUser("hand", People.profile("hand"), Role.NONE));

        assertThat(found(null, null, null, SignInPeriod.ANY, "microsoft365:other"))
                .containsExactly("one");
        assertThat(found(null, null, null, SignInPeriod.ANY, "")).containsExactly("hand");
    }

    private void signIn(Add user, Instant at) {
        directory.set(user.id(), "last_sign_in_at", at.atOffset(ZoneOffset.UTC));
    }

    private List<String> byStatus(ShownStatus status) {
        return found(status, null, null, SignInPeriod.ANY, null);
    }

    private List<String> bySignIn(Boolean ever, Instant from, Instant before) {
        return found(null, null, null, new SignInPeriod(ever, from, before), null);
    }

    private List<String> found(
            ShownStatus status, Role role, Boolean password, SignInPeriod signIn, String source) {
        var query = new UserQuery("", status, role, password, signIn, source);
        return directory
                .get(UserSearch.class)
                .find(query, UserOrder.BY_USERNAME, null)
                .content()
                .stream()
                .map(it -> it.user().username())
                .toList();
    }
}
