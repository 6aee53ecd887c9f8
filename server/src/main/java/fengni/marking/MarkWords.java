package fengni.marking;

import fengni.label.ExplicitReading.Mark;
import fengni.label.ExplicitReading.Notice;
import fengni.label.ExplicitReading.PictureWords;
import fengni.label.ExplicitReading.Rhythm;
import fengni.label.Sentences;
import fengni.label.TextMark;
import fengni.pages.Shell;

/** How a mark that people see or hear is told to them. */
final class MarkWords {
    private static final double PERCENT = 100;

    private MarkWords() {}

    static String sentence(Shell page, Mark mark) {
        return switch (mark) {
            case TextMark.Seen seen -> page.say("marking.seen." + Mark.key(seen.place()), seen.words());
            case PictureWords seen ->
                page.say(
                        "marking.seen.picture",
                        page.say("marking.declare.position." + Mark.key(seen.position())),
                        seen.words(),
                        String.format("%.1f", seen.share() * PERCENT));
            case Rhythm heard -> page.say("marking.seen.rhythm." + Mark.key(heard.place()));
            case Notice notice ->
                page.say(
                        "marking.seen.notice",
                        Sentences.in(page.language().locale()).place(notice.where()),
                        notice.words());
        };
    }
}
