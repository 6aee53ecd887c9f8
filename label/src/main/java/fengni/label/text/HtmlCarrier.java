package fengni.label.text;

import fengni.label.AigcLabel;
import fengni.label.Carrier;
import fengni.label.Edited;
import fengni.label.ExplicitReading;
import fengni.label.Format;
import fengni.label.Reading;
import fengni.label.Showing;
import fengni.label.TextMark;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import java.util.List;
import java.util.Optional;

/**
 * Marks on HTML: the label in {@code <meta name="AIGC" content="…">} in the head, in the wrapped shape of Appendix E b), as
 * no guide names a place; words in a paragraph that begins or ends the body (GB 45438-2025, 5.1).
 *
 * <p>Takes every charset in which markup is ASCII, such as UTF-8, GB 18030 and ISO 8859; what is written is ASCII, except
 * for words on a page that says it is UTF-8. At most 100,000 tags, and 150,000 elements and
 * attributes with those that a parser repeats.
 */
public final class HtmlCarrier implements Carrier {
    @Override
    public Format format() {
        return Format.HTML;
    }

    @Override
    public long mostBytes() {
        return (long) Limits.TEXT_MIB << 20;
    }

    @Override
    public Reading read(Medium medium) {
        return switch (Page.of(medium)) {
            case Page.Not(var reason) -> new Reading(List.of(reason), List.of());
            case Page.Read page -> new Reading(List.of(), PageLabels.of(page));
        };
    }

    @Override
    public Edited label(Medium medium, AigcLabel label) {
        return switch (Page.of(medium)) {
            case Page.Not(var reason) -> new Edited.Not(List.of(reason));
            case Page.Read page -> new PageEdit(medium, page).with(label);
        };
    }

    /** The page without its labels: what else stands in its head, such as styles, decides what people see. */
    @Override
    public Optional<Medium> content(Medium medium) {
        return switch (Page.of(medium)) {
            case Page.Not(var reason) -> Optional.empty();
            case Page.Read page -> Optional.of(medium.with(PageLabels.taken(page)));
        };
    }

    @Override
    public Edited show(Medium medium, Showing showing) {
        return switch (Page.of(medium)) {
            case Page.Not(var reason) -> new Edited.Not(List.of(reason));
            case Page.Read page ->
                new PageNotice(medium, page).show(showing.wordsOr(TextMark.CHINESE), showing.places());
        };
    }

    @Override
    public ExplicitReading look(Medium medium) {
        return switch (Page.of(medium)) {
            case Page.Not(var reason) -> new ExplicitReading.NotRead();
            case Page.Read page -> new ExplicitReading.Notices(PageNotice.seen(page));
        };
    }

    @Override
    public Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
        return HtmlReadBack.of(original, marked).difference(label);
    }
}
