package dev.accesscontrol.web;

/** The program has too much to do to answer in time; the same request may succeed later. */
public class BusyException extends RuntimeException {

    public BusyException(String what) {
        super(what);
    }
}
