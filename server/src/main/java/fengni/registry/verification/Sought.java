package fengni.registry.verification;

import fengni.law.NumberCheck;
import fengni.law.NumberCheck.Kind;
import java.time.LocalDate;

/**
 * A number that somebody asks for.
 *
 * @param asked as it was typed; personal numbers masked
 * @param number in the one form in which numbers are compared
 * @param spelt what lists are asked for: as typed, for a number in any spelling
 * @param own whether it has the form of a registry's own series, which stands in no list of others
 */
record Sought(String asked, String number, String spelt, boolean own) {
    static Sought of(String typed, LocalDate today) {
        var check = NumberCheck.of(typed, today);
        return switch (check) {
            case NumberCheck.FitsRegistry(var number, var _) -> new Sought(typed, number.value(), number.value(), true);
            case NumberCheck.Fits(var number, var _) -> official(typed, check, Kind.of(number));
            case NumberCheck.DoesNotFit(var kind, var _, var _) -> official(typed, check, kind);
            case NumberCheck.Unknown(var shown) -> new Sought(typed, shown, typed, false);
        };
    }

    private static Sought official(String typed, NumberCheck check, Kind kind) {
        return switch (kind) {
            case CREDIT_CODE, IDENTITY_NUMBER, PROVIDER_CODE ->
                new Sought(check.shown(), check.shown(), check.shown(), false);
            case FILING_NUMBER, GENERATIVE_NUMBER -> new Sought(typed, check.shown(), typed, false);
            case REGISTRY_NUMBER -> new Sought(typed, check.shown(), check.shown(), true);
        };
    }
}
