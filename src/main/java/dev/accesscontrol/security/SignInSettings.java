package dev.accesscontrol.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much guessing is listened to.
 *
 * @param failuresPerMinute of one network, whoever is asked for; ten times as many for one name,
 *     wherever they come from
 */
@ConfigurationProperties("accesscontrol.sign-in")
record SignInSettings(@DefaultValue("30") int failuresPerMinute) {}
