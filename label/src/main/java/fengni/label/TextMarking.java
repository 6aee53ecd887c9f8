package fengni.label;

import fengni.label.PlainText.NoText;
import fengni.label.PlainText.Text;
import fengni.label.file.Medium;
import fengni.label.file.Slice;
import fengni.law.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Puts the words into a text and its label beside it. */
final class TextMarking {
    private TextMarking() {}

    static Planned plan(String name, Format format, Slice original, MarkOrder order) {
        return switch (PlainText.read(name, original.bytes())) {
            case NoText(var reason) -> new Planned.Against(List.of(reason));
            case Text text -> {
                var shown = new Text(on(text, order.showing()));
                var content = Medium.of(shown.text().getBytes(StandardCharsets.UTF_8));
                var label = order.completed(() -> Optional.of(shown.content()));
                yield new Planned.Ready(
                        format,
                        Optional.empty(),
                        content,
                        content,
                        Optional.of(Sidecar.bytes(label)),
                        label,
                        notes(format, order.showing()));
            }
        };
    }

    private static List<Finding> notes(Format format, Showing showing) {
        return showing.cue() ? List.of(Finding.of(TranscodingCode.CUE_ON_FILMS, "", format.key())) : List.of();
    }

    private static String on(Text text, Showing showing) {
        return mark(showing).map(words -> words.on(text.text())).orElse(text.text());
    }

    private static Optional<TextMark> mark(Showing showing) {
        return showing.words() instanceof VisibleWords.None
                ? Optional.empty()
                : Optional.of(new TextMark(showing.wordsOr(TextMark.CHINESE), showing.places()));
    }
}
