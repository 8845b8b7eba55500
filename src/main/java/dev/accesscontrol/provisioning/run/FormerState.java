package dev.accesscontrol.provisioning.run;

/** What a row was before a decision about it, in columns of its own. */
final class FormerState {

    static final String REMEMBER =
            """
            was_action = action, was_order = run_order, was_reason = reason,
              was_arguments = reason_arguments, was_warnings = warnings, was_pairing = pairing
            """
                    .strip();

    static final String RESTORE =
            """
            action = was_action, run_order = was_order, reason = was_reason,
              reason_arguments = was_arguments, warnings = was_warnings, pairing = was_pairing,
              was_action = null, was_order = null, was_reason = null, was_arguments = null,
              was_warnings = null, was_pairing = null
            """
                    .strip();

    private FormerState() {}
}
