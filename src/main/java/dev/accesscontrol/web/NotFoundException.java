package dev.accesscontrol.web;

/** What a URL names is not there, or not for this person to know of: the answer is the 404 page. */
public class NotFoundException extends RuntimeException {

    /**
     * @param what for the log, without personal data
     */
    public NotFoundException(String what) {
        super(what);
    }
}
