package dev.accesscontrol.provisioning.notice;

/** What a notice tells; the text is the message {@code notices.NAME}. */
public enum NoticeKind {
    RUN_FAILED,
    RUN_COMPLETED_WITH_FAILURES,
    RUN_CANCELLED_BY_DELETION_LIMIT,
    CONSENT_LOST
}
