package dev.accesscontrol.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text of an upload whose encoding nobody tells: by its byte order mark, else ASCII until the
 * first other byte, where the bytes that follow decide. So a file whose first Japanese name comes
 * late is recognised too, and never more than two windows of it are in memory.
 */
final class TextStream extends Reader {

    static final int WINDOW = 1 << 16;

    /** Stands for bytes that are no text; a code point that no text may contain. */
    static final char UNDECODABLE = '\uFFFF';

    private final InputStream bytes;
    private byte[] ascii = {};
    private int position;
    private int end;
    private @Nullable Reader rest;

    /**
     * @param start the first bytes, already read from the stream
     */
    TextStream(byte[] start, InputStream bytes) throws IOException {
        this.bytes = bytes;
        var mark = Encodings.mark(start);
        if (mark == null) {
            load(start);
        } else {
            decode(mark.encoding(), Arrays.copyOfRange(start, mark.length(), start.length));
        }
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (position == end) {
            if (rest != null) {
                return rest.read(target, offset, length);
            }
            load(bytes.readNBytes(WINDOW));
        }
        int count = Math.min(length, end - position);
        for (int i = 0; i < count; i++) {
            target[offset + i] = (char) ascii[position++];
        }
        return count;
    }

    private void load(byte[] window) throws IOException {
        ascii = window;
        position = 0;
        end = 0;
        while (end < window.length && window[end] >= 0) {
            end++;
        }
        if (end < window.length) {
            var others = concatenate(window, end, bytes.readNBytes(WINDOW));
            decode(Encodings.guess(others), others);
        } else if (window.length == 0) {
            rest = Reader.nullReader();
        }
    }

    private void decode(Charset encoding, byte[] first) {
        var decoder =
                encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(UNDECODABLE));
        rest =
                new InputStreamReader(
                        new SequenceInputStream(new ByteArrayInputStream(first), bytes), decoder);
    }

    private static byte[] concatenate(byte[] window, int from, byte[] more) {
        var all = Arrays.copyOfRange(window, from, window.length + more.length);
        System.arraycopy(more, 0, all, window.length - from, more.length);
        return all;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
