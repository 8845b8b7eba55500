package dev.accesscontrol.sandbox.graph;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.CRC32;
import tools.jackson.core.JacksonException;

/** Values that a client hands back as they are; a damaged one is noticed. */
final class OpaqueToken {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private OpaqueToken() {}

    /** Hexadecimal digits: the content and its check sum. */
    static String encode(Object content) {
        byte[] json = Json.MAPPER.writeValueAsBytes(content);
        return HEX.formatHex(json) + checksum(json);
    }

    static <T> T decode(String token, Class<T> type) {
        try {
            byte[] json = HEX.parseHex(token.substring(0, Math.max(0, token.length() - 8)));
            if (!token.endsWith(checksum(json))) {
                throw GraphException.invalidPageToken();
            }
            return Json.MAPPER.readValue(json, type);
        } catch (IllegalArgumentException | JacksonException damaged) {
            throw GraphException.invalidPageToken();
        }
    }

    private static String checksum(byte[] json) {
        CRC32 crc = new CRC32();
        crc.update("sandbox".getBytes(StandardCharsets.UTF_8));
        crc.update(json);
        return HEX.toHexDigits((int) crc.getValue()).toUpperCase(Locale.ROOT);
    }
}
