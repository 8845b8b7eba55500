package dev.accesscontrol.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;

/** Proves that a form was drawn by this server: another site cannot read the value. */
public final class FormToken {

    public static final String FIELD = "formToken";

    private final String value = UUID.randomUUID().toString();

    public String value() {
        return value;
    }

    public boolean isIn(Parameters form) {
        return MessageDigest.isEqual(
                value.getBytes(StandardCharsets.UTF_8),
                form.text(FIELD).getBytes(StandardCharsets.UTF_8));
    }
}
