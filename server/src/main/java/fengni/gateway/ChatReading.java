package fengni.gateway;

import java.util.List;

/** What came of reading a request's body. */
sealed interface ChatReading {
    record Read(ChatRequest chat) implements ChatReading {}

    /**
     * The request is refused.
     *
     * @param faults every fault, each with its place; they quote names of the protocol and no text of the user
     */
    record Unreadable(Refusal refusal, List<String> faults) implements ChatReading {
        public Unreadable {
            faults = List.copyOf(faults);
        }
    }
}
