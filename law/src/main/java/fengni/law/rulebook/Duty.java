package fengni.law.rulebook;

import java.util.List;

/**
 * Something that the rules ask for.
 *
 * @param roles whom it binds, any of them
 * @param when the facts without which it does not apply
 * @param clock the number of a {@link Clock}, or empty
 * @param evidence what shows that it is done
 * @param binding false for advice that no rule in force asks for
 */
public record Duty(
        String id,
        Wording title,
        Wording demands,
        List<String> roles,
        Condition when,
        Stage stage,
        String clock,
        Evidence evidence,
        boolean binding,
        Basis basis) {
    public Duty {
        roles = List.copyOf(roles);
    }

    /** When it falls due. */
    public enum Stage {
        BEFORE_LAUNCH,
        /** As long as the service runs. */
        ALWAYS,
        /** When something happens; its clock starts then. */
        ON_EVENT,
        /** Again and again. */
        PERIODIC
    }

    /** What shows that a duty is done. */
    public enum Evidence {
        /** Records of requests, marks, checks. */
        RECORD,
        /** A policy, agreement or register in its versions. */
        POLICY,
        /** A case with its steps and its clock. */
        CASE,
        /** A dossier and its number. */
        FILING,
        /** A report that somebody signed. */
        REPORT
    }
}
