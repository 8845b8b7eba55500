package dev.accesscontrol.provisioning.run;

/**
 * Rows that somebody has chosen.
 *
 * @param excluded can be taken back; the others can be excluded, or have nothing that could be
 */
public record ChoiceSize(long adds, long updates, long deletes, long excluded) {

    public long excludable() {
        return adds + updates + deletes;
    }

    ChoiceSize plus(ChoiceSize other) {
        return new ChoiceSize(
                adds + other.adds,
                updates + other.updates,
                deletes + other.deletes,
                excluded + other.excluded);
    }
}
