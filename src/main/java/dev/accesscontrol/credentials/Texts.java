package dev.accesscontrol.credentials;

/** Cuts what comes from outside to the width of its column. */
final class Texts {

    private Texts() {}

    static String atMost(int characters, String text) {
        if (text.length() <= characters) {
            return text;
        }
        boolean halfAPair = Character.isHighSurrogate(text.charAt(characters - 2));
        return text.substring(0, characters - (halfAPair ? 2 : 1)) + "…";
    }
}
