package dev.accesscontrol.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.accesscontrol.directory.Role;
import dev.accesscontrol.testing.Databases;
import dev.accesscontrol.web.Site;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpServletResponse;

@ParameterizedClass
@ValueSource(strings = {"h2", "postgresql"})
class KnownDevicesTests {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Parameter String kind;

    private final SignedInUser hanako = user("hanako");
    private JdbcClient database;

    @BeforeEach
    void open() {
        var url = kind.equals("h2") ? Databases.h2() : Databases.postgres();
        var source = new DriverManagerDataSource(url, "postgres", "postgres");
        Databases.migrate(source);
        database = JdbcClient.create(source);
    }

    private static SignedInUser user(String username) {
        return new SignedInUser(UUID.randomUUID(), username, "", Role.NONE, false, NOW, NOW, null);
    }

    private KnownDevices at(Instant now) {
        return new KnownDevices(
                new DeviceStore(database),
                new Site(URI.create("https://access.example.com")),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    /** The cookie that the browser keeps. */
    private String signIn(SignedInUser user, @Nullable String token, Instant now) {
        var response = new MockHttpServletResponse();
        at(now).remember(user, token, response);
        var cookie = Objects.requireNonNull(response.getCookie("DEVICE"));
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/sign-in");
        return cookie.getValue();
    }

    private boolean knows(@Nullable String token, String username) {
        return at(NOW).find(token, username).isPresent();
    }

    @Test
    void areKnownToTheirUserAloneWhateverTheCaseOfTheName() {
        var token = signIn(hanako, null, NOW);
        assertThat(knows(token, "HANAKO")).isTrue();
        assertThat(knows(token, "taro")).isFalse();
        assertThat(knows(null, "hanako")).isFalse();
        assertThat(knows("x".repeat(43), "hanako")).isFalse();
        assertThat(knows("x".repeat(10_000), "hanako")).isFalse();
    }

    @Test
    void areSharedByPeopleOfOneBrowser() {
        var token = signIn(hanako, null, NOW);
        assertThat(signIn(user("taro"), token, NOW)).isEqualTo(token);
        assertThat(knows(token, "hanako")).isTrue();
        assertThat(knows(token, "taro")).isTrue();
    }

    @Test
    void areNotNamedByWhateverACookieSays() {
        assertThat(signIn(hanako, "chosen", NOW)).hasSize(43);
    }

    @Test
    void areNoMoreThanTheTenLatestOfAUser() {
        var first = signIn(hanako, null, NOW);
        var second = signIn(hanako, null, NOW.plusSeconds(1));
        for (int browser = 2; browser < 11; browser++) {
            signIn(hanako, null, NOW.plusSeconds(browser));
        }
        assertThat(knows(first, "hanako")).isFalse();
        assertThat(knows(second, "hanako")).isTrue();
    }

    @Test
    void areForgottenWhenNobodySignsInForHalfAYear() {
        var token = signIn(hanako, null, NOW);
        signIn(hanako, token, NOW.plus(Duration.ofDays(100)));
        at(NOW.plus(Duration.ofDays(279))).forgetOld();
        assertThat(knows(token, "hanako")).isTrue();
        at(NOW.plus(Duration.ofDays(281))).forgetOld();
        assertThat(knows(token, "hanako")).isFalse();
    }

    @Test
    void areNotStoredAsTheCookieIs() {
        var token = signIn(hanako, null, NOW);
        assertThat(database.sql("select device from known_devices").query(String.class).list())
                .hasSize(1)
                .doesNotContain(token);
    }
}
