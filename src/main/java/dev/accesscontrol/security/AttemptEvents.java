package dev.accesscontrol.security;

import dev.accesscontrol.credentials.SignInResult.Refused;
import dev.accesscontrol.directory.UserId;
import dev.accesscontrol.security.SignInAttempt.Account;
import dev.accesscontrol.security.SignInAttempt.Outcome;
import dev.accesscontrol.web.Fault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Tells of each attempt to sign in, before anybody is let in. */
@Component
class AttemptEvents implements AuthenticationEventPublisher {

    private final ApplicationEventPublisher events;

    AttemptEvents(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void publishAuthenticationSuccess(Authentication authentication) {
        if (authentication.getPrincipal() instanceof SignedInUser user) {
            var outcome = user.changeRequired() ? Outcome.CHANGE_DUE : Outcome.SIGNED_IN;
            var account = new Account(new UserId(user.id()), user.username());
            events.publishEvent(new SignInAttempt(user.username(), account, outcome));
        }
    }

    @Override
    public void publishAuthenticationFailure(AuthenticationException why, Authentication attempt) {
        switch (why) {
            case RefusedAtTheDoor refusal -> tell(attempt, refusal.refused());
            case FaultAtTheDoor fault ->
                    events.publishEvent(
                            new SignInAttempt(attempt.getName(), null, outcome(fault.fault())));
            default -> throw new IllegalStateException("refused in another way", why);
        }
    }

    private void tell(Authentication attempt, Refused refused) {
        var outcome = Outcome.valueOf(refused.reason().name());
        var user = refused.user();
        var account = user == null ? null : new Account(user.id(), user.username());
        events.publishEvent(new SignInAttempt(attempt.getName(), account, outcome));
    }

    private static Outcome outcome(Fault fault) {
        return fault == Fault.TOO_MANY_ATTEMPTS ? Outcome.THROTTLED : Outcome.BUSY;
    }
}
