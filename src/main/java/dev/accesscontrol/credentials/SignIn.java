package dev.accesscontrol.credentials;

/** Who is at the door? */
public interface SignIn {

    /**
     * Checks a username (ignoring case) and its password. A refusal does not tell why, and takes
     * the same time, whether the name is unknown, the password wrong, or the user without a
     * password, disabled or locked out.
     */
    SignInResult check(String username, String password);
}
