package dev.accesscontrol.security;

import dev.accesscontrol.credentials.PasswordGenerator;
import dev.accesscontrol.directory.UserRejectedException;
import dev.accesscontrol.web.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sees at each start that there is a Global Admin. */
@Component
@Order(FirstStart.ORDER)
class FirstStart implements ApplicationRunner {

    static final int ORDER = 0;

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final InitialAdministrator administrator;
    private final InitialAdministratorSettings settings;
    private final PasswordGenerator generator;
    private final Site site;

    FirstStart(
            InitialAdministrator administrator,
            InitialAdministratorSettings settings,
            PasswordGenerator generator,
            Site site) {
        this.administrator = administrator;
        this.settings = settings;
        this.generator = generator;
        this.site = site;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var given = settings.password();
        var password =
                given == null || given.isEmpty() ? generator.next(settings.username()) : given;
        var random = !password.equals(given);
        if (settings.reset()) {
            administrator.reset(settings.username(), password, random);
            LOG.warn(
                    "The initial administrator was given a new password, enabled, unlocked and made"
                            + " Global Admin. Remove accesscontrol.initial-administrator.reset again.");
        } else if (!administrator.isNeeded() || !create(password, random)) {
            return;
        }
        if (random) {
            tell(password);
        }
    }

    private boolean create(String password, boolean random) {
        try {
            administrator.create(settings.username(), password, random);
            LOG.info("The initial administrator was made.");
            return true;
        } catch (UserRejectedException e) {
            if (administrator.isNeeded()) {
                throw new IllegalStateException(
                        "There is no administrator, and accesscontrol.initial-administrator.username"
                                + " cannot become one. If it is the name of a user, start once with"
                                + " accesscontrol.initial-administrator.reset=true.",
                        e);
            }
            LOG.info("Another node made the initial administrator.");
            return false;
        }
    }

    /** To the console and not to the log, which is kept and sent elsewhere. */
    private void tell(String password) {
        System.out.printf(
                """

                ----------------------------------------------------------------
                  Access Control's first administrator. This is shown only once.

                  Sign in at  %s%s
                  Username    %s
                  Password    %s   (the first sign-in asks for a new one)
                ----------------------------------------------------------------

                """,
                site.baseUrl(), SignInPage.PATH, settings.username(), password);
    }
}
