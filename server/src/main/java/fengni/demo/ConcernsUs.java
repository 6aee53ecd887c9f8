package fengni.demo;

import fengni.law.Reading;
import fengni.law.rulebook.Answers;
import fengni.law.rulebook.Duty;
import fengni.law.rulebook.Rulebook;
import fengni.law.rulebook.SelfCheck;
import fengni.law.rulebook.ThreeStepTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The three-step test for the service of the trial: a chat open to the public, on a bought model. */
final class ConcernsUs implements Step {
    private static final Map<String, List<String>> ANSWERS = Map.ofEntries(
            Map.entry("techniques", List.of("text")),
            Map.entry("territory", List.of("yes")),
            Map.entry("part", List.of("provider")),
            Map.entry("technology", List.of("bought")),
            Map.entry("supplier", List.of("unfiled")),
            Map.entry("control", List.of("own")),
            Map.entry("icp", List.of("none")),
            Map.entry("audience", List.of("public")),
            Map.entry("forms", List.of("sharing")),
            Map.entry("opinion", List.of("channel")),
            Map.entry("outputs", List.of("dialogue")),
            Map.entry("tools", List.of("none")),
            Map.entry("training", List.of("none")),
            Map.entry("companion", List.of("no")),
            Map.entry("sector", List.of("no")));
    private static final int DUTIES_SHOWN = 3;

    private final Voice voice;

    ConcernsUs(Voice voice) {
        this.voice = voice;
    }

    @Override
    public String name() {
        return "concerns-us";
    }

    @Override
    public List<Check> play() {
        var rulebook = Rulebook.published();
        return switch (Answers.read(rulebook, ANSWERS)) {
            case Reading.Unread<Answers>(var findings) ->
                List.of(Check.that(false, "demo.concerns-us.verdict", findings, rulebook.version()));
            case Reading.Read<Answers>(var answers, var _) -> told(ThreeStepTest.apply(rulebook, answers));
        };
    }

    private List<Check> told(SelfCheck result) {
        var language = voice.say("demo.language");
        var roles =
                result.roles().stream().map(role -> role.name().in(language)).collect(Collectors.joining(", "));
        var checks = new ArrayList<Check>();
        checks.add(Check.that(
                result.verdict() == SelfCheck.Verdict.CONCERNED, "demo.concerns-us.verdict", roles, result.version()));
        checks.add(Check.that(
                !result.duties().isEmpty(),
                "demo.concerns-us.duties",
                result.duties().size()));
        result.duties().stream()
                .filter(duty -> duty.stage() == Duty.Stage.BEFORE_LAUNCH)
                .limit(DUTIES_SHOWN)
                .forEach(duty -> checks.add(Check.shown(
                        "demo.concerns-us.duty",
                        duty.title().in(language),
                        duty.basis().citation(language))));
        return checks;
    }
}
