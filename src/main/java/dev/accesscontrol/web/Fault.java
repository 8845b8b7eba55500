package dev.accesscontrol.web;

import org.springframework.http.HttpStatus;

/** What a person can be told when a page cannot be shown; the words are {@code fault.NAME.*}. */
public enum Fault {
    BAD_REQUEST(HttpStatus.BAD_REQUEST),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    /** The form's CSRF token is missing or of an ended session. */
    FORM_TOO_OLD(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    /** Somebody else changed the same thing meanwhile. */
    CONFLICT(HttpStatus.CONFLICT),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    FAILED(HttpStatus.INTERNAL_SERVER_ERROR),
    /** The database is down. */
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    /** More people at once than the machine can answer. */
    BUSY(HttpStatus.SERVICE_UNAVAILABLE),
    TOO_MANY_ATTEMPTS(HttpStatus.TOO_MANY_REQUESTS);

    private final HttpStatus status;

    Fault(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    /** The fault that an error status without further knowledge stands for. */
    static Fault of(int status) {
        for (var fault : values()) {
            if (fault.status.value() == status) {
                return fault;
            }
        }
        return status >= 400 && status < 500 ? BAD_REQUEST : FAILED;
    }
}
