package dev.accesscontrol.provisioning.run;

import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = Engines.H2.class)
class HeldPlansOnH2Tests extends HeldPlansOnADatabase {}
