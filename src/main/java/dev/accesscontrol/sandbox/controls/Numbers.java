package dev.accesscontrol.sandbox.controls;

import dev.accesscontrol.sandbox.http.Parameters;

/** Whole numbers out of forms. */
final class Numbers {

    private Numbers() {}

    /**
     * @param label of the field, for the refusal
     */
    static int read(Parameters form, String name, String label, int from, int to) {
        String text = form.text(name).trim();
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= from && number <= to) {
                return number;
            }
        }
        throw new IllegalArgumentException(
                "%s: a whole number from %,d to %,d".formatted(label, from, to));
    }
}
