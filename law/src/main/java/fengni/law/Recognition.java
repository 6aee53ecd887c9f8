package fengni.law;

import fengni.law.NumberCheck.DoesNotFit;
import fengni.law.NumberCheck.Fits;
import fengni.law.NumberCheck.FitsRegistry;
import fengni.law.NumberCheck.Kind;
import fengni.law.NumberCheck.Unknown;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Tells the kinds of number apart by their look; the readers of the kinds do the checking. */
final class Recognition {
    private static final Pattern FILING = Pattern.compile("[网信算备]{1,4}.*|\\d{19,23}号|\\d{20,22}");
    private static final Pattern GENERATIVE = Pattern.compile("[A-Za-z]+-.*\\d{6,8}(S?\\d*)?");
    private static final Pattern REGISTRY = Pattern.compile("[A-Z]{1,12}-\\d{3,5}-\\d{5,7}-\\d{1,3}");
    private static final Pattern PROVIDER = Pattern.compile("[0-9A-Z]{27}|00[12][0-9A-Z]{21,25}");
    private static final Pattern PERSON = Pattern.compile("\\d{16,18}[0-9X]");
    private static final Pattern ORGANISATION = Pattern.compile("[1-9ANY][0-9A-Z]{16,18}");
    /** Every credit code has at least the digits of its region. */
    private static final int DIGITS_OF_ORGANISATION = 5;
    /** So many digits may be somebody's identity number, whatever stands around or between them. */
    private static final int DIGITS_OF_PERSON = 14;

    private Recognition() {}

    static NumberCheck of(String typed, LocalDate today) {
        var folded = Typed.of(typed);
        var text = folded.upperCase().text();
        if (FILING.matcher(text).matches()) {
            return answer(Kind.FILING_NUMBER, FilingNumber.read(typed, today), framed(text));
        }
        if (REGISTRY.matcher(text).matches()) {
            return ofRegistry(typed, text);
        }
        if (GENERATIVE.matcher(text).matches()) {
            return answer(Kind.GENERATIVE_NUMBER, GenerativeNumber.read(typed, today), safe(folded.text()));
        }
        if (PROVIDER.matcher(text).matches()) {
            return answer(Kind.PROVIDER_CODE, ProviderCode.read(typed), safe(text));
        }
        if (PERSON.matcher(text).matches()) {
            return ofDigits(typed, text, today);
        }
        return ORGANISATION.matcher(text).matches() && digits(text) >= DIGITS_OF_ORGANISATION
                ? answer(Kind.CREDIT_CODE, CreditCode.read(typed), safe(text))
                : new Unknown(safe(folded.text()));
    }

    private static NumberCheck ofRegistry(String typed, String text) {
        return switch (RegistryNumber.read(typed)) {
            case Reading.Read<RegistryNumber>(var number, var findings) -> new FitsRegistry(number, findings);
            case Reading.Unread<RegistryNumber>(var findings) ->
                new DoesNotFit(Kind.REGISTRY_NUMBER, safe(text), findings);
        };
    }

    /** An all-digit credit code and an identity number look alike: the one that fits decides. */
    private static NumberCheck ofDigits(String typed, String text, LocalDate today) {
        var identity = answer(Kind.IDENTITY_NUMBER, IdentityNumber.read(typed, today), safe(text));
        var organisation = answer(Kind.CREDIT_CODE, CreditCode.read(typed), safe(text));
        return identity instanceof DoesNotFit && organisation instanceof Fits ? organisation : identity;
    }

    private static NumberCheck answer(Kind kind, Reading<? extends OfficialNumber> reading, String shown) {
        return switch (reading) {
            case Reading.Read<? extends OfficialNumber>(var number, var findings)
            when !Finding.any(findings, Severity.WARNING) -> new Fits(number, findings);
            case Reading.Read<? extends OfficialNumber>(var number, var findings) ->
                new DoesNotFit(kind, number.shown(), findings);
            case Reading.Unread<? extends OfficialNumber>(var findings) -> new DoesNotFit(kind, shown, findings);
        };
    }

    /** What does not fit its kind may still hold somebody's number with a slip in it. */
    private static String safe(String text) {
        if (text.startsWith(ProviderCode.FORMAT) && !ProviderCode.isOrganisation(text)) {
            return ProviderCode.mask(text);
        }
        return digits(text) >= DIGITS_OF_PERSON ? IdentityNumber.mask(text) : text;
    }

    private static String framed(String text) {
        return text.startsWith(FilingNumber.PREFIX) ? text : safe(text);
    }

    private static long digits(String text) {
        return text.chars().filter(unit -> unit >= '0' && unit <= '9').count();
    }
}
