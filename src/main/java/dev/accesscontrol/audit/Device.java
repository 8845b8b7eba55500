package dev.accesscontrol.audit;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sits at, as far as the browser tells; it is only its word.
 *
 * @param browser null when it is none that is known
 * @param platform the operating system, likewise
 * @param userAgent what was sent, in printable characters
 */
public record Device(@Nullable String browser, @Nullable String platform, String userAgent) {

    private static final int LONGEST = 400;

    /** The first that is named counts: most browsers claim to be the ones behind them as well. */
    private static final Map<String, String> BROWSERS =
            inOrder(
                    "Edg", "Edge",
                    "OPR/", "Opera",
                    "SamsungBrowser/", "Samsung Internet",
                    "Firefox/", "Firefox",
                    "FxiOS/", "Firefox",
                    "CriOS/", "Chrome",
                    "Chrome/", "Chrome",
                    "Safari/", "Safari",
                    "curl/", "curl",
                    "python-requests/", "Python");

    private static final Map<String, String> PLATFORMS =
            inOrder(
                    "Windows", "Windows",
                    "Android", "Android",
                    "iPhone", "iOS",
                    "iPad", "iPadOS",
                    "CrOS", "ChromeOS",
                    "Macintosh", "macOS",
                    "Linux", "Linux");

    static Device of(@Nullable String header) {
        var text = header == null ? "" : Texts.line(header, LONGEST);
        return new Device(named(BROWSERS, text), named(PLATFORMS, text), text);
    }

    private static @Nullable String named(Map<String, String> names, String text) {
        return names.entrySet().stream()
                .filter(name -> text.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> inOrder(String... pairs) {
        return Stream.iterate(0, i -> i < pairs.length, i -> i + 2)
                .collect(
                        Collectors.toMap(
                                i -> pairs[i],
                                i -> pairs[i + 1],
                                (one, _) -> one,
                                java.util.LinkedHashMap::new));
    }
}
