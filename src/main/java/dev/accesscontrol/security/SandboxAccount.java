package dev.accesscontrol.security;

/** The fixed administrator of the sandbox, which its sign-in page tells everybody. */
public record SandboxAccount(String username, String password) {}
