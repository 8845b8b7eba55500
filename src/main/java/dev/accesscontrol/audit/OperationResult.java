package dev.accesscontrol.audit;

/** What became of an act. */
public enum OperationResult {
    SUCCEEDED,
    /** What it was about was gone or done already, or there was nothing to do. */
    NOTHING_CHANGED,
    REFUSED,
    FAILED,
    /** It has begun; whether it came to its end was never written. */
    UNFINISHED
}
