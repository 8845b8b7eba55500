package dev.accesscontrol.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTests {

    private static final String MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ";

    @ParameterizedTest
    @CsvSource({
        "Edge, Windows, 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0'",
        "Chrome, ChromeOS, 'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'",
        "Firefox, Linux, 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'",
        "Safari, iOS, 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1'",
        "Samsung Internet, Android, 'Mozilla/5.0 (Linux; Android 15; SM-S931B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36'",
        "curl, , curl/8.5.0"
    })
    void tellsBrowserAndSystem(String browser, String platform, String header) {
        var device = Device.of(header);
        assertThat(device.browser()).isEqualTo(browser);
        assertThat(device.platform()).isEqualTo(platform);
        assertThat(device.userAgent()).isEqualTo(header);
    }

    @Test
    void isNothingWithoutAHeader() {
        assertThat(Device.of(null)).isEqualTo(new Device(null, null, ""));
    }

    @Test
    void keepsSoMuchOfTheHeaderAndNoControlCharacters() {
        var device = Device.of(MAC + "\u0000\u001b[31m" + "x".repeat(1000));
        assertThat(device.userAgent()).hasSize(400).startsWith(MAC).endsWith("…");
        assertThat(device.userAgent()).doesNotContain("\u0000", "\u001b");
        assertThat(device.platform()).isEqualTo("macOS");
    }
}
