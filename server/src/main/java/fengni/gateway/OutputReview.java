package fengni.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lets of an answer through what was reviewed, choice by choice; when all choices have ended and one was stopped early,
 * the model need not go on.
 */
final class OutputReview implements Sieve {
    private final List<ChoiceReview> choices;

    OutputReview(ChatRequest chat, Reviewer reviewer) {
        this.choices = IntStream.range(0, chat.choices())
                .mapToObj(choice -> new ChoiceReview(choice, chat.structured(), reviewer))
                .toList();
    }

    @Override
    public List<Piece> pass(Piece piece) {
        return switch (piece) {
            case Piece.Text text -> ended(choices.get(text.choice()).text(text.field(), text.text()));
            case Piece.ToolCall call -> ended(choices.get(call.choice()).call(call));
            case Piece.Finish finish -> ended(choices.get(finish.choice()).finish(finish.reason()));
            case Piece.Suspended _ ->
                ended(choices.stream()
                        .flatMap(choice -> choice.suspend().stream())
                        .toList());
            case Piece.Begun _, Piece.Usage _, Piece.Over _, Piece.MarkWords _, Piece.Withheld _ -> List.of(piece);
        };
    }

    private List<Piece> ended(List<Piece> passed) {
        boolean stopped = passed.stream().anyMatch(Piece.Withheld.class::isInstance);
        if (!stopped || !choices.stream().allMatch(ChoiceReview::closed)) {
            return passed;
        }
        var all = new ArrayList<>(passed);
        all.add(new Piece.Over());
        return all;
    }
}
