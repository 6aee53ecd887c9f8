package fengni.gateway;

import fengni.ledger.Receipt;
import tools.jackson.databind.node.ObjectNode;

/** Writes a transcript as one completion. A choice that was stopped says only that it is withheld. */
record WholeWriter(Exchange exchange, Transcript transcript) {
    ObjectNode body(Receipt receipt) {
        var body = Answers.envelope(transcript.begun(), exchange, "chat.completion");
        var choices = body.putArray("choices");
        transcript.byIndex().forEach((index, choice) -> {
            var entry = choices.addObject().put("index", index);
            message(entry.putObject("message").put("role", "assistant"), choice);
            entry.put("finish_reason", choice.finish);
        });
        transcript.usage().ifPresent(usage -> body.set("usage", usage.numbers()));
        exchange.answer().label().ifPresent(label -> Answers.mark(body, label));
        body.put("aigc_receipt", receipt.toString());
        return body;
    }

    private static void message(ObjectNode message, Transcript.Choice choice) {
        message.putNull("content");
        choice.texts.forEach((field, text) -> message.put(field.key(), text.toString()));
        if (!choice.calls.isEmpty()) {
            var calls = message.putArray("tool_calls");
            choice.calls.forEach(call -> Answers.fill(calls.addObject(), call));
        }
    }
}
