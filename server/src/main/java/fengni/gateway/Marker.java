package fengni.gateway;

import fengni.label.TextMark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the words that mark an answer around the text of each choice, also at the end of a stream. A choice without text of
 * the model, such as a tool call alone, gets none: there the interface must show the mark, and the record says so.
 */
final class Marker implements Sieve {
    private final Optional<TextMark> mark;
    private final Set<Integer> speaking = new HashSet<>();

    Marker(Optional<TextMark> mark) {
        this.mark = mark;
    }

    @Override
    public List<Piece> pass(Piece piece) {
        return switch (piece) {
            case Piece.Text text
            when text.field() == Piece.Field.CONTENT && speaking.add(text.choice()) ->
                before(text, text.choice(), mark.map(TextMark::startPiece));
            case Piece.Finish finish
            when speaking.contains(finish.choice()) -> before(finish, finish.choice(), mark.map(TextMark::endPiece));
            case Piece.Text _,
                    Piece.Finish _,
                    Piece.Begun _,
                    Piece.ToolCall _,
                    Piece.MarkWords _,
                    Piece.Withheld _,
                    Piece.Usage _,
                    Piece.Suspended _,
                    Piece.Over _ -> List.of(piece);
        };
    }

    private static List<Piece> before(Piece piece, int choice, Optional<String> words) {
        var all = new ArrayList<Piece>();
        words.filter(text -> !text.isEmpty()).ifPresent(text -> all.add(new Piece.MarkWords(choice, text)));
        all.add(piece);
        return all;
    }
}
