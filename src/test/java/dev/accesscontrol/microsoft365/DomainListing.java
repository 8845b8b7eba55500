package dev.accesscontrol.microsoft365;

import static dev.accesscontrol.microsoft365.FakeMicrosoft.TENANT;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.accesscontrol.provisioning.source.ListingSink;
import dev.accesscontrol.provisioning.source.SourceException;
import dev.accesscontrol.provisioning.source.SourceFailure;

/** The listing of one domain's people, again and again. */
final class DomainListing {

    private final Provider provider;
    private final ListingSink sink;

    DomainListing(Provider provider, ListingSink sink) {
        this.provider = provider;
        this.sink = sink;
    }

    void run() {
        provider.source().listUsers(TENANT, "contoso.com", sink);
    }

    /** Why it fails. */
    SourceFailure failure() {
        return catchThrowableOfType(SourceException.class, this::run).failure();
    }
}
