package dev.accesscontrol.directory;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** An empty directory for each test, once on each kind of database. */
@ParameterizedClass
@ValueSource(strings = {"h2", "postgresql"})
abstract class DirectoryOnADatabase {

    @Parameter String database;

    DirectoryFixture directory;

    @BeforeEach
    final void empty() {
        directory = DirectoryFixture.on(database);
    }
}
