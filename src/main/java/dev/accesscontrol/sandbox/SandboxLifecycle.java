package dev.accesscontrol.sandbox;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The simulated tenant stands before the console's web server starts, and falls after it. */
final class SandboxLifecycle implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SandboxLifecycle.class);

    private final SandboxSettings settings;
    private volatile @Nullable SandboxTenant tenant;

    SandboxLifecycle(SandboxSettings settings) {
        this.settings = settings;
    }

    @Override
    public void start() {
        SandboxTenant started = SandboxTenant.start(settings);
        tenant = started;
        log.info(
                "Simulated Microsoft 365 tenant on {} for the console on {}",
                started.url(),
                settings.consoleUrl());
    }

    @Override
    public void stop() {
        SandboxTenant running = tenant;
        if (running != null) {
            running.close();
            tenant = null;
        }
    }

    @Override
    public boolean isRunning() {
        return tenant != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
