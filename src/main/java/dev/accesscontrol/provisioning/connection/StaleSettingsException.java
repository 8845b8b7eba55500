package dev.accesscontrol.provisioning.connection;

import org.springframework.dao.OptimisticLockingFailureException;

/** The settings were changed by somebody else since they were shown. */
public class StaleSettingsException extends OptimisticLockingFailureException {

    StaleSettingsException() {
        super("the settings were changed meanwhile");
    }
}
