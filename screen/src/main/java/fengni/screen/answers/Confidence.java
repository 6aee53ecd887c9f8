package fengni.screen.answers;

import fengni.screen.Severity;

/**
 * What score a hit is given where clients expect one. Words are found or not: a score says how grave the entry is, never how
 * probable the harm is. All from 0 to 1, none below the one before.
 */
public record Confidence(double low, double medium, double high, double critical) {
    /** 0.5, 0.7, 0.9, 1. */
    public static final Confidence USUAL = new Confidence(0.5, 0.7, 0.9, 1);

    public Confidence {
        if (!(0 <= low && low <= medium && medium <= high && high <= critical && critical <= 1)) {
            throw new IllegalArgumentException("scores " + low + ", " + medium + ", " + high + ", " + critical
                    + " should rise and lie between 0 and 1");
        }
    }

    double of(Severity severity) {
        return switch (severity) {
            case LOW -> low;
            case MEDIUM -> medium;
            case HIGH -> high;
            case CRITICAL -> critical;
        };
    }

    int percent(Severity severity) {
        return (int) Math.round(100 * of(severity));
    }
}
