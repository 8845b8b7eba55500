package dev.accesscontrol.credentials;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.accesscontrol.directory.DirectoryUser;
import dev.accesscontrol.directory.NewUser;
import dev.accesscontrol.directory.Profile;
import dev.accesscontrol.directory.Role;
import dev.accesscontrol.directory.UserAccounts;
import dev.accesscontrol.testing.Visitor;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Invitations with a mail server beside them. */
@TestPropertySource(
        properties = {
            "spring.mail.host=127.0.0.1",
            "accesscontrol.mail.from=console@accesscontrol.example",
            "accesscontrol.base-url=https://console.example"
        })
abstract class InvitationPages extends InitialPages {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Pattern LINK =
            Pattern.compile("https://console\\.example/invitation#([\\w-]+)");

    /** One for all tests of a process: the program that knows its port is shared as well. */
    static final GreenMail SERVER =
            new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    static {
        SERVER.start();
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        var port = SERVER.getSmtp().getPort();
        registry.add("spring.mail.port", () -> port);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void empty() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
    }

    DirectoryUser user(String email) {
        return beans.getBean(UserAccounts.class)
                .add(
                        new NewUser(
                                "invited" + NUMBER.incrementAndGet(),
                                new Profile("Yamada", "Hanako", "Yamada Hanako", email, null, null),
                                Role.NONE));
    }

    UUID invite(String language, DirectoryUser... users) throws Exception {
        var id = choose(admin, List.of(users));
        admin.post(PATH + id, "how", "INVITE", "language", language);
        return id;
    }

    UUID invited(DirectoryUser... users) throws Exception {
        var id = invite("en", users);
        awaitDone(id);
        return id;
    }

    MimeMessage mailTo(String address) {
        await().atMost(Duration.ofSeconds(30)).until(() -> !mailsTo(address).isEmpty());
        return mailsTo(address).getLast();
    }

    List<MimeMessage> mailsTo(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The plain text, decoded. */
    static String text(MimeMessage mail, String type) throws Exception {
        return part(mail, type);
    }

    private static String part(Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    String codeFor(String address) throws Exception {
        var link = LINK.matcher(text(mailTo(address), "text/plain"));
        if (!link.find()) {
            throw new AssertionError("no link in the mail");
        }
        return link.group(1);
    }

    /** Sets a password with a code, as somebody who is not signed in; the status of the answer. */
    int redeem(String code, String password) throws Exception {
        return new Visitor(web)
                .post(
                        "/invitation/password",
                        "code",
                        code,
                        "password",
                        password,
                        "repeated",
                        password)
                .getStatus();
    }
}
