package dev.accesscontrol.provisioning.run;

import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = Engines.Postgres.class)
class ShrunkListingsOnPostgresTests extends ShrunkListingsOnADatabase {}
