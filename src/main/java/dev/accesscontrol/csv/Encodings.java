package dev.accesscontrol.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recognises what an upload is written in: UTF-8, Japanese Excel's Shift_JIS, or no text at all.
 */
final class Encodings {

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    private static final List<Mark> MARKS =
            List.of(
                    new Mark(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
                    // "Unicode text" of Excel
                    new Mark(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
                    new Mark(StandardCharsets.UTF_16BE, 0xFE, 0xFF));

    /** First bytes of what people take for a CSV file: xlsx and zip, xls, PDF, gzip. */
    private static final List<byte[]> OTHER_FILES =
            List.of(
                    bytes('P', 'K', 3, 4),
                    bytes(0xD0, 0xCF, 0x11, 0xE0),
                    bytes('%', 'P', 'D', 'F'),
                    bytes(0x1F, 0x8B));

    private Encodings() {}

    static @Nullable Mark mark(byte[] start) {
        return MARKS.stream()
                .filter(mark -> startsWith(start, mark.bytes()))
                .findFirst()
                .orElse(null);
    }

    static boolean isText(byte[] start) {
        if (OTHER_FILES.stream().anyMatch(other -> startsWith(start, other))) {
            return false;
        }
        return mark(start) != null || !contains(start, (byte) 0);
    }

    /**
     * @param bytes the first that are not ASCII; the last character may be cut in two
     */
    static Charset guess(byte[] bytes) {
        return decodes(bytes, StandardCharsets.UTF_8) || !decodes(bytes, SHIFT_JIS)
                ? StandardCharsets.UTF_8
                : SHIFT_JIS;
    }

    private static boolean decodes(byte[] bytes, Charset encoding) {
        var characters = CharBuffer.allocate(bytes.length);
        return !encoding.newDecoder().decode(ByteBuffer.wrap(bytes), characters, false).isError();
    }

    private static boolean startsWith(byte[] bytes, byte[] first) {
        return bytes.length >= first.length
                && Arrays.equals(bytes, 0, first.length, first, 0, first.length);
    }

    private static boolean contains(byte[] bytes, byte wanted) {
        for (byte one : bytes) {
            if (one == wanted) {
                return true;
            }
        }
        return false;
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** A byte order mark. */
    record Mark(Charset encoding, byte[] bytes) {

        Mark(Charset encoding, int... bytes) {
            this(encoding, Encodings.bytes(bytes));
        }

        int length() {
            return bytes.length;
        }
    }
}
