package dev.accesscontrol.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.accesscontrol.credentials.MailRoom.Mail;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

class MailRoomTests {

    private static final List<Mail> MAILS =
            List.of(
                    new Mail("first@contoso.example", "s", "t", "<p>h</p>"),
                    new Mail("second@contoso.example", "s", "t", "<p>h</p>"));

    private final JavaMailSender sender = mock(JavaMailSender.class);

    @BeforeEach
    void prepare() {
        when(sender.createMimeMessage())
                .thenAnswer(_ -> new MimeMessage(Session.getInstance(new Properties())));
    }

    @SuppressWarnings("unchecked")
    private MailRoom room(JavaMailSender sender, String from) {
        var provider = (ObjectProvider<JavaMailSender>) mock(ObjectProvider.class);
        when(provider.getIfAvailable()).thenReturn(sender);
        return new MailRoom(provider, new MailSettings(from));
    }

    private MailRoom open() {
        return room(sender, "console@accesscontrol.example");
    }

    /** The second one of two mails fails. */
    private void refuseTheSecond(Exception why) {
        doAnswer(
                        call -> {
                            var failed = new HashMap<Object, Exception>();
                            failed.put(call.getArgument(1), why);
                            throw new MailSendException(failed);
                        })
                .when(sender)
                .send(any(MimeMessage[].class));
    }

    @Test
    void tellsAnAddressThatNobodyHasFromAServerThatIsBusy() throws Exception {
        Address[] nobody = {new InternetAddress("second@contoso.example")};
        refuseTheSecond(
                new SendFailedException(
                        "Invalid Addresses",
                        new MessagingException("550 5.1.1 unknown user"),
                        new Address[0],
                        new Address[0],
                        nobody));
        assertThat(open().send(MAILS))
                .containsOnlyKeys(1)
                .containsValue(new MailRoom.Refusal(true, "550 5.1.1 unknown user"));

        refuseTheSecond(new MessagingException("451 greylisted"));
        assertThat(open().send(MAILS)).containsValue(new MailRoom.Refusal(false, "451 greylisted"));
    }

    @Test
    void tellsThatTheServerIsAwayOrLetsTheProgramNotIn() {
        doAnswer(
                        _ -> {
                            throw new MailSendException(
                                    "connection failed", new MessagingException("refused"));
                        })
                .when(sender)
                .send(any(MimeMessage[].class));
        assertThatThrownBy(() -> open().send(MAILS))
                .isInstanceOf(MailRoom.OutageException.class)
                .hasMessage("refused");
        doAnswer(
                        _ -> {
                            throw new MailAuthenticationException("535 no");
                        })
                .when(sender)
                .send(any(MimeMessage[].class));
        assertThatThrownBy(() -> open().send(MAILS)).isInstanceOf(MailRoom.OutageException.class);
    }

    @Test
    void isOpenWithAServerAndASenderOnly() {
        assertThat(open().isOpen()).isTrue();
        assertThat(room(null, "a@b.example").isOpen()).isFalse();
        assertThat(room(sender, null).isOpen()).isFalse();
        assertThat(room(sender, " ").isOpen()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@b@c",
                "a b@c.example",
                "a@c.example\nBcc: x@y.example",
                "@c"
            })
    void takesNothingElseForAnAddress(String text) {
        assertThat(MailRoom.isAddress(text)).isFalse();
        assertThat(MailRoom.isAddress("hanako.yamada+test@contoso.example")).isTrue();
    }
}
