package fengni.lab;

/** One piece of an answer, for one of its choices (counted from 0). */
sealed interface Delta {
    int choice();

    record Text(int choice, String text) implements Delta {}

    record Reasoning(int choice, String text) implements Delta {}

    record Refusal(int choice, String text) implements Delta {}

    record ToolStart(int choice, String name) implements Delta {}

    record ToolArguments(int choice, String piece) implements Delta {}

    record Finish(int choice, String reason) implements Delta {}
}
