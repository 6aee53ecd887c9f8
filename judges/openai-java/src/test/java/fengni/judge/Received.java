package fengni.judge;

import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionChunk.Choice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The chunks of a whole stream. */
record Received(List<ChatCompletionChunk> chunks) {
    String text() {
        return text(0);
    }

    String text(int index) {
        return of(index).stream()
                .map(choice -> choice.delta().content().orElse(""))
                .collect(Collectors.joining());
    }

    List<String> finish() {
        return finish(0);
    }

    List<String> finish(int index) {
        return of(index).stream()
                .map(Choice::finishReason)
                .flatMap(Optional::stream)
                .map(Choice.FinishReason::asString)
                .toList();
    }

    /** The arguments of the first tool call, joined from their pieces. */
    String arguments() {
        return of(0).stream()
                .flatMap(choice -> choice.delta().toolCalls().stream()
                        .flatMap(calls -> calls.stream().limit(1)))
                .flatMap(call -> call.function().stream())
                .flatMap(function -> function.arguments().stream())
                .collect(Collectors.joining());
    }

    private List<Choice> of(int index) {
        return Gateway.choices(chunks, index);
    }
}
