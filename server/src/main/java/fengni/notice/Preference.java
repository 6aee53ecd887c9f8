package fengni.notice;

import fengni.pages.Language;
import java.time.Instant;

/**
 * How a person wants to be reminded for an organisation.
 *
 * @param mail where to; empty for no mail
 * @param since stages that had come before are none of its matter
 */
record Preference(long person, long organisation, String mail, Language language, Stages stages, Instant since) {
    static Preference none(long person, long organisation, Language language) {
        return new Preference(person, organisation, "", language, Stages.USUAL, Instant.EPOCH);
    }
}
