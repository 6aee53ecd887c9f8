package fengni.notice;

/**
 * The mail server that takes our mails, from the configuration.
 *
 * @param port 1 to 65535
 * @param user empty for no sign-in
 * @param from the sender's address
 */
public record MailAccount(String host, int port, String user, String password, Security security, String from) {
    /** How the way to the server is kept from others' eyes. */
    public enum Security {
        /** In clear: for a server on this machine. */
        NONE,
        /** In clear until the server has shown its certificate; never further without. */
        STARTTLS,
        /** From the first byte. */
        TLS
    }

    @Override
    public String toString() {
        return "mail by " + host + ":" + port + " " + security;
    }
}
