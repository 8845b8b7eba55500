package dev.accesscontrol.credentials;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mails to the configured server, several over one connection. */
@Component
class MailRoom {

    private final @Nullable JavaMailSender sender;
    private final MailSettings settings;

    MailRoom(ObjectProvider<JavaMailSender> sender, MailSettings settings) {
        this.sender = sender.getIfAvailable();
        this.settings = settings;
    }

    /** Whether a server and a sender are configured. */
    boolean isOpen() {
        return sender != null && settings.from() != null && !settings.from().isBlank();
    }

    record Mail(String to, String subject, String text, String html) {}

    /**
     * Why a mail was not taken.
     *
     * @param forGood trying again is of no use: nobody has this address
     */
    record Refusal(boolean forGood, String words) {}

    /** The server cannot be reached, or does not let the program in. Nothing more is known. */
    static class OutageException extends RuntimeException {

        OutageException(MailException cause) {
            super(words(cause), cause);
        }
    }

    static boolean isAddress(String text) {
        try {
            new InternetAddress(text, true).validate();
            return text.contains("@");
        } catch (AddressException none) {
            return false;
        }
    }

    /**
     * @return the mails that were not taken, by their place
     * @throws OutageException when none was
     */
    Map<Integer, Refusal> send(List<Mail> mails) {
        var out = Objects.requireNonNull(sender);
        var messages = mails.stream().map(mail -> message(out, mail)).toList();
        try {
            out.send(messages.toArray(MimeMessage[]::new));
            return Map.of();
        } catch (MailSendException e) {
            if (e.getCause() != null) {
                throw new OutageException(e);
            }
            return refusals(messages, e.getFailedMessages());
        } catch (MailException e) {
            throw new OutageException(e);
        }
    }

    private static Map<Integer, Refusal> refusals(
            List<MimeMessage> messages, Map<Object, Exception> failed) {
        var refusals = new HashMap<Integer, Refusal>();
        for (int i = 0; i < messages.size(); i++) {
            var why = failed.get(messages.get(i));
            if (why != null) {
                refusals.put(i, refusal(why));
            }
        }
        return refusals;
    }

    private static Refusal refusal(Exception why) {
        boolean invalid =
                why instanceof AddressException
                        || why instanceof SendFailedException failed
                                && failed.getInvalidAddresses() != null
                                && failed.getInvalidAddresses().length > 0;
        return new Refusal(invalid, words(why));
    }

    /** What the server said is the innermost text. */
    private static String words(Exception why) {
        Throwable inner = why;
        while (true) {
            var next =
                    inner instanceof MessagingException mail
                            ? mail.getNextException()
                            : inner.getCause();
            if (next == null || next == inner) {
                break;
            }
            inner = next;
        }
        var text = inner.getMessage();
        return text == null ? inner.getClass().getSimpleName() : text.strip();
    }

    private MimeMessage message(JavaMailSender out, Mail mail) {
        try {
            var message = out.createMimeMessage();
            var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(Objects.requireNonNull(settings.from()));
            helper.setTo(mail.to());
            helper.setSubject(mail.subject());
            helper.setText(mail.text(), mail.html());
            message.setHeader("Auto-Submitted", "auto-generated");
            return message;
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail could not be written", e);
        }
    }
}
