package fengni.demo;

import java.util.List;

/** A question that the feature database forbids never reaches the model. */
final class ForbiddenQuestion implements Step {
    private final Scene scene;

    ForbiddenQuestion(Scene scene) {
        this.scene = scene;
    }

    @Override
    public String name() {
        return "forbidden-question";
    }

    @Override
    public List<Check> play() {
        var answer = new Chat(scene).ask(scene.user("verified"), scene.blockedPhrase());
        var code = answer.json().at("/error/code").asString("");
        return List.of(
                Check.that(
                        answer.status() == 400 && code.equals("content_blocked"),
                        "demo.forbidden-question.blocked",
                        answer.status(),
                        code),
                Check.that(
                        !answer.header("Fengni-Receipt").isEmpty(),
                        "demo.forbidden-question.receipt",
                        answer.header("Fengni-Receipt")));
    }
}
