package fengni.law;

import java.util.List;
import java.util.Locale;

/**
 * One thing that a check found. The words for people are made at the edge, from the code's key and the parameters.
 *
 * <p>Parameters never hold an identity number, whole or more than its first two digits.
 *
 * @param code what was found
 * @param where the place: character positions counted from one ({@code "18"}, {@code "7-14"}), a JSON pointer, or empty
 *     for the whole
 * @param params values for the message, in the order that the code documents
 */
public record Finding(Code code, String where, List<String> params) {

    /** A kind of finding; each library lists its own in an enum. */
    public interface Code {
        /** The constant's name. */
        String name();

        Severity severity();

        /** Returns the stable name in messages and JSON, such as {@code check_digit}. */
        default String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Finding {
        params = List.copyOf(params);
    }

    public static Finding of(Code code, String where, Object... params) {
        return new Finding(
                code, where, List.of(params).stream().map(String::valueOf).toList());
    }

    public Severity severity() {
        return code.severity();
    }

    /** Returns true if one of the findings is at least as heavy as {@code least}. */
    public static boolean any(List<Finding> findings, Severity least) {
        return findings.stream().anyMatch(finding -> finding.severity().compareTo(least) <= 0);
    }

    /**
     * Refuses to build a value from what breaks a rule; for compact constructors only, since readers check first.
     *
     * @throws IllegalArgumentException naming the codes found, never the value, which may be personal
     */
    static void refuse(String kind, List<Finding> findings) {
        if (any(findings, Severity.ERROR)) {
            throw new IllegalArgumentException("not a " + kind + ": "
                    + findings.stream()
                            .map(found -> found.code().key() + found.params())
                            .toList());
        }
    }
}
