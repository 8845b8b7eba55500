package dev.accesscontrol.credentials;

import java.util.Locale;

/**
 * What an administrator wants for the users of a batch.
 *
 * @param replaceExisting also for users who have a password
 * @param changeRequired Force Password Change; means nothing for an invitation
 * @param language of the slips, or of the mail
 * @param by the username of the administrator
 */
public record InitialOrder(
        boolean replaceExisting, boolean changeRequired, Locale language, String by) {}
