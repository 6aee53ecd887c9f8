package fengni.gateway;

import fengni.screen.Review;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * One piece of an answer, on its way from the model to the client. Only what stands here can leave: the fields of an
 * answer that the gateway doesn't know hold text that nobody reviewed.
 */
sealed interface Piece {
    /** What an answer begins with; the texts are short ASCII words or absent. */
    record Begun(Optional<String> id, long created, String model, Optional<String> fingerprint) implements Piece {}

    /** Words of the model. */
    record Text(int choice, Field field, String text) implements Piece {}

    /**
     * A tool call of the model, or part of one.
     *
     * @param index which call of the choice
     * @param arguments text that is JSON when whole
     */
    record ToolCall(int choice, int index, String id, String name, String arguments) implements Piece {}

    /** Words of the provider that mark the answer as synthetic. */
    record MarkWords(int choice, String words) implements Piece {}

    /** The rest of a choice is withheld. */
    record Withheld(int choice, Why why) implements Piece {}

    /** Why the rest of a choice is withheld. */
    sealed interface Why {
        /** The feature database. */
        record Words(Review review) implements Why {}

        /** A guard that looked at it. */
        record Guarded() implements Why {}

        /** A guard that did not answer, and settings that hold back what no guard has seen. */
        record Unheard() implements Why {}

        /** Not its text, but a hold on the account, the service or the operator. */
        record Suspended() implements Why {}
    }

    record Finish(int choice, String reason) implements Piece {}

    record Usage(ObjectNode numbers) implements Piece {}

    /** A hold was laid on the account, the service or the operator while the model was speaking. */
    record Suspended() implements Piece {}

    /** The last piece. */
    record Over() implements Piece {}

    /** Where text stands in a choice. */
    enum Field {
        CONTENT("content"),
        REFUSAL("refusal"),
        REASONING_CONTENT("reasoning_content"),
        REASONING("reasoning");

        private final String key;

        Field(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }
}
