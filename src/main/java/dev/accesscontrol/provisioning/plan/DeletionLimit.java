package dev.accesscontrol.provisioning.plan;

/**
 * Max Allowed Deletions of a domain.
 *
 * @param percent whole percent, 0 to 100
 */
public record DeletionLimit(int percent) {

    public static final DeletionLimit DEFAULT = new DeletionLimit(10);

    public DeletionLimit {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("percent " + percent);
        }
    }

    /** Exactly at the limit passes. */
    public boolean isExceeded(long deletions, long users) {
        return deletions * 100 > percent * users;
    }

    /** How many deletions of so many users pass. */
    public long allowed(long users) {
        return percent * users / 100;
    }
}
