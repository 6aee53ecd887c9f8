package fengni.marking;

import fengni.law.Finding;
import fengni.marking.LabelPolicy.InInterface;
import fengni.marking.LabelPolicy.InText;
import fengni.marking.LabelPolicy.Place;
import fengni.offering.ServiceId;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/services/{id}/label-policy}: how a service shows that its answers are synthetic (Art. 17). */
@RestController
@RequestMapping("/api/v1/services/{id}/label-policy")
final class MarkingApi {
    private final LabelPolicies policies;
    private final OfferedServices services;

    MarkingApi(LabelPolicies policies, OfferedServices services) {
        this.policies = policies;
        this.services = services;
    }

    @GetMapping
    ResponseEntity<Object> policy(@PathVariable long id) {
        return offered(id)
                .<ResponseEntity<Object>>map(service -> ResponseEntity.ok(Shown.of(service, policies.history(service))))
                .orElseGet(() -> noSuchService(id));
    }

    @PutMapping
    ResponseEntity<Object> choose(@PathVariable long id, @RequestBody Asked asked, Principal signer) {
        var service = offered(id);
        if (service.isEmpty()) {
            return noSuchService(id);
        }
        var policy = asked.policy();
        if (policy.isEmpty()) {
            return problem(
                    HttpStatus.BAD_REQUEST,
                    "form is in_text with place start, end or both, or in_interface",
                    List.of());
        }
        return switch (policies.choose(service.get(), policy.get(), text(asked.reason()), signer.getName())) {
            case Choice.Chosen(var chosen) -> ResponseEntity.ok(Shown.of(service.get(), List.of(chosen)));
            case Choice.Refused(var findings) ->
                problem(HttpStatus.UNPROCESSABLE_CONTENT, "the label policy was not kept", findings);
        };
    }

    private Optional<ServiceId> offered(long id) {
        return id <= 0 ? Optional.empty() : Optional.of(new ServiceId(id)).filter(services::offers);
    }

    private static ResponseEntity<Object> noSuchService(long id) {
        return problem(HttpStatus.NOT_FOUND, "there is no service " + id, List.of());
    }

    private static ResponseEntity<Object> problem(HttpStatus status, String detail, List<Finding> findings) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        if (!findings.isEmpty()) {
            problem.setProperty("findings", findings.stream().map(Wrong::of).toList());
        }
        return ResponseEntity.status(status).body(problem);
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }

    /** What a caller sends; a field that is not given counts as empty text. */
    record Asked(
            @Nullable String form,
            @Nullable String place,
            @Nullable String words,
            @Nullable String where,
            @Nullable String screenshot,
            @Nullable String reason) {
        Optional<LabelPolicy> policy() {
            return switch (text(form)) {
                case "in_text" -> at(text(place)).map(found -> new InText(found, text(words)));
                case "in_interface" -> Optional.of(new InInterface(text(where), text(screenshot)));
                default -> Optional.empty();
            };
        }

        private static Optional<Place> at(String word) {
            return List.of(Place.values()).stream()
                    .filter(place -> word(place).equals(word))
                    .findFirst();
        }
    }

    /**
     * The policy in force.
     *
     * @param byDefault nobody has chosen yet; reason, signer and at are then empty
     */
    record Shown(
            long service,
            String form,
            String place,
            String words,
            String where,
            String screenshot,
            boolean byDefault,
            String reason,
            String signer,
            Optional<Instant> at) {
        static Shown of(ServiceId service, List<ChosenPolicy> history) {
            if (history.isEmpty()) {
                return of(new ChosenPolicy(service, LabelPolicies.DEFAULT, "", "", Instant.EPOCH), true);
            }
            return of(history.getFirst(), false);
        }

        private static Shown of(ChosenPolicy chosen, boolean byDefault) {
            long service = chosen.service().value();
            var at = Optional.of(chosen.at()).filter(_ -> !byDefault);
            return switch (chosen.policy()) {
                case InText(var place, var words) ->
                    new Shown(
                            service,
                            "in_text",
                            word(place),
                            words,
                            "",
                            "",
                            byDefault,
                            chosen.reason(),
                            chosen.signer(),
                            at);
                case InInterface(var where, var screenshot) ->
                    new Shown(
                            service,
                            "in_interface",
                            "",
                            "",
                            where,
                            screenshot,
                            byDefault,
                            chosen.reason(),
                            chosen.signer(),
                            at);
            };
        }
    }

    record Wrong(String code, String where, List<String> params) {
        static Wrong of(Finding finding) {
            return new Wrong(finding.code().key(), finding.where(), finding.params());
        }
    }

    private static String word(Place place) {
        return place.name().toLowerCase(Locale.ROOT);
    }
}
