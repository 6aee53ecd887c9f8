package fengni.screen;

import fengni.screen.matching.Matching;
import java.time.Instant;
import java.util.Optional;

/**
 * One entry of a feature database (Article 10).
 *
 * <p>Make one with {@link #literal} or {@link #allow} and refine it with the {@code with…} methods: components may be
 * added in later versions, these methods stay. Whether the pattern can be matched at all is told by
 * {@link FeatureSet#check}, for all entries at once.
 *
 * @param id names the entry in hits; not blank, unique within a set
 * @param version counts the states of the entry, from 1
 * @param pattern the word, in any width, case or script; it is folded as the content is. For other kinds: see {@link Kind}
 * @param how its words are sought
 * @param riskClass code of the class of harm, for example {@code A.1.a}; {@value #UNCLASSIFIED} when not known
 * @param actions what a hit leads to; without meaning for {@link Kind#ALLOW}
 * @param validFrom the entry counts from this moment; empty means always
 * @param validTo the entry no longer counts at this moment; empty means forever
 * @param source where the entry comes from; may be empty
 */
public record Feature(
        String id,
        int version,
        Kind kind,
        String pattern,
        Matching how,
        String riskClass,
        Severity severity,
        Actions actions,
        Optional<Instant> validFrom,
        Optional<Instant> validTo,
        String source) {

    /** The class of an entry that nobody has classified yet. */
    public static final String UNCLASSIFIED = "unclassified";

    public Feature {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a feature needs an id, not blank");
        }
        if (version < 1) {
            throw new IllegalArgumentException("feature " + id + " has version " + version + ", should be 1 or more");
        }
        if (validFrom.isPresent() && validTo.isPresent() && !validFrom.get().isBefore(validTo.get())) {
            throw new IllegalArgumentException(
                    "feature " + id + " should end after " + validFrom.get() + ", not at " + validTo.get());
        }
    }

    /** Returns a word that is refused both ways. */
    public static Feature literal(String id, String pattern) {
        return new Feature(
                id,
                1,
                Kind.LITERAL,
                pattern,
                Matching.USUAL,
                UNCLASSIFIED,
                Severity.HIGH,
                Actions.BLOCK,
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** Returns an innocent word that excuses hits inside it. */
    public static Feature allow(String id, String pattern) {
        return new Feature(
                id,
                1,
                Kind.ALLOW,
                pattern,
                Matching.USUAL,
                UNCLASSIFIED,
                Severity.LOW,
                Actions.PASS,
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** Returns this entry as another kind, with a pattern of that kind. */
    public Feature withPattern(Kind otherKind, String otherPattern) {
        return new Feature(
                id, version, otherKind, otherPattern, how, riskClass, severity, actions, validFrom, validTo, source);
    }

    /** Returns this entry sought in another way. */
    public Feature withMatching(Matching other) {
        return new Feature(id, version, kind, pattern, other, riskClass, severity, actions, validFrom, validTo, source);
    }

    /** Returns this entry in another of its states; from 1. */
    public Feature withVersion(int other) {
        return new Feature(id, other, kind, pattern, how, riskClass, severity, actions, validFrom, validTo, source);
    }

    /** Returns this entry with other actions. */
    public Feature withActions(Actions other) {
        return new Feature(id, version, kind, pattern, how, riskClass, severity, other, validFrom, validTo, source);
    }

    /** Returns this entry in another class of harm. */
    public Feature withRisk(String otherClass, Severity otherSeverity) {
        return new Feature(
                id, version, kind, pattern, how, otherClass, otherSeverity, actions, validFrom, validTo, source);
    }

    /** Returns this entry with other limits of validity; {@code to} is exclusive. */
    public Feature withValidity(Optional<Instant> from, Optional<Instant> to) {
        return new Feature(id, version, kind, pattern, how, riskClass, severity, actions, from, to, source);
    }

    /** Returns this entry with another note of its source. */
    public Feature withSource(String other) {
        return new Feature(id, version, kind, pattern, how, riskClass, severity, actions, validFrom, validTo, other);
    }

    /** Returns whether the entry counts at a moment. */
    public boolean validAt(Instant moment) {
        return validFrom.map(from -> !moment.isBefore(from)).orElse(true)
                && validTo.map(moment::isBefore).orElse(true);
    }
}
