package dev.accesscontrol.provisioning.web;

import dev.accesscontrol.testing.ConsoleTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** The whole program with {@code MockMvc}, its pages on a {@link FakeBackend}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConsoleTest
@Import(FakeBackendConfiguration.class)
@interface PagesTest {}
