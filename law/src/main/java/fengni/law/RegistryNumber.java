package fengni.law;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A number that a registry gives from its own series (登记号): {@code PREFIX-YEAR-SERIAL-CC}, such as {@code
 * PARK-2026-000001-77}. It is never a number of the state's filing system, and never reads as one: {@link FilingNumber}
 * and {@link GenerativeNumber} refuse every value of this type, and this type every value of theirs.
 *
 * <p>Prefix: 2 to 8 capital ASCII letters that the registry chose; year: four digits; serial: six digits, counted from
 * one; CC: two check digits by ISO 7064 MOD 97-10 over all before them without the hyphens, letters as 10 to 35. They find
 * every single wrong digit or letter and every swap of two neighbours.
 */
public record RegistryNumber(String value) {
    /** The last serial of a year. */
    public static final int LAST_SERIAL = 999_999;

    private static final Pattern PREFIX = Pattern.compile("[A-Z]{2,8}");
    private static final Pattern FORM = Pattern.compile("([A-Z]{2,8})-([0-9]{4})-([0-9]{6})-([0-9]{2})");
    /** Initials by which numbers or offices of the state are called; no registry may borrow them. */
    private static final Set<String> NOT_OURS = Set.of("CAC", "WXSB", "WXB", "WXSBH");

    private static final int MODULUS = 97;
    private static final int WHOLE = 98;

    /** @throws IllegalArgumentException if the value is not in the exact form, its check digits included */
    public RegistryNumber {
        Finding.refuse("number of a registry", form(value));
    }

    /**
     * Returns the number of a place in a series.
     *
     * @param year 1000 to 9999
     * @param serial 1 to {@value #LAST_SERIAL}
     * @throws IllegalArgumentException if a part is out of its range
     */
    public static RegistryNumber of(String prefix, Year year, int serial) {
        var head = String.format(Locale.ROOT, "%s-%04d-%06d", prefix, year.getValue(), serial);
        return new RegistryNumber(
                head + String.format(Locale.ROOT, "-%02d", WHOLE - remainder(head + "-00") % MODULUS));
    }

    /**
     * Returns whether a registry may choose this prefix: the form, no place name that stands in numbers of generative
     * services, no initials of the state's own system.
     */
    public static boolean mayBePrefix(String text) {
        return PREFIX.matcher(text).matches() && !Regions.hasPlace(text) && !NOT_OURS.contains(text);
    }

    /** Reads a number as typed: full-width forms, spaces and lower-case letters are folded and noted. */
    public static Reading<RegistryNumber> read(String typed) {
        return Typed.of(typed).upperCase().reading(RegistryNumber::form, RegistryNumber::new);
    }

    public String prefix() {
        return part(1);
    }

    public Year year() {
        return Year.of(Integer.parseInt(part(2)));
    }

    /** Returns the place in the series of the prefix and year, from one. */
    public int serial() {
        return Integer.parseInt(part(3));
    }

    private String part(int group) {
        var matcher = FORM.matcher(value);
        if (!matcher.matches()) {
            throw new IllegalStateException("a value is always in the form");
        }
        return matcher.group(group);
    }

    private static List<Finding> form(String value) {
        var matcher = FORM.matcher(value);
        if (!matcher.matches() || matcher.group(2).startsWith("0") || Integer.parseInt(matcher.group(3)) == 0) {
            return List.of(Finding.of(NumberCode.REGISTRY_FORM, ""));
        }
        var found = new ArrayList<Finding>();
        if (!mayBePrefix(matcher.group(1))) {
            found.add(Finding.of(
                    NumberCode.REGISTRY_PREFIX, "1-" + matcher.group(1).length(), matcher.group(1)));
        }
        if (!isWhole(value, Integer.parseInt(matcher.group(4)))) {
            found.add(Finding.of(NumberCode.CHECK_DIGIT, String.valueOf(value.length() - 1) + "-" + value.length()));
        }
        return found;
    }

    /** Only 02 to 98 are ever given: 00, 01 and 99 would fit where 97, 98 and 02 do. */
    private static boolean isWhole(String value, int check) {
        return check >= 2 && check <= WHOLE && remainder(value) == 1;
    }

    private static int remainder(String value) {
        int rest = 0;
        for (int i = 0; i < value.length(); i++) {
            int digit = Character.digit(value.charAt(i), 36);
            if (digit >= 0) {
                rest = (digit > 9 ? rest * 100 + digit : rest * 10 + digit) % MODULUS;
            }
        }
        return rest;
    }
}
