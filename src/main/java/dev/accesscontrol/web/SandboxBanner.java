package dev.accesscontrol.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Tells on every page that Microsoft 365 is simulated, where it is. */
@Component("sandboxBanner")
public class SandboxBanner {

    private final Environment environment;

    SandboxBanner(Environment environment) {
        this.environment = environment;
    }

    /** The page of the simulated tenant; null when Microsoft 365 is the real one. */
    public @Nullable String getUrl() {
        return environment.acceptsProfiles(Profiles.of("sandbox"))
                ? environment.getProperty("accesscontrol.sandbox.url", "http://localhost:8081")
                : null;
    }
}
