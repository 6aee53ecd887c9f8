package fengni.gateway;

import fengni.screen.Review;
import fengni.screen.StreamStep.Release;
import fengni.screen.StreamStep.Stop;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The review of one choice. Text goes on as soon as no listed word can be in it any more. Tool calls and structured output
 * are held until they are whole: they are of use to nobody before, and their escapes can be read only then.
 */
final class ChoiceReview {
    static final String WITHHELD = "content_filter";

    private final int choice;
    private final boolean structured;
    private final Reviewer reviewer;
    private final Map<Piece.Field, ReviewedText> streams = new EnumMap<>(Piece.Field.class);
    private final StringBuilder whole = new StringBuilder();
    private final Map<Integer, HeldCall> calls = new TreeMap<>();
    private int held;
    private boolean closed;

    ChoiceReview(int choice, boolean structured, Reviewer reviewer) {
        this.choice = choice;
        this.structured = structured;
        this.reviewer = reviewer;
    }

    boolean closed() {
        return closed;
    }

    List<Piece> text(Piece.Field field, String text) {
        if (closed) {
            return List.of();
        }
        if (structured && field == Piece.Field.CONTENT) {
            whole.append(text);
            return hold(text.length());
        }
        var stream = streams.computeIfAbsent(field, key -> new ReviewedText(reviewer.stream(), place(key.key())));
        return switch (stream.feed(text)) {
            case Release(var released) -> words(field, released);
            case Stop(var before, var review, var _) -> joined(words(field, before), stop(new Piece.Why.Words(review)));
        };
    }

    List<Piece> call(Piece.ToolCall part) {
        if (closed) {
            return List.of();
        }
        calls.computeIfAbsent(part.index(), index -> new HeldCall(choice, index))
                .add(part);
        return hold(part.id().length() + part.name().length() + part.arguments().length());
    }

    /** The model has said all: what is held is decided. */
    List<Piece> finish(String reason) {
        if (closed) {
            return List.of();
        }
        var last = new ArrayList<Piece>();
        for (var stream : streams.entrySet()) {
            switch (stream.getValue().end()) {
                case Release(var released) -> last.addAll(words(stream.getKey(), released));
                case Stop(var before, var review, var _) -> {
                    last.addAll(words(stream.getKey(), before));
                    return joined(last, stop(new Piece.Why.Words(review)));
                }
            }
        }
        var stopping = heldStops();
        if (stopping.isPresent()) {
            return joined(last, stop(new Piece.Why.Words(stopping.get())));
        }
        close();
        last.addAll(words(Piece.Field.CONTENT, whole.toString()));
        calls.values().forEach(call -> last.add(call.whole()));
        last.add(new Piece.Finish(choice, reason));
        return last;
    }

    /** Ends the choice for another reason than its text. */
    List<Piece> suspend() {
        return closed ? List.of() : stop(new Piece.Why.Suspended());
    }

    private Optional<Review> heldStops() {
        var stopping = reviewer.stopping(place("content"), whole.toString());
        for (var call : calls.values()) {
            for (var text : call.texts()) {
                stopping = stopping.or(() -> reviewer.stopping(place("tool_calls"), text));
            }
        }
        return stopping;
    }

    private List<Piece> hold(int more) {
        held += more;
        return held > reviewer.heldChars() ? stop(new Piece.Why.Words(reviewer.tooLong(place("held")))) : List.of();
    }

    private List<Piece> stop(Piece.Why why) {
        close();
        calls.clear();
        whole.setLength(0);
        return List.of(new Piece.Withheld(choice, why), new Piece.Finish(choice, WITHHELD));
    }

    private void close() {
        closed = true;
        streams.values().forEach(stream -> stream.tell(reviewer));
    }

    private String place(String field) {
        return "choices[" + choice + "]." + field;
    }

    private List<Piece> words(Piece.Field field, String text) {
        return text.isEmpty() ? List.of() : List.of(new Piece.Text(choice, field, text));
    }

    private static List<Piece> joined(List<Piece> first, List<Piece> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
