package dev.accesscontrol.provisioning.run;

/** Shortens text to a column's width without leaving half a character. */
final class Cut {

    private Cut() {}

    static String to(int longest, String text) {
        if (text.length() <= longest) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
