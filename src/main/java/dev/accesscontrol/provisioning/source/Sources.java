package dev.accesscontrol.provisioning.source;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The services of this program that people can be imported from. */
@Component
public class Sources {

    private final List<SourceProvider> providers;

    Sources(ObjectProvider<SourceProvider> providers) {
        this.providers = providers.orderedStream().toList();
    }

    public List<SourceProvider> all() {
        return providers;
    }

    /** The provider of a connection's service; a stored service without one is an error. */
    public SourceProvider of(String service) {
        return providers.stream()
                .filter(provider -> provider.service().equals(service))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no source for service " + service));
    }
}
