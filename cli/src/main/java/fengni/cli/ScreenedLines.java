package fengni.cli;

import fengni.cli.ScreenAnswer.Fault;
import fengni.cli.ScreenAnswer.Reviewed;
import fengni.screen.Context;
import fengni.screen.FeatureSet;
import fengni.screen.StreamPolicy;
import fengni.screen.StreamReview;
import fengni.screen.StreamStep;
import fengni.screen.StreamStep.Release;
import fengni.screen.StreamStep.Stop;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reviews lines one after the other, long ones piece by piece: what is kept of a text does not grow with it. Only an object
 * of JSON is read whole, and refused beyond a limit.
 *
 * <p>Not thread-safe.
 */
final class ScreenedLines {
    private final PiecedLines lines;
    private final How how;

    /**
     * How texts are reviewed.
     *
     * @param units so many UTF-16 units are fed at a time, if the texts are to be streams
     * @param objects whether lines that begin with a brace are objects with a text
     * @param longestObject of such a line, in UTF-16 units
     */
    record How(
            FeatureSet set,
            Context place,
            StreamPolicy policy,
            Optional<Integer> units,
            boolean objects,
            int longestObject) {}

    /** What came of a line. */
    sealed interface Line {
        record Done(Reviewed reviewed) implements Line {}

        /** It can't be read: it is never passed off as a text that was reviewed. */
        record Unread(Fault fault) implements Line {}
    }

    ScreenedLines(PiecedLines lines, How how) {
        this.lines = lines;
        this.how = how;
    }

    /** Reviews the line at which the lines stand. */
    Line review() throws IOException {
        var first = lines.piece().orElse("");
        return how.objects() && first.stripLeading().startsWith("{") ? object(first) : text(first);
    }

    private Line object(String first) throws IOException {
        var all = new StringBuilder(first);
        for (var piece = lines.piece(); piece.isPresent(); piece = lines.piece()) {
            if (all.length() + piece.get().length() > how.longestObject()) {
                return new Line.Unread(Fault.TOO_LONG);
            }
            all.append(piece.get());
        }
        if (!lines.isReadable()) {
            return new Line.Unread(Fault.NOT_UTF8);
        }
        return ScreenAnswer.textOf(all.toString())
                .<Line>map(text -> new Line.Done(whole(text)))
                .orElseGet(() -> new Line.Unread(Fault.NOT_AN_OBJECT_WITH_TEXT));
    }

    private Line text(String first) throws IOException {
        var next = lines.piece();
        if (next.isEmpty()) {
            return lines.isReadable() ? new Line.Done(whole(first)) : new Line.Unread(Fault.NOT_UTF8);
        }
        var fed = new Fed();
        fed.feed(first);
        for (; next.isPresent(); next = lines.piece()) {
            fed.feed(next.get());
        }
        return lines.isReadable() ? new Line.Done(fed.end()) : new Line.Unread(Fault.NOT_UTF8);
    }

    private Reviewed whole(String text) {
        if (how.units().isEmpty()) {
            return new Reviewed(how.set().review(text, how.place()), OptionalInt.empty());
        }
        var fed = new Fed();
        fed.feed(text);
        return fed.end();
    }

    /** One text as a stream, in chunks of as many units as are asked for; more than a piece at a time is never collected. */
    private final class Fed {
        private final StreamReview stream = how.set().stream(how.place(), how.policy());
        private final int chunk = Math.min(PiecedLines.PIECE, how.units().orElse(PiecedLines.PIECE));
        private final StringBuilder waiting = new StringBuilder();

        void feed(String piece) {
            waiting.append(piece);
            int from = 0;
            for (; waiting.length() - from >= chunk; from += chunk) {
                stream.feed(waiting.substring(from, from + chunk));
            }
            waiting.delete(0, from);
        }

        Reviewed end() {
            stream.feed(waiting);
            StreamStep last = stream.end();
            boolean late = how.units().isPresent() && how.policy() == StreamPolicy.CUT;
            return switch (last) {
                case Stop(var _, var _, int from) when late -> new Reviewed(stream.sofar(), OptionalInt.of(from));
                case Stop _, Release _ -> new Reviewed(stream.sofar(), OptionalInt.empty());
            };
        }
    }
}
