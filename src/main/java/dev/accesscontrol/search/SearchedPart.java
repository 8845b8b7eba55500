package dev.accesscontrol.search;

/**
 * Rows of a table that people search by its column {@code search_text}, and that are many.
 *
 * @param index the name of the index; begins with {@link #PREFIX}
 * @param condition which rows, as SQL of literals; empty for all
 */
public record SearchedPart(String index, String table, String condition) {

    /** Any index whose name begins like this belongs to this package. */
    static final String PREFIX = "search_";

    /** Rows of which reading all takes no time that a person notices. */
    public static final int FEW = 20_000;

    public SearchedPart(String name, String table) {
        this(name, table, "");
    }

    public SearchedPart {
        index = PREFIX + index;
    }
}
