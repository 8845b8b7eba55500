package dev.accesscontrol.provisioning.plan;

/**
 * Tells a listing that lost people on the way. The source's index moves while it is read, so a few
 * more or less mean nothing.
 */
public final class ListingAlarm {

    private static final long A_FEW = 5;
    private static final long ONE_IN = 20;

    private ListingAlarm() {}

    /**
     * @param expected how many the source announced or is known to have
     * @param read how many different people came
     */
    public static boolean isTooShort(long expected, long read) {
        return expected - read > Math.max(A_FEW, expected / ONE_IN);
    }

    /**
     * Whether a listing that is whole by all other signs names so few that a person has to look at
     * it: nobody, or less than half of the last good one.
     *
     * @param before how many people the last good listing named; 0 when there was none
     */
    public static boolean isShrunk(long before, long read) {
        return before > 0 && (read == 0 || 2 * read < before);
    }
}
