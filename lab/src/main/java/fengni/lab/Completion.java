package fengni.lab;

import fengni.lab.Delta.Finish;
import fengni.lab.Delta.Reasoning;
import fengni.lab.Delta.Refusal;
import fengni.lab.Delta.Text;
import fengni.lab.Delta.ToolArguments;
import fengni.lab.Delta.ToolStart;
import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Words one answer as OpenAI's JSON: chunk by chunk, or as one body. Not thread-safe: one for one answer. */
final class Completion {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String id;
    private final long created;
    private final Ask ask;
    private final LanguageModel model;
    private final TreeMap<Integer, Choice> choices = new TreeMap<>();

    Completion(String id, long created, Ask ask, LanguageModel model) {
        this.id = id;
        this.created = created;
        this.ask = ask;
        this.model = model;
    }

    /** What one choice has said so far. */
    private static final class Choice {
        final StringBuilder text = new StringBuilder();
        final StringBuilder reasoning = new StringBuilder();
        final StringBuilder refusal = new StringBuilder();
        final StringBuilder arguments = new StringBuilder();
        String tool = "";
        String finish = "";
    }

    boolean knows(int choice) {
        return choices.containsKey(choice);
    }

    /** The first chunk of a choice names its role and says nothing. */
    ObjectNode opening(int choice) {
        choices.put(choice, new Choice());
        return chunk(choice, JSON.objectNode().put("role", "assistant").put("content", ""), "");
    }

    /** Takes a delta down and words it as a chunk. */
    ObjectNode chunk(Delta delta) {
        take(delta);
        var said = JSON.objectNode();
        switch (delta) {
            case Text text -> said.put("content", text.text());
            case Reasoning reasoning -> said.put("reasoning_content", reasoning.text());
            case Refusal refusal -> said.put("refusal", refusal.text());
            case ToolStart(var choice, var name) ->
                said.set(
                        "tool_calls",
                        JSON.arrayNode().add(call(choice, name, "").put("index", 0)));
            case ToolArguments arguments -> {
                var call = JSON.objectNode().put("index", 0);
                call.putObject("function").put("arguments", arguments.piece());
                said.set("tool_calls", JSON.arrayNode().add(call));
            }
            case Finish _ -> {}
        }
        return chunk(delta.choice(), said, delta instanceof Finish finish ? finish.reason() : "");
    }

    void take(Delta delta) {
        var choice = choices.computeIfAbsent(delta.choice(), _ -> new Choice());
        switch (delta) {
            case Text text -> choice.text.append(text.text());
            case Reasoning reasoning -> choice.reasoning.append(reasoning.text());
            case Refusal refusal -> choice.refusal.append(refusal.text());
            case ToolStart tool -> choice.tool = tool.name();
            case ToolArguments arguments -> choice.arguments.append(arguments.piece());
            case Finish finish -> choice.finish = finish.reason();
        }
    }

    private ObjectNode chunk(int index, ObjectNode delta, String finish) {
        var chunk = frame("chat.completion.chunk");
        var choice = chunk.putArray("choices").addObject().put("index", index);
        choice.set("delta", delta);
        choice.set("logprobs", NullNode.getInstance());
        choice.set("finish_reason", finish.isEmpty() ? NullNode.getInstance() : JSON.stringNode(finish));
        if (ask.wantsUsage()) {
            chunk.putNull("usage");
        }
        return chunk;
    }

    /** The last chunk where usage is told; it has no choices, and consumers must bear that. */
    ObjectNode usageChunk() {
        var chunk = frame("chat.completion.chunk");
        chunk.putArray("choices");
        chunk.set("usage", usage());
        return chunk;
    }

    /** The whole answer; a choice without a finish has {@code finish_reason: null}. */
    ObjectNode body() {
        var body = frame("chat.completion");
        var array = body.putArray("choices");
        choices.forEach((index, said) -> {
            var choice = array.addObject().put("index", index);
            choice.set("message", message(index, said));
            choice.putNull("logprobs");
            choice.set("finish_reason", said.finish.isEmpty() ? NullNode.getInstance() : JSON.stringNode(said.finish));
        });
        body.set("usage", usage());
        return body;
    }

    private ObjectNode message(int index, Choice said) {
        var message = JSON.objectNode().put("role", "assistant");
        boolean silent = said.text.isEmpty() && !(said.tool.isEmpty() && said.refusal.isEmpty());
        message.set("content", silent ? NullNode.getInstance() : JSON.stringNode(said.text.toString()));
        message.set(
                "refusal", said.refusal.isEmpty() ? NullNode.getInstance() : JSON.stringNode(said.refusal.toString()));
        if (!said.reasoning.isEmpty()) {
            message.put("reasoning_content", said.reasoning.toString());
        }
        if (!said.tool.isEmpty()) {
            message.putArray("tool_calls").add(call(index, said.tool, said.arguments.toString()));
        }
        return message;
    }

    private ObjectNode call(int choice, String name, String arguments) {
        var call = JSON.objectNode().put("id", "call_" + id + "_" + choice).put("type", "function");
        call.putObject("function").put("name", name).put("arguments", arguments);
        return call;
    }

    private ObjectNode usage() {
        int asked = model.length(ask.everything());
        int said = choices.values().stream()
                .mapToInt(
                        choice -> model.length("" + choice.text + choice.reasoning + choice.refusal + choice.arguments))
                .sum();
        return JSON.objectNode()
                .put("prompt_tokens", asked)
                .put("completion_tokens", said)
                .put("total_tokens", asked + said);
    }

    private ObjectNode frame(String object) {
        return JSON.objectNode()
                .put("id", id)
                .put("object", object)
                .put("created", created)
                .put("model", ask.model());
    }
}
