package fengni.law.rulebook;

import fengni.law.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers that tests begin from. */
final class Given {
    static final Rulebook BOOK = Rulebook.published();

    private Given() {}

    /** A public question-and-answer service on a bought model, with everything answered. */
    static Map<String, List<String>> publicProvider() {
        var given = new LinkedHashMap<String, List<String>>();
        given.put("techniques", List.of("text"));
        given.put("territory", List.of("yes"));
        given.put("part", List.of("provider"));
        given.put("technology", List.of("bought"));
        given.put("supplier", List.of("filed"));
        given.put("control", List.of("own"));
        given.put("icp", List.of("same"));
        given.put("audience", List.of("public"));
        given.put("forms", List.of("sharing"));
        given.put("opinion", List.of("channel"));
        given.put("outputs", List.of("dialogue"));
        given.put("tools", List.of("none"));
        given.put("training", List.of("none"));
        given.put("companion", List.of("no"));
        given.put("sector", List.of("no"));
        return given;
    }

    static Map<String, List<String>> with(String question, String... answers) {
        var given = publicProvider();
        given.put(question, List.of(answers));
        return given;
    }

    /** Somebody who only supplies others, and files by reference. */
    static Map<String, List<String>> supporter() {
        var given = with("part", "supporter");
        given.put("supporter-filing", List.of("files"));
        return given;
    }

    static SelfCheck check(Map<String, List<String>> given) {
        return ThreeStepTest.apply(BOOK, read(given));
    }

    static Answers read(Map<String, List<String>> given) {
        return switch (Answers.read(BOOK, given)) {
            case Reading.Read<Answers>(var answers, var findings) when findings.isEmpty() -> answers;
            case Reading<Answers> other -> throw new AssertionError(other.findings());
        };
    }

    static List<String> duties(SelfCheck check) {
        return check.duties().stream().map(Duty::id).toList();
    }

    static List<String> roles(SelfCheck check) {
        return check.roles().stream().map(Role::id).toList();
    }
}
