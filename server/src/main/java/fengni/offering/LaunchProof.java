package fengni.offering;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Something that speaks for opening a service to the public.
 *
 * @param reference a number or a name, exactly as somebody entered it or a registry gave it
 * @param source where it comes from, in words for people
 * @param since the day, in China, from which it stands
 * @param path of the page that shows it, or empty
 */
public record LaunchProof(Kind kind, String reference, String source, LocalDate since, String path) {
    /** What it proves. */
    public enum Kind {
        /** The algorithm behind the service is filed under a number (Art. 19). */
        FILING_NUMBER,
        /** A security assessment of the product, the application or the function (Art. 20). */
        SECURITY_ASSESSMENT;

        /** The stable name in tables and JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
