package dev.accesscontrol.credentials;

import java.security.SecureRandom;
import java.util.Base64;

/** What the link of an invitation has: 256 random bits. Only its digest is stored. */
record InvitationToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static InvitationToken fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new InvitationToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String digest() {
        return Digests.hex("invitation", text);
    }

    @Override
    public String toString() {
        return "(token)";
    }
}
