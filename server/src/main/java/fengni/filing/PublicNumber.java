package fengni.filing;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * One number that a service shows to the public.
 *
 * @param name the model, or whose registry it is; empty for the filing of an algorithm
 * @param source where the number was taken from, in the words of who entered it
 * @param date the day on which it was entered; for a registry's number the day on which it was given
 * @param link the published information, if an address of it is known
 * @param ended how a registry ended its number; empty while it is in force, as far as is known here
 */
record PublicNumber(
        Kind kind,
        String number,
        String name,
        String source,
        LocalDate date,
        Optional<URI> link,
        Optional<FiledNumber.Ended> ended) {
    /** Whose number it is. */
    enum Kind {
        /** Of an algorithm, given by the state (Algorithm provisions, Art. 24); entered here by people. */
        OFFICIAL_FILING,
        /** Of a generative AI service, given by the state or a province; entered here by people. */
        OFFICIAL_GENERATIVE,
        /** Of a registry's own series (登记号). */
        REGISTRY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the key of what it is called. */
    public String label() {
        return "publicity.kind." + kind.word();
    }

    /** Returns a source as an address, if it is one of the web and nothing else. */
    static Optional<URI> address(String source) {
        try {
            return Optional.of(new URI(source.strip()))
                    .filter(uri -> uri.getHost() != null)
                    .filter(uri ->
                            "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
