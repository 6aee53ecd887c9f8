package fengni.demo;

import fengni.label.AigcLabel;
import fengni.label.ElementRule;
import fengni.label.LabelReading;
import java.util.List;

/** A verified user asks something harmless, and the answer carries both marks. */
final class GoodQuestion implements Step {
    private final Scene scene;
    private final Voice voice;

    GoodQuestion(Scene scene, Voice voice) {
        this.scene = scene;
        this.voice = voice;
    }

    @Override
    public String name() {
        return "good-question";
    }

    @Override
    public List<Check> play() {
        var answer = new Chat(scene).ask(scene.user("verified"), voice.say("demo.good-question.asked"));
        var text = answer.json().at("/choices/0/message/content").asString("");
        var label = AigcLabel.read(answer.header("AIGC"));
        return List.of(
                Check.that(answer.status() == 200, "demo.good-question.answered", answer.status(), shortened(text)),
                Check.that(
                        ElementRule.BOTH_ELEMENTS.satisfiedBy(text),
                        "demo.good-question.visible",
                        text.strip().lines().reduce("", (first, last) -> last)),
                Check.that(
                        label instanceof LabelReading.Found found && found.conforms(),
                        "demo.good-question.hidden",
                        answer.header("AIGC")),
                Check.that(
                        !answer.header("Fengni-Receipt").isEmpty(),
                        "demo.good-question.receipt",
                        answer.header("Fengni-Receipt")));
    }

    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }
}
