package fengni.gateway;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One choice before the guards. Streamed text leaves segment by segment, each after they have ruled on it; a whole answer,
 * structured output and tool calls leave when they have ruled on all of it. Not thread-safe.
 */
final class GuardedChoice {
    private enum State {
        OPEN,
        /** The words withheld the rest; its end is still to come. */
        WITHHELD,
        CLOSED,
        /** The guards withheld the rest, or a hold did. */
        STOPPED
    }

    private final int choice;
    private final boolean whole;
    private final Watch watch;
    private final Map<Piece.Field, Segments> fields = new EnumMap<>(Piece.Field.class);
    private final List<Piece.ToolCall> calls = new ArrayList<>();
    private State state = State.OPEN;

    GuardedChoice(int choice, boolean whole, Watch watch) {
        this.choice = choice;
        this.whole = whole;
        this.watch = watch;
    }

    boolean closed() {
        return state == State.CLOSED || state == State.STOPPED;
    }

    boolean stopped() {
        return state == State.STOPPED;
    }

    List<Piece> text(Piece.Text text) {
        if (state != State.OPEN) {
            return List.of();
        }
        var segments = fields.computeIfAbsent(text.field(), _ -> watch.segments());
        segments.add(text.text());
        return whole ? List.of() : released(text.field(), segments);
    }

    private List<Piece> released(Piece.Field field, Segments segments) {
        var passed = new ArrayList<Piece>();
        for (var ready = segments.ready(); ready.isPresent() && !watch.cut(); ready = segments.ready()) {
            int length = ready.getAsInt();
            var word = watch.ask(segments.inContext(length), place(field.key()));
            if (word != Guardroom.Word.PASSES) {
                passed.addAll(stop(why(word)));
                return passed;
            }
            if (watch.suspended()) {
                // what the guards let pass a hold may stop meanwhile: the next piece says so
                return passed;
            }
            passed.add(new Piece.Text(choice, field, segments.take(length)));
        }
        return passed;
    }

    List<Piece> call(Piece.ToolCall call) {
        if (state == State.OPEN) {
            calls.add(call);
        }
        return List.of();
    }

    /** The words withhold the rest: what waits is not worth a question. */
    List<Piece> withheld(Piece.Withheld piece) {
        if (state != State.OPEN) {
            return List.of();
        }
        drop();
        state = State.WITHHELD;
        return List.of(piece);
    }

    List<Piece> finish(Piece.Finish finish) {
        return switch (state) {
            case OPEN -> decided(finish);
            case WITHHELD -> {
                state = State.CLOSED;
                yield List.of(finish);
            }
            case CLOSED, STOPPED -> List.of();
        };
    }

    private List<Piece> decided(Piece.Finish finish) {
        var texts = rest();
        var word = texts.isEmpty() || watch.suspended()
                ? Guardroom.Word.PASSES
                : watch.askAll(texts, place(whole ? "message" : "end"));
        if (watch.suspended()) {
            return stop(new Piece.Why.Suspended());
        }
        if (word != Guardroom.Word.PASSES) {
            return stop(why(word));
        }
        state = State.CLOSED;
        var passed = new ArrayList<Piece>();
        fields.forEach((field, segments) -> {
            if (segments.waiting() > 0) {
                passed.add(new Piece.Text(choice, field, segments.take(segments.waiting())));
            }
        });
        passed.addAll(calls);
        passed.add(finish);
        return passed;
    }

    private List<String> rest() {
        var texts = new ArrayList<String>();
        fields.values().stream()
                .filter(segments -> segments.waiting() > 0)
                .forEach(segments -> texts.add(segments.inContext(segments.waiting())));
        calls.forEach(call -> texts.addAll(List.of(call.name(), call.arguments())));
        return texts;
    }

    private List<Piece> stop(Piece.Why why) {
        drop();
        state = State.STOPPED;
        return List.of(new Piece.Withheld(choice, why), new Piece.Finish(choice, ChoiceReview.WITHHELD));
    }

    private void drop() {
        fields.clear();
        calls.clear();
    }

    private static Piece.Why why(Guardroom.Word word) {
        return word == Guardroom.Word.UNHEARD ? new Piece.Why.Unheard() : new Piece.Why.Guarded();
    }

    private String place(String part) {
        return "choices[" + choice + "]." + part;
    }
}
