package dev.accesscontrol.credentials;

/** Makes what comes from outside fit its column: in its width, and without NUL. */
final class Texts {

    private Texts() {}

    static String atMost(int characters, String typed) {
        var text = typed.replace('\0', '\uFFFD');
        if (text.length() <= characters) {
            return text;
        }
        boolean halfAPair = Character.isHighSurrogate(text.charAt(characters - 2));
        return text.substring(0, characters - (halfAPair ? 2 : 1)) + "…";
    }
}
