package dev.accesscontrol.directory;

import static dev.accesscontrol.directory.People.add;
import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.UserOrder.Sort;
import dev.accesscontrol.web.Place;
import dev.accesscontrol.web.Rows;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriComponentsBuilder;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgresql"})
class UserPagesOfKeysTests {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Parameter private String database;

    private DirectoryFixture directory;
    private UserSearch search;

    /** 120 users, of whom a third has no UPN, a third never signed in, and many are namesakes. */
    @BeforeEach
    void begin() {
        directory = DirectoryFixture.on(database);
        search = directory.get(UserSearch.class);
        var changes = IntStream.range(0, 120).mapToObj(UserPagesOfKeysTests::person);
        directory.apply(changes.toArray(UserChange[]::new));
        directory
                .jdbc()
                .sql(
                        "update users set last_sign_in_at = :noon where username like '%1' or username like '%2'")
                .param("noon", NOON.atOffset(ZoneOffset.UTC))
                .update();
        directory
                .jdbc()
                .sql("update users set last_sign_in_at = :later where username like '%3'")
                .param("later", NOON.plusSeconds(1).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static UserChange person(int number) {
        var added = add("user" + (100 + number));
        var profile = People.withDisplayName(added.profile(), "Name " + number % 7);
        var upn = number % 3 == 0 ? null : profile.upn();
        return new UserChange.Add(
                added.id(), added.username(), People.withUpn(profile, upn), added.link());
    }

    static Stream<UserOrder> orders() {
        return Stream.of(Sort.values())
                .flatMap(sort -> Stream.of(new UserOrder(sort, false), new UserOrder(sort, true)));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void leadForwardsAndBackwardsThroughEverybodyOnce(UserOrder order) {
        var all = new ArrayList<String>();
        search.forEach(UserQuery.ALL, order, user -> all.add(user.user().username()));
        assertThat(all).hasSize(120).doesNotHaveDuplicates();

        var first = page(order, null);
        var second = page(order, next(first));
        var third = page(order, next(second));
        assertThat(usernames(first)).isEqualTo(all.subList(0, 50));
        assertThat(usernames(second)).isEqualTo(all.subList(50, 100));
        assertThat(usernames(third)).isEqualTo(all.subList(100, 120));
        assertThat(next(third)).isNull();
        assertThat(previous(first)).isNull();
        assertThat(third.pager().total()).isEqualTo(120);

        var back = page(order, previous(third));
        assertThat(usernames(back)).isEqualTo(all.subList(50, 100));
        assertThat(usernames(page(order, previous(back)))).isEqualTo(all.subList(0, 50));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void areInTheirOrder(UserOrder order) {
        var keys = new ArrayList<String>();
        search.forEach(UserQuery.ALL, order, user -> keys.add(key(order.sort(), user)));

        var wanted = new ArrayList<>(keys);
        wanted.sort(null);
        assertThat(keys).isEqualTo(order.descending() ? wanted.reversed() : wanted);
    }

    private static String key(Sort sort, UserEntry user) {
        var profile = user.user().profile();
        return switch (sort) {
            case USERNAME -> user.user().username();
            case NAME -> profile.displayName();
            case UPN -> String.valueOf(profile.upn()).replace("null", "");
            case LAST_SIGN_IN -> user.lastSignInAt() == null ? "" : user.lastSignInAt().toString();
            case CREATED -> user.createdAt().toString();
        };
    }

    @Test
    void showTheFirstPageWhenThePlaceIsAtItsTopOrNone() {
        var first = page(UserOrder.BY_USERNAME, null);
        var top = new Place(false, List.of("user103"), 3);
        var byTime = new UserOrder(Sort.CREATED, false);

        assertThat(page(UserOrder.BY_USERNAME, top)).isEqualTo(first);
        assertThat(page(UserOrder.BY_USERNAME, new Place(true, List.of("a", "b"), 0)))
                .isEqualTo(first);
        assertThat(page(byTime, new Place(true, List.of("no time", "no id"), 0)))
                .isEqualTo(page(byTime, null));
    }

    @Test
    void showTheFirstPageWhenNobodyIsLeftBehindThePlace() {
        var second = page(UserOrder.BY_USERNAME, next(page(UserOrder.BY_USERNAME, null)));
        directory.jdbc().sql("delete from users where username > 'user130'").update();

        assertThat(usernames(page(UserOrder.BY_USERNAME, next(second)))).hasSize(31);
    }

    @Test
    void goOnWhereTheyWereWhenTheUserBesideThePlaceIsGone() {
        var first = page(UserOrder.BY_USERNAME, null);
        directory.jdbc().sql("delete from users where username = 'user149'").update();

        assertThat(usernames(page(UserOrder.BY_USERNAME, next(first))).getFirst())
                .isEqualTo("user150");
    }

    private static @Nullable Place next(Rows<?> page) {
        return place(page.pager().next());
    }

    private static @Nullable Place previous(Rows<?> page) {
        return place(page.pager().previous());
    }

    /** As a browser brings it back. */
    private static @Nullable Place place(@Nullable String parameters) {
        return parameters == null
                ? null
                : Place.of(
                        UriComponentsBuilder.fromUriString("?" + parameters)
                                .build()
                                .getQueryParams()
                                .toSingleValueMap());
    }

    private Rows<UserEntry> page(UserOrder order, @Nullable Place place) {
        return search.find(UserQuery.ALL, order, place);
    }

    private static List<String> usernames(Rows<UserEntry> page) {
        return page.content().stream().map(it -> it.user().username()).toList();
    }
}
