package dev.accesscontrol.sandbox.tenant;

import java.util.OptionalInt;
import java.util.UUID;

/** Object ids that look random and yet say which slot of the tenant they belong to. */
final class ObjectIds {

    private static final int MULTIPLIER = 0x9E3779B1;
    private static final int INVERSE = inverse(MULTIPLIER);

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
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** The inverse of an odd number modulo 2^32, by Newton's method. */
    private static int inverse(int odd) {
        int inverse = odd;
        for (int i = 0; i < 5; i++) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }
}
