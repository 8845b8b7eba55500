package dev.accesscontrol.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends after so many bytes and remembers that there were more. */
final class LimitedStream extends FilterInputStream {

    private final long limit;
    private long left;
    private boolean exceeded;

    LimitedStream(InputStream stream, long limit) {
        super(stream);
        this.limit = limit;
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int one = exceeded ? -1 : in.read();
        return one < 0 || !passes(1) ? -1 : one;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = exceeded ? -1 : in.read(target, offset, length);
        return count < 0 || !passes(count) ? -1 : count;
    }

    private boolean passes(int count) {
        left -= count;
        exceeded = left < 0;
        return !exceeded;
    }

    boolean exceeded() {
        return exceeded;
    }

    long limit() {
        return limit;
    }
}
