package dev.accesscontrol.provisioning.connection;

/** The settings were changed by somebody else since they were shown. */
public class StaleSettingsException extends RuntimeException {

    StaleSettingsException() {
        super("the settings were changed meanwhile");
    }
}
