package fengni.assessment;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Cursor;
import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.answers.Problem;
import fengni.law.Finding;
import fengni.law.Reading;
import fengni.law.rulebook.AnswerCode;
import fengni.law.rulebook.Answers;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/assessments}: the questions, signed results, and signing. {@code ?dryRun=true} answers with the result
 * and signs nothing. Results of other organisations are as if they were not there.
 */
@RestController
@RequestMapping(AssessmentApi.HERE)
final class AssessmentApi implements Doors {
    static final String HERE = "/api/v1/assessments";

    private final Assessments assessments;
    private final Reviews reviews;
    private final Results results;

    AssessmentApi(Assessments assessments, Reviews reviews, Results results) {
        this.assessments = assessments;
        this.reviews = reviews;
        this.results = results;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE),
                Door.read(HERE + "/questions"),
                Door.read(HERE + "/{id}"),
                Door.write(HERE, Role.COMPLIANCE_OFFICER),
                Door.write(HERE + "/{id}/reopen", Role.COMPLIANCE_OFFICER),
                Door.write(HERE + "/{id}/clocks", Role.COMPLIANCE_OFFICER));
    }

    /** Answers with the signature of the caller; {@code reviewOn} is a day as {@code 2027-11-22}, missing means a year on. */
    record Asked(
            Optional<Map<String, List<String>>> answers,
            Optional<String> reason,
            Optional<String> reviewOn,
            Optional<String> launch,
            Optional<Map<String, String>> reasons) {}

    record Reason(Optional<String> reason) {}

    @GetMapping("/questions")
    ResponseEntity<Object> questions() {
        return ResponseEntity.ok(QuestionJson.all(assessments.rulebook()));
    }

    @GetMapping
    ResponseEntity<Object> list(
            SignedIn who, @RequestParam Optional<String> cursor, @RequestParam Optional<Integer> limit) {
        return Problem.or(
                Cursor.read(cursor, limit),
                at -> ResponseEntity.ok(assessments.list(who.organisation(), at).map(results::json)));
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> one(SignedIn who, @PathVariable long id) {
        return Problem.or(
                Outcome.found(assessments.find(who.organisation(), id)),
                signed -> ResponseEntity.ok().eTag(String.valueOf(id)).body(results.json(signed)));
    }

    @PostMapping
    ResponseEntity<Object> sign(
            SignedIn who, @RequestBody Asked asked, @RequestParam(defaultValue = "false") boolean dryRun) {
        return Problem.or(answers(asked), answers -> dryRun ? tried(asked, answers) : signed(who, asked, answers));
    }

    /** Opens a result again; its answers are the open ones now. */
    @PostMapping("/{id}/reopen")
    ResponseEntity<Object> reopen(SignedIn who, @PathVariable long id, @RequestBody Reason reason) {
        return Problem.or(reviews.reopen(who, id, reason.reason()), _ -> one(who, id));
    }

    @PostMapping("/{id}/clocks")
    ResponseEntity<Object> choose(SignedIn who, @PathVariable long id, @RequestBody Reviews.Choosing asked) {
        return Problem.or(reviews.choose(who, id, asked), _ -> one(who, id));
    }

    private ResponseEntity<Object> tried(Asked asked, Answers answers) {
        var faults = new Faults();
        var launch = asked.launch().flatMap(text -> Signing.launch(text, faults));
        return Problem.or(
                faults.none() ? new Outcome.Done<>(launch) : new Outcome.Faulty<>(faults.list()),
                day -> ResponseEntity.ok(results.json(
                        new OpenAnswers(answers.ids(), day, asked.reasons().orElse(Map.of()), 0))));
    }

    private ResponseEntity<Object> signed(SignedIn who, Asked asked, Answers answers) {
        return Problem.or(
                assessments.sign(who, answers, signing(asked)),
                signed -> ResponseEntity.created(URI.create(HERE + "/" + signed.id()))
                        .body(results.json(signed)));
    }

    private static Signing signing(Asked asked) {
        return new Signing(
                asked.reason(),
                asked.reviewOn(),
                asked.launch(),
                asked.reasons().orElse(Map.of()));
    }

    private Outcome<Answers> answers(Asked asked) {
        return switch (Answers.read(assessments.rulebook(), asked.answers().orElse(Map.of()))) {
            case Reading.Read<Answers>(var answers, var _) -> new Outcome.Done<>(answers);
            case Reading.Unread<Answers>(var findings) ->
                new Outcome.Faulty<>(findings.stream().map(AssessmentApi::fault).toList());
        };
    }

    /** The field names the question, so that the sentence need not. */
    private static Fault fault(Finding finding) {
        var params = finding.params();
        var told = finding.code() == AnswerCode.UNKNOWN_ANSWER ? List.of(params.getFirst(), params.getLast()) : params;
        return new Fault("answers/" + finding.where(), finding.code().key(), told);
    }
}
