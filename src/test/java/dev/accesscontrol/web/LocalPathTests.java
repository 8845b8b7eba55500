package dev.accesscontrol.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTests {

    @Test
    void keepsAPathWithItsQuery() {
        assertThat(LocalPath.of("/admin/users?q=a%20b&page=2"))
                .isEqualTo("/admin/users?q=a%20b&page=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "///evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "evil",
                "",
                "/a\r\nSet-Cookie: x",
                "/\t/evil.example"
            })
    void leadsNowhereElse(String path) {
        assertThat(LocalPath.of(path)).isEqualTo("/");
    }
}
