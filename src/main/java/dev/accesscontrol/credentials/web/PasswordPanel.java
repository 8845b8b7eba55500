package dev.accesscontrol.credentials.web;

import dev.accesscontrol.credentials.Passwords;
import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.UserPanel;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the user's page tells of the password. */
@Component
class PasswordPanel implements UserPanel {

    private final Passwords passwords;

    PasswordPanel(Passwords passwords) {
        this.passwords = passwords;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String fragment() {
        return "credentials/panel :: password";
    }

    @Override
    public Map<String, Object> model(DirectoryUser user) {
        return Map.of("user", user, "password", passwords.state(user.id()));
    }
}
