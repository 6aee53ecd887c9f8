package fengni.filing;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that was seen otherwise than it was filed: a possible change, never a finding that somebody broke a rule
 * (algorithm provisions, Art. 24(2)).
 *
 * @param field key of the form's field that it is about
 * @param product number of the product, or {@link Place#DOSSIER}
 * @param filed what was filed, as people read it; may be empty
 * @param seen what was seen, as people read it
 * @param mark what makes it the same change again: {@code seen}, or how far a number went
 * @param glimpse when and where it was seen
 */
record PossibleChange(What what, String field, int product, String filed, String seen, String mark, Glimpse glimpse) {

    /** What may have changed. Stored by {@link #word}: never rename one. */
    enum What {
        INPUT(Sureness.HIGH),
        OUTPUT(Sureness.HIGH),
        /** Names of models are spelled in more than one way, and own models stand in no list. */
        MODEL(Sureness.MEDIUM),
        EXPLICIT_LABEL(Sureness.MEDIUM),
        IMPLICIT_LABEL(Sureness.HIGH),
        /** One person may have several accounts. */
        REGISTERED_USERS(Sureness.MEDIUM),
        MONTHLY_USERS(Sureness.MEDIUM),
        LIBRARY(Sureness.LOW),
        SERVICE_NAME(Sureness.MEDIUM),
        FUNCTION(Sureness.LOW),
        LICENCE(Sureness.HIGH),
        LAUNCH(Sureness.MEDIUM),
        /** The console's own record of the organisation, or of its subject, says something else. */
        RECORD(Sureness.HIGH),
        /** A person saw something else elsewhere. */
        SIGHTING(Sureness.MEDIUM);

        private final Sureness sureness;

        What(Sureness sureness) {
            this.sureness = sureness;
        }

        Sureness sureness() {
            return sureness;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<What> of(String word) {
            return Stream.of(values()).filter(what -> what.word().equals(word)).findFirst();
        }
    }

    /** How sure it is that something differs; whether that is a change to be filed a person decides. */
    enum Sureness {
        HIGH,
        MEDIUM,
        LOW;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** From where it is known. Stored by {@link #word}: never rename one. */
    enum Origin {
        /** Hourly facts that the gateway put on record. */
        GATEWAY,
        /** What people entered in this console. */
        CONSOLE,
        /** A day that was filed has come. */
        CALENDAR,
        /** A person, outside of this system. */
        PERSON;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * When and where something was seen.
     *
     * @param place name of the service, or the source that a person named; may be empty
     * @param proof receipt of the record that shows it first; may be empty
     * @param since the earliest moment that shows it: the clock runs from its day
     * @param at the latest that shows it
     */
    record Glimpse(Origin origin, String place, String proof, Instant since, Instant at) {}
}
