package dev.accesscontrol.sandbox.tenant;

import java.util.OptionalInt;
import java.util.UUID;

/** Object ids that look random and yet say which slot of the tenant they belong to. */
final class ObjectIds {

    private static final int MULTIPLIER = 0x9E3779B1;
    private static final int INVERSE = (int) inverse(MULTIPLIER);
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long FIRST = 0xBF58476D1CE4E5B9L;
    private static final long SECOND = 0x94D049BB133111EBL;

    private final long seed;

    ObjectIds(long seed) {
        this.seed = seed;
    }

    UUID idOf(int slot) {
        long scrambled = Integer.toUnsignedLong((slot ^ (int) seed) * MULTIPLIER);
        long rest = mix(seed + slot);
        long high = scrambled << 32 | rest >>> 32 & 0xFFFF0FFFL | 0x4000L;
        long low = mix(rest) & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** Empty when the id is not one of this tenant's. */
    OptionalInt slotOf(UUID id) {
        int slot = (int) (id.getMostSignificantBits() >>> 32) * INVERSE ^ (int) seed;
        return idOf(slot).equals(id) ? OptionalInt.of(slot) : OptionalInt.empty();
    }

    /** SplitMix64's finaliser: one bit changed in, half of the bits changed out. */
    static long mix(long value) {
        long z = value + GOLDEN;
        z = (z ^ z >>> 30) * FIRST;
        z = (z ^ z >>> 27) * SECOND;
        return z ^ z >>> 31;
    }

    /** What was mixed. */
    static long unmix(long mixed) {
        long z = (mixed ^ mixed >>> 31 ^ mixed >>> 62) * inverse(SECOND);
        z = (z ^ z >>> 27 ^ z >>> 54) * inverse(FIRST);
        return (z ^ z >>> 30 ^ z >>> 60) - GOLDEN;
    }

    /**
     * The inverse of an odd number modulo 2^64, by Newton's method; its lower half is that modulo
     * 2^32.
     */
    private static long inverse(long odd) {
        long inverse = odd;
        for (int i = 0; i < 5; i++) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }
}
