package fengni.screen.answers;

import java.util.List;

/** What a question in the shape of another service says. */
public sealed interface Asked {
    /**
     * It can be answered.
     *
     * @param texts what is to be reviewed, one answer each
     * @param variant the model, policy or service that was asked for; may be empty
     * @param reference the client's own id of its content, given back with the answer; may be empty
     */
    record Question(List<String> texts, String variant, String reference) implements Asked {
        public Question {
            texts = List.copyOf(texts);
        }
    }

    /**
     * It cannot.
     *
     * @param code the other service's code for this fault
     * @param message in English; holds nothing of the content
     */
    record Refused(String code, String message) implements Asked {}
}
