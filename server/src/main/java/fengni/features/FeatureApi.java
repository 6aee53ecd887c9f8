package fengni.features;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.answers.Cursor;
import fengni.answers.Outcome;
import fengni.answers.Problem;
import fengni.features.FeatureState.Retired;
import fengni.screen.Feature;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/features}: the feature database, one for every organisation of the installation (Art. 10). */
@RestController
@RequestMapping(FeatureApi.HERE)
final class FeatureApi implements Doors {
    static final String HERE = "/api/v1/features";

    private final FeatureDatabase database;
    private final Features features;
    private final Publications publications;

    FeatureApi(FeatureDatabase database, Features features, ObjectProvider<CleanTexts> innocents) {
        this.database = database;
        this.features = features;
        this.publications =
                new Publications(database, features, innocents.getIfAvailable(() -> new CleanTexts(Optional.empty())));
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE),
                Door.read(HERE + "/current"),
                Door.read(HERE + "/changes"),
                Door.read(HERE + "/difference"),
                Door.read(HERE + "/{id}"),
                Door.read(HERE + "/{id}/changes"),
                Door.write(HERE, Role.ADMINISTRATOR, Role.CONTENT_SAFETY_EDITOR),
                Door.write(HERE + "/rollback", Role.ADMINISTRATOR, Role.CONTENT_SAFETY_EDITOR),
                Door.write(HERE + "/{id}/retire", Role.ADMINISTRATOR, Role.CONTENT_SAFETY_EDITOR));
    }

    record Asked(
            Optional<String> kind,
            Optional<String> pattern,
            Optional<List<String>> views,
            Optional<Boolean> layout,
            Optional<Boolean> encoded,
            Optional<Boolean> wholeWord,
            Optional<Integer> gap,
            Optional<String> riskClass,
            Optional<String> severity,
            Optional<Action> action,
            Optional<String> source,
            Optional<String> reason,
            Optional<Boolean> confirm) {
        Consent consent() {
            return FeatureApi.consent(confirm, reason);
        }

        FeatureDraft draft() {
            return new FeatureDraft(
                    kind,
                    pattern,
                    new SoughtDraft(views, layout, encoded, wholeWord, gap),
                    riskClass,
                    severity,
                    action.map(Action::draft).orElse(ActionDraft.NONE),
                    source,
                    reason);
        }
    }

    record Action(Optional<String> input, Optional<String> output, Optional<Map<String, String>> contexts) {
        ActionDraft draft() {
            return new ActionDraft(input, output, contexts.orElse(Map.of()));
        }
    }

    record Back(Optional<Long> version, Optional<String> reason, Optional<Boolean> confirm) {}

    record Difference(List<String> came, List<String> went) {
        static Difference of(FeatureDatabase.Difference difference) {
            return new Difference(ids(difference.came()), ids(difference.went()));
        }

        private static List<String> ids(List<Feature> features) {
            return features.stream().map(Feature::id).toList();
        }
    }

    record Reason(Optional<String> reason) {}

    record Shown(
            String id,
            int revision,
            String kind,
            String pattern,
            @JsonUnwrapped SoughtDraft sought,
            String riskClass,
            String severity,
            ActionDraft action,
            String source,
            String proposer,
            String reason,
            Instant addedAt,
            String state,
            Optional<Retirement> retired) {
        static Shown of(FeatureEntry entry) {
            var feature = entry.feature();
            return new Shown(
                    feature.id(),
                    feature.version(),
                    FeatureDraft.word(feature.kind()),
                    feature.pattern(),
                    SoughtDraft.of(feature.how()),
                    feature.riskClass(),
                    FeatureDraft.word(feature.severity()),
                    ActionDraft.of(feature.actions()),
                    feature.source(),
                    entry.proposer(),
                    entry.reason(),
                    entry.addedAt(),
                    entry.state().word(),
                    Retirement.of(entry.state()));
        }
    }

    record Retirement(Instant at, String by, String reason) {
        static Optional<Retirement> of(FeatureState state) {
            return state instanceof Retired(var at, var by, var reason)
                    ? Optional.of(new Retirement(at, by, reason))
                    : Optional.empty();
        }
    }

    /** The set in use on this node. */
    record InUse(String version, int entries) {}

    @GetMapping
    ResponseEntity<Object> list(@RequestParam Optional<String> cursor, @RequestParam Optional<Integer> limit) {
        return Problem.or(
                Cursor.read(cursor, limit),
                at -> ResponseEntity.ok(database.list(at).map(Shown::of)));
    }

    @GetMapping("/current")
    InUse current() {
        var set = features.current();
        return new InUse(set.version(), set.size());
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> one(@PathVariable String id) {
        return Problem.or(
                Outcome.found(database.find(id)),
                entry -> ResponseEntity.ok()
                        .eTag(String.valueOf(entry.version()))
                        .body(Shown.of(entry)));
    }

    @PostMapping
    ResponseEntity<Object> add(@RequestBody Asked asked, Principal caller) {
        return Problem.or(
                publications.add(asked.draft(), publications.look(asked.draft()), asked.consent(), caller.getName()),
                entry -> ResponseEntity.created(
                                URI.create(HERE + "/" + entry.feature().id()))
                        .body(Shown.of(entry)));
    }

    /** Whoever confirms through this door gives the reason of the change for it, before or after the findings were seen. */
    private static Consent consent(Optional<Boolean> confirm, Optional<String> reason) {
        return confirm.orElse(false) ? new Consent(true, Set.of(), reason) : Consent.NONE;
    }

    @PostMapping("/{id}/retire")
    ResponseEntity<Object> retire(@PathVariable String id, @RequestBody Reason asked, Principal caller) {
        return Problem.or(
                database.retire(id, asked.reason(), caller.getName()), entry -> ResponseEntity.ok(Shown.of(entry)));
    }

    @PostMapping("/rollback")
    ResponseEntity<Object> rollBack(@RequestBody Back asked, Principal caller) {
        return Problem.or(
                publications.rollBack(
                        asked.version(),
                        asked.reason(),
                        caller.getName(),
                        publications.lookBack(asked.version()),
                        consent(asked.confirm(), asked.reason())),
                done -> ResponseEntity.ok(new Difference(done.readmitted(), done.retired())));
    }

    @GetMapping("/changes")
    ResponseEntity<Object> changes(@RequestParam Optional<String> cursor, @RequestParam Optional<Integer> limit) {
        return Problem.or(Cursor.read(cursor, limit), at -> ResponseEntity.ok(database.changes(at)));
    }

    /** What came and what went from one version to another; without bounds, from nothing to what counts now. */
    @GetMapping("/difference")
    Difference difference(@RequestParam Optional<Long> from, @RequestParam Optional<Long> to) {
        return Difference.of(database.difference(from.orElse(0L), to.orElse(Long.MAX_VALUE)));
    }

    @GetMapping("/{id}/changes")
    ResponseEntity<Object> changesOf(@PathVariable String id) {
        return Problem.or(Outcome.found(database.find(id)), entry -> ResponseEntity.ok(database.changesOf(id)));
    }
}
