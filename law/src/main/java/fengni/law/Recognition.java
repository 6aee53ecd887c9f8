package fengni.law;

import fengni.law.NumberCheck.DoesNotFit;
import fengni.law.NumberCheck.Fits;
import fengni.law.NumberCheck.Kind;
import fengni.law.NumberCheck.Unknown;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Tells the kinds of number apart by their look; the readers of the kinds do the checking. */
final class Recognition {
    private static final Pattern FILING = Pattern.compile("[网信算备]{1,4}.*|.*\\d号|\\d{20,22}");
    private static final Pattern GENERATIVE = Pattern.compile("[A-Za-z]+-.*\\d{6,8}(S?\\d*)?");
    private static final Pattern PROVIDER = Pattern.compile("[0-9A-Z]{27}|00[12][0-9A-Z]{21,25}");
    private static final Pattern PERSON = Pattern.compile("\\d{16,18}[0-9X]");
    private static final Pattern PERSON_LIKE = Pattern.compile(".*\\d{15}.*");
    private static final Pattern ORGANISATION = Pattern.compile("[1-9ANY][0-9A-Z]\\d{4,6}[0-9A-Z]{9,11}");

    private Recognition() {}

    static NumberCheck of(String typed, LocalDate today) {
        var text = Typed.of(typed).upperCase().text();
        if (FILING.matcher(text).matches()) {
            return answer(Kind.FILING_NUMBER, FilingNumber.read(typed, today), text);
        }
        if (GENERATIVE.matcher(text).matches()) {
            return answer(
                    Kind.GENERATIVE_NUMBER,
                    GenerativeNumber.read(typed, today),
                    Typed.of(typed).text());
        }
        if (PROVIDER.matcher(text).matches()) {
            return answer(Kind.PROVIDER_CODE, ProviderCode.read(typed), providerShown(text));
        }
        return ofSubject(typed, text, today);
    }

    /** An all-digit credit code and an identity number look alike: the one that fits decides, then the look. */
    private static NumberCheck ofSubject(String typed, String text, LocalDate today) {
        boolean person = PERSON.matcher(text).matches();
        if (!person && !ORGANISATION.matcher(text).matches()) {
            return new Unknown(shownUnknown(text));
        }
        var organisation = answer(Kind.CREDIT_CODE, CreditCode.read(typed), person ? IdentityNumber.mask(text) : text);
        if (!person) {
            return organisation;
        }
        var identity = answer(Kind.IDENTITY_NUMBER, IdentityNumber.read(typed, today), IdentityNumber.mask(text));
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

    private static String providerShown(String text) {
        return ProviderCode.isOrganisation(text) ? text : ProviderCode.mask(text);
    }

    /** Text that nobody recognises may still hold somebody's number. */
    private static String shownUnknown(String text) {
        return PERSON_LIKE.matcher(text).matches() ? IdentityNumber.mask(text) : text;
    }
}
