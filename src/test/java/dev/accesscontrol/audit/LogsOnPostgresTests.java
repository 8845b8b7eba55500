package dev.accesscontrol.audit;

import dev.accesscontrol.testing.Databases;

class LogsOnPostgresTests extends LogsOnADatabase {

    LogsOnPostgresTests() {
        super(Databases.postgres());
    }

    @Override
    String manyRows() {
        return "generate_series(1, 12000)";
    }

    @Override
    String newId() {
        return "gen_random_uuid()";
    }
}
