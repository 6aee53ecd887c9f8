package fengni.notice;

import fengni.pages.Form;
import fengni.pages.Language;
import fengni.pages.Notice;
import fengni.pages.Option;
import fengni.pages.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the forms of this room have in common: days before, language, and what a test came to. */
final class NoticeForm {
    private NoticeForm() {}

    /** Reads the days before; notes a fault if they are none. */
    static Optional<Stages> stages(Form form) {
        var stages = Stages.of(form.value("days"), form.checked("daily"));
        if (stages.isEmpty()) {
            form.fault("days", "notice.fault.days", Stages.FARTHEST);
        }
        return stages;
    }

    static Optional<Language> language(Form form) {
        var language = Arrays.stream(Language.values())
                .filter(one -> one.name().equals(form.value("language")))
                .findFirst();
        if (language.isEmpty()) {
            form.fault("language", "pages.fault.choose");
        }
        return language;
    }

    static List<Option> languages(Words words) {
        return Arrays.stream(Language.values())
                .map(language -> new Option(language.name(), words.say("notice.language." + language.name())))
                .toList();
    }

    /** Says what came of a test; the trouble is put into words here, since a notice holds no key within a key. */
    static Notice told(Sent sent, Words words) {
        return switch (sent) {
            case Sent.Taken() -> Notice.good("notice.test.taken");
            case Sent.NotYet(var trouble, var detail) ->
                Notice.bad("notice.test.failed", words.say(trouble.key()), detail);
            case Sent.Never(var trouble, var detail) ->
                Notice.bad("notice.test.failed", words.say(trouble.key()), detail);
        };
    }
}
