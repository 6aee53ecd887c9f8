package fengni.gateway;

import java.util.List;

/** A tool call that comes in parts and is held until it is whole. Not thread-safe. */
final class HeldCall {
    private final int choice;
    private final int index;
    private final StringBuilder name = new StringBuilder();
    private final StringBuilder arguments = new StringBuilder();
    private String id = "";

    HeldCall(int choice, int index) {
        this.choice = choice;
        this.index = index;
    }

    void add(Piece.ToolCall part) {
        id = id.isEmpty() ? part.id() : id;
        name.append(part.name());
        arguments.append(part.arguments());
    }

    List<String> texts() {
        return List.of(id, name.toString(), arguments.toString());
    }

    Piece.ToolCall whole() {
        return new Piece.ToolCall(choice, index, id, name.toString(), arguments.toString());
    }
}
