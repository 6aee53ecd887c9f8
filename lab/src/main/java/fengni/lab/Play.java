package fengni.lab;

import fengni.lab.Beat.Ending;
import fengni.lab.Beat.Garbage;
import fengni.lab.Beat.Pause;
import fengni.lab.Beat.Stop;
import fengni.lab.Delta.Finish;
import fengni.lab.Delta.Reasoning;
import fengni.lab.Delta.Refusal;
import fengni.lab.Delta.Text;
import fengni.lab.Delta.ToolArguments;
import fengni.lab.Delta.ToolStart;
import fengni.lab.Script.CallTool;
import fengni.lab.Script.CarriageReturns;
import fengni.lab.Script.Commented;
import fengni.lab.Script.CutOff;
import fengni.lab.Script.Drop;
import fengni.lab.Script.Fail;
import fengni.lab.Script.HugeLine;
import fengni.lab.Script.Malformed;
import fengni.lab.Script.NeverAnswer;
import fengni.lab.Script.Refuse;
import fengni.lab.Script.Reset;
import fengni.lab.Script.Say;
import fengni.lab.Script.Sliced;
import fengni.lab.Script.Slow;
import fengni.lab.Script.Think;
import fengni.lab.Script.WithUsage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** What is done for one request: an HTTP error, or an answer. */
sealed interface Play {
    record Failure(int status) implements Play {}

    /** Beats as they come, the framing of the stream, and if usage is told without being asked for. */
    record Answer(Iterator<Beat> beats, Framing framing, boolean usageAnyway) implements Play {
        private static Answer of(Stream<Beat> beats) {
            return new Answer(beats.iterator(), Framing.PLAIN, false);
        }

        private Answer framed(Framing other) {
            return new Answer(beats, other, usageAnyway);
        }

        private Answer withUsage() {
            return new Answer(beats, framing, true);
        }
    }

    /** Line end of a stream, and after how many bytes it is flushed. */
    record Framing(String lineEnd, int slice) {
        static final Framing PLAIN = new Framing("\n", Integer.MAX_VALUE);
    }

    static Play of(Script script) {
        return switch (script) {
            case Say say -> Answer.of(takingTurns(say));
            case Think(var reasoning, var text) ->
                Answer.of(Stream.concat(
                        reasoning.stream().map(piece -> said(new Reasoning(0, piece))), complete(text)));
            case Refuse(var refusal) ->
                Answer.of(Stream.concat(refusal.stream().map(piece -> said(new Refusal(0, piece))), stop("stop")));
            case CallTool(var name, var arguments) -> Answer.of(toolCall(0, name, arguments));
            case Slow slow -> Answer.of(slowly(slow));
            case CutOff(var text) -> Answer.of(endingEarly(text, Ending.QUIET));
            case Drop(var text) -> Answer.of(endingEarly(text, Ending.DROPPED));
            case Reset(var text) -> Answer.of(endingEarly(text, Ending.RESET));
            case NeverAnswer() -> Answer.of(endingEarly(List.of(), Ending.SILENT));
            case Malformed(var text) ->
                Answer.of(Stream.of(spoken(text), Stream.of(new Garbage("{\"id\":\"broken")), stop("stop"))
                        .flatMap(part -> part));
            case Commented(var text) -> Answer.of(Stream.concat(commented(text), stop("stop")));
            case CarriageReturns(var text) -> Answer.of(complete(text)).framed(new Framing("\r\n", Integer.MAX_VALUE));
            case Sliced(var bytes, var text) -> Answer.of(complete(text)).framed(new Framing("\n", bytes));
            case HugeLine(var characters) -> Answer.of(complete(List.of("长".repeat(characters))));
            case WithUsage(var text) -> Answer.of(complete(text)).withUsage();
            case Fail(var status) -> new Failure(status);
        };
    }

    static Stream<Beat> toolCall(int choice, String name, List<String> arguments) {
        return Stream.of(
                        Stream.of(said(new ToolStart(choice, name))),
                        arguments.stream().map(piece -> said(new ToolArguments(choice, piece))),
                        Stream.of(said(new Finish(choice, "tool_calls"))))
                .flatMap(part -> part);
    }

    private static Stream<Beat> takingTurns(Say say) {
        var beats = new ArrayList<Beat>();
        int longest = say.choices().stream().mapToInt(List::size).max().orElse(0);
        for (int turn = 0; turn <= longest; turn++) {
            for (int choice = 0; choice < say.choices().size(); choice++) {
                var text = say.choices().get(choice);
                if (turn < text.size()) {
                    beats.add(said(new Text(choice, text.get(turn))));
                } else if (turn == text.size()) {
                    beats.add(said(new Finish(choice, say.finish())));
                }
            }
        }
        return beats.stream();
    }

    private static Stream<Beat> slowly(Slow slow) {
        var beats = new ArrayList<Beat>();
        long wait = slow.firstMillis();
        for (String piece : slow.text()) {
            beats.add(new Pause(Duration.ofMillis(wait)));
            beats.add(said(new Text(0, piece)));
            wait = slow.eachMillis();
        }
        return Stream.concat(beats.stream(), stop("stop"));
    }

    private static Stream<Beat> commented(List<String> text) {
        return text.stream().flatMap(piece -> Stream.of(new Beat.Comment("keep-alive"), said(new Text(0, piece))));
    }

    private static Stream<Beat> endingEarly(List<String> text, Ending how) {
        return Stream.concat(spoken(text), Stream.of(new Stop(how)));
    }

    private static Stream<Beat> complete(List<String> text) {
        return Stream.concat(spoken(text), stop("stop"));
    }

    private static Stream<Beat> spoken(List<String> text) {
        return text.stream().map(piece -> said(new Text(0, piece)));
    }

    private static Stream<Beat> stop(String reason) {
        return Stream.of(said(new Finish(0, reason)));
    }

    private static Beat said(Delta delta) {
        return new Beat.Say(delta);
    }
}
