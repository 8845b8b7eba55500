package dev.accesscontrol.provisioning.run;

import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = Engines.H2.class)
class ShrunkListingsOnH2Tests extends ShrunkListingsOnADatabase {}
