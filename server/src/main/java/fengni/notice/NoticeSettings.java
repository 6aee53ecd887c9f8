package fengni.notice;

import java.util.Optional;

/**
 * What the configuration says of messages.
 *
 * @param mail empty if no mail server is named
 * @param console where people reach the console, without a slash at its end; empty if nobody said
 * @param privateHooks whether webhooks may lead into the own network, and there in clear
 */
public record NoticeSettings(Optional<MailAccount> mail, String console, boolean privateHooks) {
    public static final NoticeSettings NONE = new NoticeSettings(Optional.empty(), "", false);

    /** Returns how a page is named to somebody who is not in the console. */
    String link(String path) {
        return console + path;
    }
}
