package fengni.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lets of an answer through what the guards have ruled on, choice by choice. Not thread-safe. */
final class GuardReview implements Sieve {
    private final List<GuardedChoice> choices;

    GuardReview(ChatRequest chat, Watch watch) {
        boolean whole = !chat.streamed() || chat.structured();
        this.choices = IntStream.range(0, chat.choices())
                .mapToObj(choice -> new GuardedChoice(choice, whole, watch))
                .toList();
    }

    @Override
    public List<Piece> pass(Piece piece) {
        return switch (piece) {
            case Piece.Text text -> ended(choices.get(text.choice()).text(text));
            case Piece.ToolCall call -> choices.get(call.choice()).call(call);
            case Piece.Finish finish -> ended(choices.get(finish.choice()).finish(finish));
            case Piece.Withheld withheld -> choices.get(withheld.choice()).withheld(withheld);
            case Piece.Begun _, Piece.Usage _, Piece.Suspended _, Piece.Over _, Piece.MarkWords _ -> List.of(piece);
        };
    }

    /** When all choices have ended and a guard stopped one early, the model need not go on. */
    private List<Piece> ended(List<Piece> passed) {
        if (passed.isEmpty()
                || !choices.stream().allMatch(GuardedChoice::closed)
                || choices.stream().noneMatch(GuardedChoice::stopped)) {
            return passed;
        }
        var all = new ArrayList<>(passed);
        all.add(new Piece.Over());
        return all;
    }
}
