package dev.accesscontrol.credentials;

/** What one person is told. Its text is never shown by accident. */
public record Slip(String username, String displayName, String email, String password) {

    @Override
    public String toString() {
        return "(slip)";
    }
}
