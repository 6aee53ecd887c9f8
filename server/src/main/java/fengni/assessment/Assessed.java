package fengni.assessment;

import fengni.law.rulebook.SelfCheck.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A result of the three-step test that somebody signed. What it found stays as it was found, whatever the rulebook says
 * later.
 *
 * @param rulebook the version under which it was found
 * @param verdict never inconclusive
 * @param answers questions with their answers, by their numbers
 * @param roles by their numbers
 * @param duties by their numbers
 * @param reviewOn the day, in China, from which it should be looked at again
 * @param receipt of the record in the ledger
 * @param launch the day, in China, of going public, planned or past
 * @param reasons of single answers, by the numbers of their questions
 */
record Assessed(
        long id,
        long organisation,
        String rulebook,
        Verdict verdict,
        Map<String, List<String>> answers,
        List<String> roles,
        List<String> duties,
        String reason,
        LocalDate reviewOn,
        Signer signer,
        Instant at,
        String receipt,
        Optional<LocalDate> launch,
        Map<String, String> reasons) {

    /** Who signed. */
    record Signer(String login, String name) {}

    Assessed {
        answers = Map.copyOf(answers);
        reasons = Map.copyOf(reasons);
        roles = List.copyOf(roles);
        duties = List.copyOf(duties);
    }
}
