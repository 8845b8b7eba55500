package dev.accesscontrol.provisioning.periodic;

import dev.accesscontrol.testing.Databases;

class PeriodicTickOnH2Tests extends PeriodicTickOnADatabase {

    @Override
    String database() {
        return Databases.h2();
    }
}
