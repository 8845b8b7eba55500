package dev.accesscontrol.security;

/** Where people sign in, and what that page is told. */
public final class SignInPage {

    public static final String PATH = "/sign-in";

    /** Session attribute: the name that was typed in vain, to be shown once more. */
    public static final String TYPED_USERNAME = "typedUsername";

    private SignInPage() {}
}
