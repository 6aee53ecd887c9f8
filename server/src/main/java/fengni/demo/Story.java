package fengni.demo;

import java.io.PrintWriter;
import java.util.List;

/**
 * Plays every step in order and prints what each looked at. A step that breaks is told, and the rest is still played: a
 * newcomer must see how far it goes.
 */
public final class Story {
    private static final String HELD = "  ✓ ";
    private static final String BROKEN = "  ✗ ";

    private final List<Step> steps;
    private final Voice voice;
    private final PrintWriter out;

    /** @param out gets the story in the language of the voice, flushed after each step */
    public Story(Scene scene, Voice voice, PrintWriter out) {
        this.voice = voice;
        this.out = out;
        this.steps = List.of(
                new ConcernsUs(voice),
                new Registered(scene),
                new GoodQuestion(scene, voice),
                new MarkedPicture(scene),
                new ForbiddenQuestion(scene),
                new UnverifiedUser(scene, voice),
                new AnsweredComplaint(scene, voice),
                new VerifiedLedger(scene));
    }

    /** Returns whether every step held. */
    public boolean tell() {
        long held = 0;
        for (int i = 0; i < steps.size(); i++) {
            held += tell(i + 1, steps.get(i)) ? 1 : 0;
        }
        out.println();
        out.println(voice.say(held == steps.size() ? "demo.end.held" : "demo.end.broken", held, steps.size()));
        out.flush();
        return held == steps.size();
    }

    private boolean tell(int number, Step step) {
        var key = "demo." + step.name();
        out.println();
        out.println(number + ". " + voice.say(key + ".title"));
        out.println("   " + voice.say(key + ".why"));
        out.flush();
        var checks = play(step);
        checks.forEach(check -> out.println((check.held() ? HELD : BROKEN)
                + voice.say(check.key(), check.values().toArray())));
        out.flush();
        return checks.stream().allMatch(Check::held);
    }

    private static List<Check> play(Step step) {
        try {
            return step.play();
        } catch (RuntimeException broken) {
            return List.of(Check.that(false, "demo.broken", String.valueOf(broken.getMessage())));
        }
    }
}
