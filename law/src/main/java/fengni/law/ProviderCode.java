package fengni.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The code of a service provider in a metadata label (GB 45438-2025, Appendix E; coding guide TC260-PG-20252A):
 * twenty-seven characters, built from the organisation's credit code, applied for nowhere.
 *
 * <p>A value of this type is well formed: format 00, and for an organisation a {@link CreditCode} and a five-character
 * extension by the rule of the guide. How an individual's identity is coded is not confirmed, so such codes are looked
 * at by shape only and never built here; they may carry a personal number and are therefore shown masked.
 */
public record ProviderCode(String value) implements OfficialNumber {
    /** The extension of a provider that numbers no services. */
    public static final String NO_EXTENSION = "00000";

    static final int LENGTH = 27;
    static final String FORMAT = "00";

    private static final String SYMBOLS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String ORGANISATION_BY_CREDIT_CODE = "11";
    private static final int SUBJECT = 4;
    private static final int EXTENSION = 22;

    /** @throws IllegalArgumentException if the value is not well formed */
    public ProviderCode {
        Finding.refuse("provider code", findings(value));
    }

    /**
     * Builds the code of an organisation.
     *
     * @param extension {@value #NO_EXTENSION}, or 1 (generates) or 2 (propagates) and four characters 0-9 A-Z of the
     *     provider's own
     * @throws IllegalArgumentException if the extension breaks that rule; ask {@link #isExtension} first
     */
    public static ProviderCode of(CreditCode organisation, String extension) {
        return new ProviderCode(FORMAT + ORGANISATION_BY_CREDIT_CODE + organisation.value() + extension);
    }

    public static boolean isExtension(String text) {
        return text.equals(NO_EXTENSION)
                || (text.length() == NO_EXTENSION.length()
                        && (text.charAt(0) == '1' || text.charAt(0) == '2')
                        && Typed.isAscii(text, SYMBOLS));
    }

    /**
     * Reads a code as typed: full-width forms, spaces and lower case are folded and noted.
     *
     * <p>Findings of the credit code inside carry places within the whole code. Note: an individual's code, of which
     * only the shape was looked at.
     */
    public static Reading<ProviderCode> read(String typed) {
        return Typed.of(typed).upperCase().reading(ProviderCode::findings, ProviderCode::new);
    }

    /** Returns the organisation, or empty for an individual, whose identity is not checked. */
    public Optional<CreditCode> organisation() {
        return isOrganisation(value)
                ? Optional.of(new CreditCode(value.substring(SUBJECT, EXTENSION)))
                : Optional.empty();
    }

    public String extension() {
        return value.substring(EXTENSION);
    }

    @Override
    public String shown() {
        return isOrganisation(value) ? value : mask(value);
    }

    @Override
    public String toString() {
        return "ProviderCode[" + shown() + "]";
    }

    static String mask(String text) {
        return text.length() <= EXTENSION
                ? IdentityNumber.mask(text)
                : text.substring(0, SUBJECT) + "*".repeat(EXTENSION - SUBJECT) + text.substring(EXTENSION);
    }

    static boolean isOrganisation(String value) {
        return value.startsWith(FORMAT + ORGANISATION_BY_CREDIT_CODE);
    }

    private static List<Finding> findings(String value) {
        var found = new ArrayList<>(Typed.strangers(value, SYMBOLS));
        if (value.length() != LENGTH) {
            found.add(Finding.of(NumberCode.LENGTH, "", value.length(), LENGTH));
        }
        if (found.isEmpty()) {
            found.addAll(partsOf(value));
        }
        return found;
    }

    private static List<Finding> partsOf(String value) {
        var found = new ArrayList<Finding>();
        if (!value.startsWith(FORMAT)) {
            found.add(Finding.of(NumberCode.FORMAT_CODE, "1-2", value.substring(0, 2)));
        }
        if (value.charAt(2) != '1' && value.charAt(2) != '2') {
            found.add(Finding.of(NumberCode.SUBJECT_TYPE, "3", value.charAt(2)));
        }
        if (isOrganisation(value)) {
            CreditCode.findings(value.substring(SUBJECT, EXTENSION)).forEach(inside -> found.add(moved(inside)));
            if (!isExtension(value.substring(EXTENSION))) {
                found.add(Finding.of(NumberCode.EXTENSION, "23-27", value.substring(EXTENSION)));
            }
        } else {
            found.add(Finding.of(NumberCode.SUBJECT_NOT_CHECKED, "4-22"));
        }
        return found;
    }

    /** A place in the credit code, as a place in the whole code. */
    private static Finding moved(Finding inside) {
        var places = new ArrayList<String>();
        for (String place : inside.where().split("-", -1)) {
            places.add(String.valueOf(Integer.parseInt(place) + SUBJECT));
        }
        return new Finding(inside.code(), String.join("-", places), inside.params());
    }
}
