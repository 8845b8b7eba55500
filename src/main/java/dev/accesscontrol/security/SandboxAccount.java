package dev.accesscontrol.security;

/** The fixed administrator of the sandbox, which its sign-in page tells everybody. */
public record SandboxAccount(String username, String password) {

    /** As application-sandbox.yaml has it; a test holds them together. */
    static final SandboxAccount PUBLISHED = new SandboxAccount("admin", "sandbox-Admin-1");
}
