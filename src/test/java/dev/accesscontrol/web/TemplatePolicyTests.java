package dev.accesscontrol.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no template may contain: the content security policy would block it, or worse, not. */
class TemplatePolicyTests {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    private static final String LAYOUTS = "web/layout :: (console|single)";

    /** The sandbox shows pages of another company and has frames of its own. */
    private static final String SANDBOX_LAYOUTS = "(frame :: card|tenant-frame :: page)";

    static Stream<Path> templates() {
        return SourceTree.files(SourceTree.TEMPLATES, ".html").stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void haveNoInlineScript(Path template) {
        assertThat(markup(template))
                .doesNotContainPattern("(?i)<script(?![^>]*\\ssrc=|[^>]*\\sth:src=)")
                .doesNotContainPattern("(?i)\\s(th:)?on[a-z]+\\s*=")
                .doesNotContainPattern("(?i)hx-on|data-hx-on|hx-vars|javascript:|[\"'\\s]js:")
                .doesNotContain("th:inline=\"javascript\"");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void haveNoInlineStyle(Path template) {
        assertThat(markup(template))
                .doesNotContainPattern("(?i)<style")
                .doesNotContainPattern("(?i)\\s(th:)?style(append)?\\s*=")
                .doesNotContainPattern("(?i)th:attr(append)?=\"[^\"]*style=");
    }

    /** A link that a person may follow is no resource: it may lead to another host. */
    @ParameterizedTest
    @MethodSource("templates")
    void loadNothingFromAnotherHost(Path template) {
        assertThat(markup(template).replaceAll("(?i)<a\\s[^>]*>", "<a>"))
                .doesNotContainPattern(
                        "(?i)(src|href|action|hx-[a-z]+)\\s*=\\s*[\"'](@\\{)?(https?:)?//");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void showNoUnescapedText(Path template) {
        assertThat(markup(template))
                .doesNotContain("th:utext")
                .doesNotContain("[(${")
                .doesNotContain("[(#{");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void areLaidOutOrAreFragments(Path template) {
        var markup = markup(template);
        if (!markup.contains("th:fragment=")) {
            assertThat(markup).containsPattern("th:replace=\"~\\{" + layouts(template) + "\\(");
        }
    }

    /** Thymeleaf replaces an element before it asks whether it is to be there at all. */
    @ParameterizedTest
    @MethodSource("templates")
    void putNoConditionOnWhatIsReplaced(Path template) {
        assertThat(markup(template))
                .doesNotContainPattern("<[^>]*\\sth:(if|unless|each)=[^>]*\\sth:replace=")
                .doesNotContainPattern("<[^>]*\\sth:replace=[^>]*\\sth:(if|unless|each)=");
    }

    /** Bootstrap's own secondary text and buttons fail contrast in the dark theme. */
    @ParameterizedTest
    @MethodSource("templates")
    void avoidColoursThatFailContrast(Path template) {
        assertThat(markup(template))
                .doesNotContainPattern(
                        "[\"' ](text-secondary|btn-outline-secondary|text-muted)[\"' ]");
    }

    @Test
    void stylesLoadNothingFromAnotherHost() {
        assertThat(SourceTree.files(SourceTree.STATIC, ".css"))
                .allSatisfy(file ->
                        assertThat(SourceTree.text(file))
                                .doesNotContain("@import")
                                .doesNotContainPattern("url\\(\\s*[\"']?(https?:)?//"));
    }

    private static String layouts(Path template) {
        var sandbox = SourceTree.TEMPLATES.resolve("sandbox");
        return template.startsWith(sandbox) ? SANDBOX_LAYOUTS : LAYOUTS;
    }

    private static String markup(Path template) {
        return COMMENT.matcher(SourceTree.text(template)).replaceAll("");
    }
}
