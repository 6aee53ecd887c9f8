package fengni.notice;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Gives mails to the mail server. A mail counts as taken when the server has answered its last dot with yes; what the server
 * does afterwards comes back to the sender's address, not here. Safe for use by many threads.
 */
final class Mailer {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int FOR_GOOD = 500;

    private final Optional<MailAccount> account;

    Mailer(Optional<MailAccount> account) {
        this.account = account;
    }

    boolean ready() {
        return account.isPresent();
    }

    /** Returns whether the text is one plain address. */
    static boolean isAddress(String text) {
        try {
            new InternetAddress(text, true).validate();
            return text.matches("[^\\s<>,;\"()@]{1,64}@[^\\s<>,;\"()@]{1,255}") && text.contains(".");
        } catch (AddressException _) {
            return false;
        }
    }

    Sent send(String to, Outgoing outgoing) {
        if (account.isEmpty()) {
            return new Sent.NotYet(Trouble.NO_MAIL_SERVER, "");
        }
        try {
            give(account.get(), to, outgoing);
            return new Sent.Taken();
        } catch (MessagingException failure) {
            return told(failure);
        }
    }

    private static void give(MailAccount account, String to, Outgoing outgoing) throws MessagingException {
        var session = Session.getInstance(properties(account));
        var mail = mail(session, account.from(), to, outgoing);
        try (var transport = session.getTransport(account.security() == MailAccount.Security.TLS ? "smtps" : "smtp")) {
            transport.connect(account.host(), account.port(), account.user(), account.password());
            transport.sendMessage(mail, mail.getAllRecipients());
        }
    }

    private static MimeMessage mail(Session session, String from, String to, Outgoing outgoing)
            throws MessagingException {
        var words = new Wordings(outgoing);
        var mail = new Named(session, outgoing.id() + "@" + from.substring(from.indexOf('@') + 1));
        mail.setFrom(new InternetAddress(from));
        mail.setRecipients(Message.RecipientType.TO, new Address[] {new InternetAddress(to)});
        mail.setSubject(words.subject(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(outgoing.at()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Content-Language", outgoing.language().tag());
        mail.setText(words.text(), StandardCharsets.UTF_8.name());
        mail.saveChanges();
        return mail;
    }

    /** A mail with a name of our own (RFC 5322, 3.6.4): who gets it twice shows it once. */
    private static final class Named extends MimeMessage {
        private final String name;

        Named(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + name + ">");
        }
    }

    private static Properties properties(MailAccount account) {
        var properties = new Properties();
        var millis = String.valueOf(PATIENCE.toMillis());
        for (var protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
            properties.put(protocol + "connectiontimeout", millis);
            properties.put(protocol + "timeout", millis);
            properties.put(protocol + "writetimeout", millis);
            properties.put(protocol + "auth", String.valueOf(!account.user().isEmpty()));
            properties.put(protocol + "ssl.checkserveridentity", "true");
            // a server that cuts the line after its yes has the mail
            properties.put(protocol + "quitwait", "false");
        }
        boolean upgrade = account.security() == MailAccount.Security.STARTTLS;
        properties.put("mail.smtp.starttls.enable", String.valueOf(upgrade));
        properties.put("mail.smtp.starttls.required", String.valueOf(upgrade));
        return properties;
    }

    private static Sent told(MessagingException failure) {
        return switch (failure) {
            case AuthenticationFailedException _ -> new Sent.NotYet(Trouble.SIGN_IN_REFUSED, "");
            case SendFailedException refused -> told(refused);
            default -> new Sent.NotYet(trouble(failure), "");
        };
    }

    /** A mail for one address: the refusal of the address stands behind that of the mail. */
    private static Sent told(SendFailedException refused) {
        for (Exception at = refused; at instanceof MessagingException one; at = one.getNextException()) {
            if (at instanceof SMTPAddressFailedException address) {
                return answered(address.getReturnCode(), Trouble.ADDRESS_REFUSED);
            }
        }
        return switch (refused) {
            case SMTPSendFailedException whole -> answered(whole.getReturnCode(), Trouble.REFUSED);
            case SMTPSenderFailedException sender -> answered(sender.getReturnCode(), Trouble.REFUSED);
            default -> new Sent.NotYet(trouble(refused), "");
        };
    }

    /** What has the number of a yes or none at all was no answer: the line broke. */
    private static Sent answered(int code, Trouble forGood) {
        var detail = "SMTP " + code;
        if (code >= FOR_GOOD) {
            return new Sent.Never(forGood, detail);
        }
        return code >= 400 ? new Sent.NotYet(Trouble.BUSY, detail) : new Sent.NotYet(Trouble.CUT_OFF, "");
    }

    private static Trouble trouble(Throwable failure) {
        for (var at = failure; at != null; at = at.getCause()) {
            switch (at) {
                case UnknownHostException _ -> {
                    return Trouble.UNKNOWN_NAME;
                }
                case SocketTimeoutException _ -> {
                    return Trouble.TIMEOUT;
                }
                case ConnectException _ -> {
                    return Trouble.UNREACHABLE;
                }
                case SSLException _ -> {
                    return Trouble.INSECURE;
                }
                default -> {}
            }
        }
        return String.valueOf(failure.getMessage()).contains("STARTTLS") ? Trouble.INSECURE : Trouble.CUT_OFF;
    }
}
