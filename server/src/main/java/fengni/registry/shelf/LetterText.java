package fengni.registry.shelf;

import fengni.law.ChinaDay;
import fengni.pages.Words;
import java.util.ArrayList;
import java.util.List;

/** The letter to a developer as plain text, to be copied into a mail or printed. */
record LetterText(Words words, String store, AppView view, Decision decision) {
    /** @param address where the developer reads it and appeals, with host */
    String text(String address) {
        var row = view.app().row();
        var reasons = decision.reasons();
        var lines = new ArrayList<>(List.of(
                words.say("registry.shelf.letter.to", row.subject()),
                "",
                words.say("registry.shelf.letter.said." + decision.step().act().word(), row.name(), row.packageId()),
                "",
                words.say("registry.shelf.letter.facts", reasons.facts()),
                words.say(
                        "registry.shelf.letter.rule",
                        reasons.citation().in(words.language().tag()))));
        if (!reasons.appeal().isEmpty()) {
            lines.add(words.say("registry.shelf.letter.appeal", reasons.appeal()));
        }
        lines.add(words.say("registry.shelf.letter.address", address));
        lines.addAll(List.of(
                "",
                words.say("registry.shelf.letter.finding"),
                "",
                store,
                ChinaDay.of(decision.at()).toString()));
        return String.join("\n", lines);
    }
}
