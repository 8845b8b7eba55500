package dev.accesscontrol.credentials;

import java.text.Normalizer;

/**
 * A password as typed, normalised to NFC, so that the same characters from another keyboard are the
 * same password. Never shown.
 */
record PlainPassword(String text) {

    PlainPassword {
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    @Override
    public String toString() {
        return "(password)";
    }
}
