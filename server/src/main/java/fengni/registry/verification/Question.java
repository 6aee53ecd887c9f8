package fengni.registry.verification;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.law.CreditCode;
import java.util.List;
import java.util.Optional;

/** What somebody asks for. */
sealed interface Question {
    /** Characters of the longest thing that is asked for. */
    int LONGEST = 200;

    record Numbered(String number) implements Question {}

    record Code(String creditCode) implements Question {}

    record App(String id) implements Question {}

    /** Reads a question of which exactly one part must be given. */
    static Outcome<Question> of(Optional<String> number, Optional<String> creditCode, Optional<String> app) {
        var given = (number.isPresent() ? 1 : 0) + (creditCode.isPresent() ? 1 : 0) + (app.isPresent() ? 1 : 0);
        if (given != 1) {
            return Outcome.faulty(Fault.of("", "verify_one"));
        }
        return number.map(typed -> of("number", typed))
                .or(() -> creditCode.map(typed -> of("creditCode", typed)))
                .or(() -> app.map(typed -> of("app", typed)))
                .orElseThrow();
    }

    /**
     * Reads what was typed.
     *
     * @param by {@code number}, {@code creditCode} or {@code app}; of another word it is a number
     */
    static Outcome<Question> of(String by, String typed) {
        var words = typed.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            return Outcome.faulty(Fault.of(by, words.isEmpty() ? "required" : "too_long", LONGEST));
        }
        return switch (by) {
            case "creditCode" -> code(words);
            case "app" -> new Outcome.Done<>(new App(words));
            default -> new Outcome.Done<>(new Numbered(words));
        };
    }

    private static Outcome<Question> code(String typed) {
        return CreditCode.read(typed)
                .toOptional()
                .<Outcome<Question>>map(code -> new Outcome.Done<>(new Code(code.value())))
                .orElseGet(() -> Outcome.faulty(Fault.of("creditCode", "verify_credit_code")));
    }

    default String by() {
        return switch (this) {
            case Numbered _ -> "number";
            case Code _ -> "creditCode";
            case App _ -> "app";
        };
    }

    /** What one question takes of the share of a minute: who goes through codes or ids is slowed down more. */
    default int cost() {
        return switch (this) {
            case Numbered _ -> 1;
            case Code _, App _ -> 5;
        };
    }

    default List<Verified> ask(Verification verification) {
        return switch (this) {
            case Numbered(var number) -> verification.ofNumbers(List.of(number));
            case Code(var code) -> verification.ofCreditCode(code);
            case App(var id) -> verification.ofApp(id);
        };
    }
}
