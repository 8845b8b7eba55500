package dev.accesscontrol.provisioning.plan;

import java.util.List;

/**
 * Why a row is not applied, or failed. For people: the messages {@code reason.CODE} and {@code
 * reason.CODE.remedy} with the arguments.
 */
public record Reason(Code code, List<String> arguments) {

    public static Reason of(Code code, String... arguments) {
        return new Reason(code, List.of(arguments));
    }

    public enum Code {
        /** Skip. */
        GUEST,
        /** Skip: argument: the administrator's username. */
        ADMINISTRATOR,
        /** Skip: not listed by the source, but it answers when asked for the person. */
        STILL_AT_SOURCE,
        /** Skip: the source keeps the person only for restoring. */
        DELETED_AT_SOURCE,
        /** Skip: arguments: the administrator who excluded the person, the note. */
        EXCLUDED,
        /** Skip: excluded when the plan was made, and that was taken back since. */
        EXCLUSION_TAKEN_BACK,
        /** Delete: the source answered that there is no such person. */
        NOT_AT_SOURCE,
        /** Delete: argument: the UPN in a domain that is not synchronised. */
        MOVED_AWAY,
        /** Add: argument: when the user was deleted who comes back. */
        RETURNS,
        /** Conflict: arguments: the deleted user's username, the username of who fits as well. */
        RETURNING_AND_ANOTHER,
        /** Conflict: argument: the username that would be made. */
        USERNAME_NOT_ALLOWED,
        USERNAME_TOO_LONG,
        /** Conflict: arguments: the username, whose it is. */
        USERNAME_TAKEN,
        USERNAME_TAKEN_BY_ADMINISTRATOR,
        /** Conflict: arguments: the username, the other person's UPN. */
        USERNAME_WANTED_TWICE,
        /** Conflict: arguments: the UPN, the username of who has it or wants it too. */
        UPN_TAKEN,
        /** Conflict: argument: the UPN. */
        UPN_NOT_ALLOWED,
        /** Conflict: arguments: the ImmutableID, the username of who has it or wants it too. */
        IMMUTABLE_ID_TAKEN,
        /** Conflict: argument: the ImmutableID. */
        IMMUTABLE_ID_TOO_LONG,
        /** Conflict: argument: the e-mail address. */
        EMAIL_NOT_ALLOWED,
        /** Conflict: argument: the name's beginning. */
        NAME_TOO_LONG,
        /** Conflict: arguments: the user's username, the UPN of the other person who fits it. */
        USER_WANTED_TWICE,
        /** Conflict: arguments: the usernames of the two candidates. */
        TWO_CANDIDATES,
        /** Failed when it ran. */
        CHANGED_SINCE,
        GONE,
        /** Failed when it ran: who was to come back is not in the recycle bin any more. */
        NOT_IN_RECYCLE_BIN,
        /** Failed when it ran: the person's object is linked to another user by now. */
        LINK_TAKEN,
        REFUSED,
        /** Failed when it ran: the person came back at the source since the dry run. */
        BACK_AT_SOURCE
    }
}
