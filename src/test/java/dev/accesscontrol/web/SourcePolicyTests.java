package dev.accesscontrol.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can only be seen in the text of the sources. */
class SourcePolicyTests {

    private static final int LONGEST_CLASS = 200;

    static Stream<Path> sources() {
        return SourceTree.files(SourceTree.JAVA, ".java").stream();
    }

    /**
     * A second source is a new adapter on the same port: nobody else knows the first one's words.
     */
    @Test
    void onlyTheAdapterAndTheSandboxSpeakOfMicrosoftsProtocols() {
        var others =
                Stream.concat(sources(), SourceTree.files(SourceTree.TEMPLATES, ".html").stream())
                        .filter(file -> !file.toString().contains("microsoft365"))
                        .filter(file -> !file.toString().contains("sandbox"));
        assertThat(others)
                .allSatisfy(file ->
                        assertThat(SourceTree.text(file))
                                .as(file.toString())
                                .doesNotContainIgnoringCase("graph.microsoft")
                                .doesNotContainIgnoringCase("microsoftonline")
                                .doesNotContainIgnoringCase("powershell")
                                .doesNotContain("User.Read.All")
                                .doesNotContain("Domain.Read.All")
                                .doesNotContain("/.default"));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void areShort(Path source) {
        var lines =
                SourceTree.text(source)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .filter(line -> !line.startsWith("import ") && !line.startsWith("package "))
                        .filter(line -> !line.startsWith("//") && !line.startsWith("/*"))
                        .filter(line -> !line.startsWith("*"))
                        .count();
        assertThat(lines).isLessThanOrEqualTo(LONGEST_CLASS);
    }

    @Test
    void everyPackageIsNullMarked() {
        var packages = sources().map(Path::getParent).distinct();
        assertThat(packages)
                .allSatisfy(folder ->
                        assertThat(SourceTree.text(folder.resolve("package-info.java")))
                                .as(folder.toString())
                                .contains("@NullMarked"));
    }
}
