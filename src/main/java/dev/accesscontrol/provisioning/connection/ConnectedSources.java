package dev.accesscontrol.provisioning.connection;

import dev.accesscontrol.directory.UserSources;
import java.util.List;
import org.springframework.stereotype.Component;

/** The connections as the user list names them. */
@Component
class ConnectedSources implements UserSources {

    private final Connections connections;

    ConnectedSources(Connections connections) {
        this.connections = connections;
    }

    @Override
    public List<Source> all() {
        return connections.all().stream()
                .map(connection ->
                        new Source(
                                connection.linkSource(),
                                "source." + connection.service(),
                                connection.name()))
                .toList();
    }
}
