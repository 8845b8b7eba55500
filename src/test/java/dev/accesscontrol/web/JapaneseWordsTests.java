package dev.accesscontrol.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One word for one thing, whichever page says it. */
class JapaneseWordsTests {

    private static final List<ResourceBundle> BUNDLES =
            List.of("connection", "provisioning", "microsoft365").stream()
                    .map(name -> ResourceBundle.getBundle("messages/" + name, Locale.JAPANESE))
                    .toList();

    @Test
    void continueIsOneWordEverywhere() {
        assertThat(
                        textsOf(
                                "connection.continue",
                                "dryrun.continue",
                                "microsoft365.powershell.continue"))
                .containsExactly("続行", "続行", "続行");
        assertThat(all()).doesNotContain("「次へ」", "[次へ]");
    }

    @Test
    void theSyncSourceHasTheProductsLabel() {
        assertThat(textsOf("connection.sync-source", "run.fact.source"))
                .containsOnly("クラウドサービスからの同期");
    }

    @Test
    void aPlanIsTheResultOfADryRunAndALinkIsOneWord() {
        assertThat(all()).doesNotContain("プラン", "紐付");
    }

    @Test
    void theFixedMessageOfTheDeletionLimitIsOne() {
        assertThat(BUNDLES.stream().filter(bundle -> bundle.containsKey("run.limit"))).isEmpty();
    }

    private static List<String> textsOf(String... keys) {
        return List.of(keys).stream()
                .map(key ->
                        BUNDLES.stream()
                                .filter(bundle -> bundle.containsKey(key))
                                .findFirst()
                                .orElseThrow()
                                .getString(key))
                .toList();
    }

    private static String all() {
        return BUNDLES.stream()
                .flatMap(bundle -> bundle.keySet().stream().map(bundle::getString))
                .collect(Collectors.joining("\n"));
    }
}
