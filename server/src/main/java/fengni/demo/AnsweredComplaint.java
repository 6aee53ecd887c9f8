package fengni.demo;

import java.util.List;
import java.util.Map;

/** Anybody complains without an account, gets a receipt, and reads the answer with it (Art. 12). */
final class AnsweredComplaint implements Step {
    private static final String COMPLAINTS = "/api/v1/complaints";

    private final Scene scene;
    private final Voice voice;

    AnsweredComplaint(Scene scene, Voice voice) {
        this.scene = scene;
        this.voice = voice;
    }

    @Override
    public String name() {
        return "complaint";
    }

    @Override
    public List<Check> play() {
        var lodged = new Wire()
                .json(
                        scene.console().resolve(COMPLAINTS),
                        "",
                        "POST",
                        Map.of("topic", "label", "description", voice.say("demo.complaint.words")))
                .expecting(201)
                .json();
        var code = lodged.path("receiptCode").asString();
        var officer = Person.signIn(scene, "compliance");
        var complaint = received(officer);
        take(officer, complaint, "accept", voice.say("demo.complaint.accepted"));
        take(officer, complaint, "answer", voice.say("demo.complaint.answer"));
        var status = new Wire()
                .json(scene.console().resolve(COMPLAINTS + "/status"), "", "POST", Map.of("code", code))
                .expecting(200)
                .json();
        var answered = status.path("steps")
                .valueStream()
                .anyMatch(step -> step.path("words").asString().equals(voice.say("demo.complaint.answer")));
        return List.of(
                Check.that(
                        !code.isEmpty(),
                        "demo.complaint.receipt",
                        code,
                        lodged.at("/due/day").asString()),
                Check.that(
                        answered,
                        "demo.complaint.answered",
                        status.path("state").asString()));
    }

    private static long received(Person officer) {
        return officer.get(COMPLAINTS)
                .path("items")
                .valueStream()
                .filter(one -> one.path("state").asString().equals("received"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the complaint is not in the inbox"))
                .path("id")
                .asLong();
    }

    private static void take(Person officer, long complaint, String act, String words) {
        var version = officer.get(COMPLAINTS + "/" + complaint)
                .at("/complaint/version")
                .asInt();
        officer.post(COMPLAINTS + "/" + complaint + "/" + act, Map.of("version", version, "words", words))
                .expecting(200);
    }
}
