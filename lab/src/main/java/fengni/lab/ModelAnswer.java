package fengni.lab;

import fengni.lab.Delta.Finish;
import fengni.lab.Delta.Text;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.node.JsonNodeFactory;

/** Answers a request with the model: text, a tool call, or JSON where a form was asked for. */
final class ModelAnswer {
    private final LanguageModel model;
    private final Topics topics;
    private final Duration pace;

    ModelAnswer(LanguageModel model, Duration pace) {
        this.model = model;
        this.topics = new Topics(model.corpus());
        this.pace = pace;
    }

    /** Beats that are made while they are asked for, so that nothing is generated for a caller who has left. */
    Iterator<Beat> to(Ask ask, long seed) {
        var call = Tools.choose(ask);
        var choices = IntStream.range(0, ask.n())
                .mapToObj(choice -> call.map(tool -> Play.toolCall(choice, tool.name(), tool.pieces())
                                .iterator())
                        .orElseGet(() -> new Spoken(choice, words(ask, seed + choice), ask.longest())))
                .toList();
        return new Turns(new ArrayDeque<>(choices), pace);
    }

    private Iterator<String> words(Ask ask, long seed) {
        var format = ask.body().path("response_format");
        return switch (format.path("type").asString("text")) {
            case "json_schema" -> {
                var schema = format.path("json_schema").path("schema");
                var json = new Arguments(ask.prompt(), Set.of()).fill(schema);
                yield new Tools.Call("", json.toString()).pieces().iterator();
            }
            case "json_object" -> {
                var json = JsonNodeFactory.instance.objectNode();
                json.put("answer", joined(speaker(ask, seed)));
                yield new Tools.Call("", json.toString()).pieces().iterator();
            }
            // "text", and forms that this small model does not know
            default -> speaker(ask, seed);
        };
    }

    private Speaker speaker(Ask ask, long seed) {
        return new Speaker(model, topics.nearest(ask.prompt()), seed, ask.temperature());
    }

    private static String joined(Iterator<String> words) {
        var text = new StringBuilder();
        words.forEachRemaining(text::append);
        return text.toString();
    }

    /** One choice: its words up to the limit of the request, then why it ended. */
    private static final class Spoken implements Iterator<Beat> {
        private final int choice;
        private final Iterator<String> words;
        private int left;
        private boolean finished;

        Spoken(int choice, Iterator<String> words, int longest) {
            this.choice = choice;
            this.words = words;
            this.left = longest;
        }

        @Override
        public boolean hasNext() {
            return !finished;
        }

        @Override
        public Beat next() {
            if (left > 0 && words.hasNext()) {
                left--;
                return new Beat.Say(new Text(choice, words.next()));
            }
            finished = true;
            return new Beat.Say(new Finish(choice, words.hasNext() ? "length" : "stop"));
        }
    }

    /** The choices of an answer take turns, word by word. */
    private static final class Turns implements Iterator<Beat> {
        private final ArrayDeque<Iterator<Beat>> choices;
        private final Duration pace;
        private Optional<Beat> waiting = Optional.empty();

        Turns(ArrayDeque<Iterator<Beat>> choices, Duration pace) {
            this.choices = choices;
            this.pace = pace;
        }

        @Override
        public boolean hasNext() {
            return waiting.isPresent() || choices.stream().anyMatch(Iterator::hasNext);
        }

        @Override
        public Beat next() {
            if (waiting.isPresent()) {
                var beat = waiting.get();
                waiting = Optional.empty();
                return beat;
            }
            var choice = choices.removeFirst();
            while (!choice.hasNext()) {
                choice = choices.removeFirst();
            }
            choices.addLast(choice);
            var beat = choice.next();
            if (pace.isZero()) {
                return beat;
            }
            waiting = Optional.of(beat);
            return new Beat.Pause(pace);
        }
    }
}
