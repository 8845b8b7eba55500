package dev.accesscontrol.provisioning.run;

import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = Engines.H2.class)
class ReturningPeopleOnH2Tests extends ReturningPeopleOnADatabase {}
