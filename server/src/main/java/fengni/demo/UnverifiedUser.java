package fengni.demo;

import java.util.List;

/** Without real identity there is no service (deep synthesis provisions, Art. 9). */
final class UnverifiedUser implements Step {
    private final Scene scene;
    private final Voice voice;

    UnverifiedUser(Scene scene, Voice voice) {
        this.scene = scene;
        this.voice = voice;
    }

    @Override
    public String name() {
        return "unverified-user";
    }

    @Override
    public List<Check> play() {
        var answer = new Chat(scene).ask(scene.user("unverified"), voice.say("demo.good-question.asked"));
        var code = answer.json().at("/error/code").asString("");
        return List.of(Check.that(
                answer.status() == 403 && code.equals("real_identity_required"),
                "demo.unverified-user.refused",
                answer.status(),
                code));
    }
}
