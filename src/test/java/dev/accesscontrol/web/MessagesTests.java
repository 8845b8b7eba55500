package dev.accesscontrol.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text for people is there in every language, and can be formatted. */
class MessagesTests {

    private static final List<String> LANGUAGES = List.of("ja");
    private static final Pattern ENTRY = Pattern.compile("(?m)^([^#!\\s=][^=\\n]*?)\\s*=(.*)$");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([A-Za-z0-9_.-]+)[(}]");
    private static final Pattern IN_NOTICE =
            Pattern.compile("Notice\\s*\\.(?:success|warning|error)\\(\\s*\"([^\"]+)\"");
    private static final Pattern IN_MENU =
            Pattern.compile("new MenuEntry\\([^\"]*\"([^\"]+)\"", Pattern.DOTALL);

    static Stream<Path> bundles() {
        return SourceTree.files(SourceTree.MESSAGES, ".properties").stream()
                .filter(file ->
                        LANGUAGES.stream()
                                .noneMatch(language ->
                                        file.toString().endsWith("_" + language + ".properties")));
    }

    static Stream<Path> files() {
        return SourceTree.files(SourceTree.MESSAGES, ".properties").stream();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void haveTheSameKeysInEveryLanguage(Path bundle) {
        for (var language : LANGUAGES) {
            assertThat(entries(translation(bundle, language)).keySet())
                    .as("%s in %s", bundle.getFileName(), language)
                    .containsExactlyElementsOf(entries(bundle).keySet());
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void takeTheSameArgumentsInEveryLanguage(Path bundle) {
        for (var language : LANGUAGES) {
            var translated = entries(translation(bundle, language));
            entries(bundle)
                    .forEach((key, text) ->
                            assertThat(arguments(translated.getOrDefault(key, "")))
                                    .as("arguments of %s in %s", key, language)
                                    .isEqualTo(arguments(text)));
        }
    }

    /** A message without arguments is never parsed, so that its quotes are shown as they are. */
    @ParameterizedTest
    @MethodSource("files")
    void canBeFormatted(Path file) {
        entries(file)
                .forEach((key, text) -> {
                    var withoutDoubled = text.replace("''", "");
                    if (arguments(text).isEmpty()) {
                        assertThat(text).as(key + " has no arguments").doesNotContain("''");
                    } else {
                        assertThat(withoutDoubled).as(key).doesNotContain("'");
                        assertThat(new MessageFormat(text)).as(key).isNotNull();
                    }
                    assertThat(text).as(key).isNotBlank();
                });
    }

    @Test
    void areDefinedOnlyOnce() {
        var seen = new HashMap<String, Path>();
        var twice = new ArrayList<String>();
        bundles()
                .forEach(bundle ->
                        keysInOrder(bundle)
                                .forEach(key -> {
                                    var earlier = seen.put(key, bundle);
                                    if (earlier != null) {
                                        twice.add(key + " in " + earlier);
                                    }
                                }));
        assertThat(twice).isEmpty();
    }

    /** The sandbox has its own server and loads its own. */
    @Test
    void areAllConfigured() {
        var configuration = SourceTree.text(Path.of("src/main/resources/application.yaml"));
        assertThat(bundles().filter(bundle -> !bundle.endsWith("sandbox.properties")))
                .allSatisfy(bundle ->
                        assertThat(configuration)
                                .contains(
                                        "messages/"
                                                + bundle.getFileName()
                                                        .toString()
                                                        .replace(".properties", "")));
    }

    @Test
    void existForEveryKeyThatATemplateNames() {
        var missing = new TreeMap<String, Set<String>>();
        SourceTree.files(SourceTree.TEMPLATES, ".html")
                .forEach(file -> named(file, IN_TEMPLATE, missing));
        assertThat(missing).isEmpty();
    }

    @Test
    void existForEveryNoticeAndMenuEntry() {
        var missing = new TreeMap<String, Set<String>>();
        SourceTree.files(SourceTree.JAVA, ".java")
                .forEach(file -> {
                    named(file, IN_NOTICE, missing);
                    named(file, IN_MENU, missing);
                });
        assertThat(missing).isEmpty();
    }

    private static void named(Path file, Pattern pattern, Map<String, Set<String>> missing) {
        var known = new TreeSet<String>();
        bundles().forEach(bundle -> known.addAll(entries(bundle).keySet()));
        matches(pattern, SourceTree.text(file))
                .map(found -> found.group(1))
                .filter(key -> !known.contains(key))
                .forEach(key ->
                        missing.computeIfAbsent(key, ignored -> new TreeSet<>())
                                .add(file.getFileName().toString()));
    }

    private static Map<String, String> entries(Path file) {
        var entries = new TreeMap<String, String>();
        matches(ENTRY, SourceTree.text(file))
                .forEach(entry -> entries.put(entry.group(1), entry.group(2)));
        return entries;
    }

    private static List<String> keysInOrder(Path file) {
        return matches(ENTRY, SourceTree.text(file)).map(entry -> entry.group(1)).toList();
    }

    private static Set<String> arguments(String text) {
        return new TreeSet<>(matches(ARGUMENT, text).map(found -> found.group(1)).toList());
    }

    private static Path translation(Path bundle, String language) {
        return Path.of(bundle.toString().replace(".properties", "_" + language + ".properties"));
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }
}
