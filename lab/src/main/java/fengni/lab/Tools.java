package fengni.lab;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Decides if a model would call a tool, and which: the one whose description shares words with the prompt. */
final class Tools {
    /** Arguments stream in pieces of this many characters, so that every consumer must join them. */
    private static final Pattern PIECE = Pattern.compile("(?s).{1,6}");

    /** A call that is to be made. */
    record Call(String name, String arguments) {
        List<String> pieces() {
            return PIECE.matcher(arguments).results().map(MatchResult::group).toList();
        }
    }

    private Tools() {}

    static Optional<Call> choose(Ask ask) {
        var choice = ask.body().path("tool_choice");
        var named = choice.path("function").path("name").asString("");
        boolean must = choice.asString("").equals("required");
        if (choice.asString("").equals("none") || (ask.answersTool() && !must && named.isEmpty())) {
            return Optional.empty();
        }
        var functions = ask.body()
                .path("tools")
                .valueStream()
                .map(tool -> tool.path("function"))
                .toList();
        var fitting = named.isEmpty()
                ? nearest(functions, ask.prompt(), must)
                : functions.stream()
                        .filter(function -> name(function).equals(named))
                        .findFirst();
        return fitting.map(function -> call(function, ask.prompt()));
    }

    private static Optional<JsonNode> nearest(List<JsonNode> functions, String prompt, boolean must) {
        var asked = tellingTerms(prompt);
        var best = must ? functions.stream().findFirst() : Optional.<JsonNode>empty();
        long most = 0;
        for (JsonNode function : functions) {
            long shared = tellingTerms(function.toString()).stream()
                    .filter(asked::contains)
                    .count();
            if (shared > most) {
                most = shared;
                best = Optional.of(function);
            }
        }
        return best;
    }

    private static Call call(JsonNode function, String prompt) {
        var known = tellingTerms(function.toString());
        return new Call(
                name(function),
                new Arguments(prompt, known).fill(function.path("parameters")).toString());
    }

    private static String name(JsonNode function) {
        return function.path("name").asString("");
    }

    /** A single Chinese character or a short English word says too little to choose by. */
    private static Set<String> tellingTerms(String text) {
        var telling = new HashSet<>(Topics.terms(text));
        telling.removeIf(term -> term.length() < (term.charAt(0) <= 'z' ? 4 : 2));
        return telling;
    }
}
