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
        /** Conflict: argument: the username that would be made. */
        USERNAME_NOT_ALLOWED,
        USERNAME_TOO_LONG,
        /** Conflict: arguments: the username, whose it is. */
        USERNAME_TAKEN,
        USERNAME_TAKEN_BY_ADMINISTRATOR,
        /** Conflict: arguments: the username, the other person's UPN. */
        USERNAME_WANTED_TWICE,
        UPN_TAKEN,
        UPN_NOT_ALLOWED,
        IMMUTABLE_ID_TAKEN,
        IMMUTABLE_ID_TOO_LONG,
        /** Conflict: arguments: the usernames of the two candidates. */
        TWO_CANDIDATES,
        /** Failed when it ran. */
        CHANGED_SINCE,
        GONE,
        REFUSED,
        /** Failed when it ran: the person came back at the source since the dry run. */
        BACK_AT_SOURCE
    }
}
