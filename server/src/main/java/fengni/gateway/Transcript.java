package fengni.gateway;

import fengni.ledger.Receipt;
import fengni.screen.Hit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What left of one answer and what was withheld, choice by choice. Not thread-safe. */
final class Transcript {
    private static final int WITHHELD_LISTED = 20;

    private final Optional<Receipt> request;
    private final Appeal appeal;
    private final boolean whole;
    private final Map<Integer, Choice> choices = new TreeMap<>();
    private Piece.Begun begun = new Piece.Begun(Optional.empty(), 0, "", Optional.empty());
    private Optional<Piece.Usage> usage = Optional.empty();

    /**
     * Begins a transcript.
     *
     * @param exchange knows the number to appeal with, and where
     * @param whole whether nothing leaves before the end, so that a stopped choice needn't show what came before the stop
     */
    Transcript(Exchange exchange, boolean whole) {
        this.request = exchange.request();
        this.appeal = exchange.appeal();
        this.whole = whole;
    }

    /** What a choice has come to. */
    static final class Choice {
        final Map<Piece.Field, StringBuilder> texts = new EnumMap<>(Piece.Field.class);
        final List<Piece.ToolCall> calls = new ArrayList<>();
        final List<String> withheld = new ArrayList<>();
        final List<String> marks = new ArrayList<>();
        boolean stopped;
        String finish = "";
    }

    void add(Piece piece) {
        switch (piece) {
            case Piece.Begun first -> begun = first;
            case Piece.Text text -> say(text.choice(), text.field(), text.text());
            case Piece.MarkWords mark -> mark(mark);
            case Piece.ToolCall call -> choice(call.choice()).calls.add(call);
            case Piece.Withheld withheld -> withhold(withheld);
            case Piece.Finish finish -> choice(finish.choice()).finish = finish.reason();
            case Piece.Usage numbers -> usage = Optional.of(numbers);
            case Piece.Suspended _, Piece.Over _ -> {}
        }
    }

    Piece.Begun begun() {
        return begun;
    }

    Optional<Piece.Usage> usage() {
        return usage;
    }

    Map<Integer, Choice> byIndex() {
        return choices;
    }

    boolean withheld() {
        return choices.values().stream().anyMatch(choice -> choice.stopped);
    }

    /** Returns how many UTF-16 units of text there are. */
    int length() {
        return choices.values().stream()
                .flatMap(choice -> choice.texts.values().stream())
                .mapToInt(StringBuilder::length)
                .sum();
    }

    /** Returns the choices as the record names them. */
    List<Map<String, Object>> choices() {
        return choices.entrySet().stream().map(Transcript::noted).toList();
    }

    /** Returns by choice how it was marked: with words in its text, or by the interface alone. */
    List<Map<String, Object>> marks() {
        return choices.entrySet().stream()
                .map(entry -> Map.<String, Object>of(
                        "index",
                        (long) entry.getKey(),
                        "form",
                        entry.getValue().marks.isEmpty() ? "interface" : "text",
                        "words",
                        List.copyOf(entry.getValue().marks)))
                .toList();
    }

    private void say(int choice, Piece.Field field, String text) {
        choice(choice).texts.computeIfAbsent(field, _ -> new StringBuilder()).append(text);
    }

    private void mark(Piece.MarkWords mark) {
        var choice = choice(mark.choice());
        if (!whole || !choice.stopped) {
            say(mark.choice(), Piece.Field.CONTENT, mark.words());
            choice.marks.add(mark.words().strip());
        }
    }

    private void withhold(Piece.Withheld piece) {
        var choice = choice(piece.choice());
        choice.stopped = true;
        if (whole) {
            choice.texts.clear();
            choice.marks.clear();
        }
        var words = Words.withheld(piece, request, appeal);
        say(piece.choice(), Piece.Field.CONTENT, choice.texts.isEmpty() ? words : Words.APART + words);
        if (piece.why() instanceof Piece.Why.Words(var review)) {
            review.hits().stream().limit(WITHHELD_LISTED).map(Hit::matched).forEach(choice.withheld::add);
        }
    }

    private Choice choice(int index) {
        return choices.computeIfAbsent(index, _ -> new Choice());
    }

    private static Map<String, Object> noted(Map.Entry<Integer, Choice> entry) {
        var choice = entry.getValue();
        var noted = new LinkedHashMap<String, Object>();
        noted.put("index", (long) entry.getKey());
        choice.texts.forEach((field, text) -> noted.put(field.name().toLowerCase(Locale.ROOT), text.toString()));
        noted.put(
                "tool_calls",
                choice.calls.stream()
                        .map(call -> Map.of("name", call.name(), "arguments", call.arguments()))
                        .toList());
        noted.put("finish", choice.finish);
        noted.put("stopped", choice.stopped);
        noted.put("withheld", List.copyOf(choice.withheld));
        return noted;
    }
}
