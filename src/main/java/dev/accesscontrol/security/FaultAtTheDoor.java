package dev.accesscontrol.security;

import dev.accesscontrol.web.Fault;
import org.springframework.security.core.AuthenticationException;

/** A sign-in that was not even checked; the page of the fault says why. */
class FaultAtTheDoor extends AuthenticationException {

    private final Fault fault;

    FaultAtTheDoor(Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
