package dev.accesscontrol.provisioning.notice;

import dev.accesscontrol.testing.ConsoleTest;

@ConsoleTest
class NoticesOnH2Tests extends NoticesOnADatabase {}
