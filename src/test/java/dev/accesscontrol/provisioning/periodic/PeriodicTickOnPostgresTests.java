package dev.accesscontrol.provisioning.periodic;

import dev.accesscontrol.testing.Databases;

class PeriodicTickOnPostgresTests extends PeriodicTickOnADatabase {

    @Override
    String database() {
        return Databases.postgres();
    }
}
