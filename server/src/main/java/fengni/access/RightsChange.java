package fengni.access;

/** The answer to the wish to change somebody's rights. */
enum RightsChange {
    DONE,
    /** Done; but nobody who can sign in answers for the duties of the organisation any more. */
    DONE_WITHOUT_OFFICER,
    /** Refused, and nothing changed: the organisation would have had no administrator who can sign in. */
    LAST_ADMINISTRATOR
}
