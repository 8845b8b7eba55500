package dev.accesscontrol.provisioning.connection;

import dev.accesscontrol.provisioning.WithFakeSource;
import dev.accesscontrol.testing.ConsoleTest;

@ConsoleTest
@WithFakeSource
class DomainReadingsOnPostgresTests extends DomainReadingsOnADatabase implements OnPostgres {}
