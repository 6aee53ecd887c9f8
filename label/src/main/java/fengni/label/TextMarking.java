package fengni.label;

import fengni.label.PlainText.NoText;
import fengni.label.PlainText.Text;
import fengni.label.TextMark.Place;
import fengni.law.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Puts the words into a text and its label beside it. */
final class TextMarking {
    private TextMarking() {}

    static Marked mark(String name, Format format, byte[] original, MarkOrder order) {
        return switch (PlainText.read(name, original, format == Format.MARKDOWN)) {
            case NoText(var reason) -> new Marked.Refused(List.of(reason));
            case Text text -> {
                var content = on(text, order.words()).getBytes(StandardCharsets.UTF_8);
                yield new Marked.Done(format, content, Optional.of(Sidecar.bytes(order.label())), List.<Finding>of());
            }
        };
    }

    private static String on(Text text, VisibleWords visible) {
        int body = text.bodyStart();
        var rest = text.text().substring(body);
        var marked = mark(visible).map(words -> words.on(rest)).orElse(rest);
        return text.text().substring(0, body) + marked;
    }

    private static Optional<TextMark> mark(VisibleWords visible) {
        return switch (visible) {
            case VisibleWords.None none -> Optional.empty();
            case VisibleWords.Usual usual -> Optional.of(TextMark.at(Place.START, TextMark.CHINESE));
            case VisibleWords.Own(var words) -> Optional.of(TextMark.at(Place.START, words));
        };
    }
}
