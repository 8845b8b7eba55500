package dev.accesscontrol.web;

import java.security.SecureRandom;

/** A number that a person can read over the telephone, without letters that look like digits. */
final class Reference {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    static String next() {
        var text = new StringBuilder();
        RANDOM.ints(8, 0, ALPHABET.length()).forEach(i -> text.append(ALPHABET.charAt(i)));
        return text.insert(4, '-').toString();
    }
}
