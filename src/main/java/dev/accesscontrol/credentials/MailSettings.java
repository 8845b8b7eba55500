package dev.accesscontrol.credentials;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Mail that the program sends; the server is {@code spring.mail}.
 *
 * @param from the sender's address; without it, nothing is sent
 */
@ConfigurationProperties("accesscontrol.mail")
record MailSettings(@Nullable String from) {}
