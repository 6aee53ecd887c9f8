package fengni;

import fengni.notice.MailAccount;
import fengni.notice.MailAccount.Security;
import fengni.notice.NoticeSettings;
import java.util.Optional;

/** Reads from the configuration how messages leave the house. */
final class Mailing {
    private Mailing() {}

    static NoticeSettings of(Configuration configuration) {
        return new NoticeSettings(
                Optional.of(configuration.text("mail.host"))
                        .filter(host -> !host.isEmpty())
                        .map(host -> account(host, configuration)),
                configuration.text("public.url").replaceAll("/+$", ""),
                configuration.flag("notice.private-addresses"));
    }

    /** Who names no sender mostly signs in with a mail address. */
    private static MailAccount account(String host, Configuration configuration) {
        var user = configuration.text("mail.user");
        var from = configuration.text("mail.from");
        return new MailAccount(
                host,
                configuration.number("mail.port"),
                user,
                configuration.text("mail.password"),
                security(configuration),
                !from.isEmpty() ? from : user.contains("@") ? user : "fengni@" + host);
    }

    private static Security security(Configuration configuration) {
        if (configuration.flag("mail.tls")) {
            return Security.TLS;
        }
        return configuration.flag("mail.starttls") ? Security.STARTTLS : Security.NONE;
    }
}
