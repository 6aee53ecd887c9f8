package fengni.notice;

import fengni.law.Deadline;
import fengni.notice.Outgoing.Item;
import fengni.pages.Words;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Puts messages into the words of their reader. They hold what the due list holds, and no more: nothing of end users, nothing
 * of what a dossier or a complaint says.
 */
final class Wordings {
    private static final int MOST_ITEMS = 50;

    private final Outgoing message;
    private final Words words;

    Wordings(Outgoing message) {
        this.message = message;
        this.words = Words.of(message.language());
    }

    /** One line, without control characters: it becomes a header. */
    String subject() {
        var text = switch (message.kind()) {
            case TEST -> say("notice.test.subject", message.organisation());
            case REMINDER ->
                say(
                        "notice.mail.subject",
                        message.organisation(),
                        message.items().size(),
                        message.items().getFirst().day().toString());
        };
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    String text() {
        return text(MOST_ITEMS);
    }

    /** Returns the text with as many items as fit into so many bytes of UTF-8, and says how many it leaves out. */
    String within(int bytes) {
        for (int most = Math.min(message.items().size(), MOST_ITEMS); most > 0; most--) {
            var text = text(most);
            if (text.getBytes(StandardCharsets.UTF_8).length <= bytes) {
                return text;
            }
        }
        return text(0);
    }

    private String text(int most) {
        return switch (message.kind()) {
            case TEST -> say("notice.test.text", message.organisation());
            case REMINDER -> reminder(most);
        };
    }

    private String reminder(int most) {
        var rest = message.items().size() - most;
        var items = message.items().stream().limit(most).map(this::item).collect(Collectors.joining("\n\n"));
        return say("notice.mail.lead", message.organisation(), message.items().size())
                + "\n\n"
                + items
                + (rest > 0 ? "\n\n" + say("notice.mail.rest", rest) : "")
                + "\n\n"
                + say("notice.mail.foot");
    }

    private String item(Item item) {
        var due = item.due().due();
        var lines = new java.util.ArrayList<>(List.of(
                "· " + left(item.left()) + " " + what(words, item.due()),
                say("notice.mail.day", item.day().toString()) + doubt(words, due.by())));
        if (!due.citation().isEmpty()) {
            lines.add(say("notice.mail.rule", due.citation().in(words.language().tag())));
        }
        lines.add(say("notice.mail.where", item.link()));
        return String.join("\n  ", lines);
    }

    private String left(long left) {
        return left < 0
                ? say("notice.left.over", -left)
                : left == 0 ? say("notice.left.today") : say("notice.left.days", left);
    }

    static String what(Words words, SeenDue due) {
        var label = words.say(due.due().label());
        return due.due().subject().isBlank()
                ? label
                : label + words.say("notice.between") + due.due().subject();
    }

    /** Returns why the day may move, with what parts it from the day; empty if it stands firm. */
    static String doubt(Words words, Deadline by) {
        return switch (by) {
            case Deadline.Firm _ -> "";
            case Deadline.Provisional(var _, var years) ->
                words.say("notice.doubt", years.stream().map(Year::toString).collect(Collectors.joining("/")));
        };
    }

    private String say(String key, Object... arguments) {
        return filled(words, key, arguments);
    }

    /**
     * Returns the words with every place filled. A message with an empty place must not leave the house: what it would tell
     * is worse than silence.
     *
     * @throws IllegalStateException if a place of the template gets nothing, or an argument is blank
     */
    static String filled(Words words, String key, Object... arguments) {
        var bare = words.say(
                key,
                Arrays.stream(arguments)
                        .map(argument -> argument instanceof Number ? argument : "")
                        .toArray());
        if (bare.matches("(?s).*[{$].*")) {
            throw new IllegalStateException("a place of " + key + " stays empty: " + bare);
        }
        for (var argument : arguments) {
            if (String.valueOf(argument).isBlank()) {
                throw new IllegalStateException("nothing to say in " + key);
            }
        }
        return words.say(key, arguments);
    }
}
