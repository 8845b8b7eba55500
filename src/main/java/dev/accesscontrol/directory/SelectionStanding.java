package dev.accesscontrol.directory;

/**
 * How the users of an operation stand now.
 *
 * @param gone not there any more
 * @param administrators of either role
 * @param disabled others who are disabled
 * @param withPassword others who have a password
 * @param withoutAddress others, with a password or not, who have no Email address
 */
public record SelectionStanding(
        long total,
        long gone,
        long administrators,
        long disabled,
        long withPassword,
        long withoutAddress) {

    /** Who can sign in as soon as there is a password, and is no administrator. */
    public long ordinary() {
        return total - gone - administrators - disabled;
    }

    /** The same without those who have a password. */
    public long withoutPassword() {
        return ordinary() - withPassword;
    }
}
