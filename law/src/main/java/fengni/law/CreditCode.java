package fengni.law;

import java.util.ArrayList;
import java.util.List;

/**
 * A unified social credit code, the identity of an organisation (Article 9; GB 32100-2015).
 *
 * <p>A value of this type is always well formed: eighteen characters, the last a check digit (mod 31). The check digit
 * finds every single wrong character and every swap of two neighbours; of random strings 1 in 31 passes.
 */
public record CreditCode(String value) implements OfficialNumber {
    static final int LENGTH = 18;

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String DIGITS = "0123456789";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /** @throws IllegalArgumentException if the value is not well formed; use {@link #read} for what people type */
    public CreditCode {
        Finding.refuse("credit code", findings(value));
    }

    /**
     * Reads a code as typed: full-width forms, spaces and lower case are folded and noted.
     *
     * <p>Warnings: the division code names no region, or the organisation code inside fails its own check digit (GB
     * 11714).
     */
    public static Reading<CreditCode> read(String typed) {
        return Typed.of(typed).upperCase().reading(CreditCode::findings, CreditCode::new);
    }

    /** Returns the nine characters of the organisation code (GB 11714), the last its own check digit. */
    public String organisationCode() {
        return value.substring(8, 17);
    }

    static List<Finding> findings(String value) {
        var found = new ArrayList<>(Typed.strangers(value, ALPHABET));
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
        var region = value.substring(2, 8);
        if (!Typed.isAscii(region, DIGITS) || !Regions.has(region.substring(0, 2), 'O')) {
            found.add(Finding.of(NumberCode.REGION_UNKNOWN, "3-8", region));
        }
        if (!organisationFits(value.substring(8, 17))) {
            found.add(Finding.of(NumberCode.ORGANISATION_CODE, "9-17"));
        }
        if (value.charAt(LENGTH - 1) != checkDigit(value)) {
            found.add(Finding.of(NumberCode.CHECK_DIGIT, "18"));
        }
        return found;
    }

    private static char checkDigit(String value) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(value.charAt(i)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    private static boolean organisationFits(String code) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(i), Character.MAX_RADIX) * ORGANISATION_WEIGHTS[i];
        }
        return code.charAt(8) == "0X987654321".charAt(sum % 11);
    }
}
