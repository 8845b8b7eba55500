package dev.accesscontrol.audit;

import dev.accesscontrol.testing.Databases;

class LogsOnH2Tests extends LogsOnADatabase {

    LogsOnH2Tests() {
        super(Databases.h2());
    }

    @Override
    String manyRows() {
        return "system_range(1, 12000)";
    }

    @Override
    String newId() {
        return "random_uuid()";
    }
}
