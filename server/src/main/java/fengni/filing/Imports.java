package fengni.filing;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.filing.Happened.What;
import fengni.law.FilingEvent;
import fengni.law.FilingField;
import fengni.law.FilingForm;
import fengni.law.FilingState;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings in filings that exist already, at the state's system or another registry, so that their changes and their end can be
 * minded here. A number that is there already is not brought in twice. Several come in together or not at all. What a method
 * has returned as done survives a crash. Safe for use by many threads.
 */
final class Imports {
    private static final long TYPED = 2;

    private final Steps steps;
    private final InstantSource clock;

    Imports(Steps steps, InstantSource clock) {
        this.steps = steps;
        this.clock = clock;
    }

    /** What came of a list: the new dossiers, the numbers that were there already, the rows of others. */
    record Came(List<Dossier> fresh, List<String> known, int others) {
        Came {
            fresh = List.copyOf(fresh);
            known = List.copyOf(known);
        }
    }

    Outcome<Dossier> bring(Brought brought, Filer who) {
        return steps.inOne(() -> {
            steps.dossiers().rows.lockAll(who.organisation());
            var faults = brought.faults(steps.today())
                    .expect(!numbers(who).contains(PublishedList.folded(brought.number())), "number", "filing_there");
            return faults.none() ? new Outcome.Done<>(brought(brought, who)) : new Outcome.Faulty<>(faults.list());
        });
    }

    Outcome<Came> bring(String text, PublishedList.Which which, Filer who) {
        return PublishedList.read(text, which, steps.today()).then(rows -> {
            if (rows.own().isEmpty()) {
                return Outcome.faulty(Fault.of("rows", "list_none", rows.others()));
            }
            return steps.inOne(() -> new Outcome.Done<>(came(rows, who)));
        });
    }

    private Came came(PublishedList.Rows rows, Filer who) {
        steps.dossiers().rows.lockAll(who.organisation());
        var known = new LinkedHashSet<>(numbers(who));
        var fresh = new ArrayList<Dossier>();
        var there = new ArrayList<String>();
        rows.own().forEach(brought -> {
            if (known.add(PublishedList.folded(brought.number()))) {
                fresh.add(brought(brought, who));
            } else {
                there.add(brought.number());
            }
        });
        return new Came(fresh, there, rows.others());
    }

    private Dossier brought(Brought brought, Filer who) {
        var dossiers = steps.dossiers();
        long id = dossiers.rows.add(who.organisation(), Kind.ALGORITHM).orElseThrow();
        dossiers.history.add(id, new Happened(0, new What.Begun(), true, who.login(), clock.instant()));
        dossiers.rows.bump(id);
        answers(brought).forEach((key, text) -> enter(id, new Place(Place.DOSSIER, key), text, who));
        brought.products().forEach(product -> {
            int number = dossiers.rows.addProduct(id);
            enter(id, new Place(number, "product.name"), product.name(), who);
            enter(id, new Place(number, "product.form"), product.form(), who);
        });
        var dossier = dossiers.find(who.organisation(), id).orElseThrow();
        int sent = dossiers.rows.counted(id);
        dossiers.keep(dossier, sent);
        var event = new FilingEvent.FileByHand(
                brought.number().strip(),
                brought.source().strip(),
                brought.since().orElseThrow());
        return steps.take(dossier, sent, event, who);
    }

    private static Map<String, String> answers(Brought brought) {
        var answers = new LinkedHashMap<String, String>();
        FilingForm.published()
                .field("algorithm.type")
                .map(FilingField::choices)
                .ifPresent(
                        types -> answers.put("algorithm.type", types.getFirst().value()));
        answers.put("algorithm.name", brought.name().strip());
        answers.put("algorithm.role", brought.role());
        answers.put("disclosure.purpose", brought.purpose().strip());
        return answers;
    }

    private void enter(long id, Place place, String text, Filer who) {
        if (!text.isEmpty()) {
            steps.dossiers().answers.add(id, place, new Entered(text, TYPED, who.login(), clock.instant()));
        }
    }

    /** Returns every number of the organisation's dossiers, folded, with those that ended. */
    private Set<String> numbers(Filer who) {
        return steps.dossiers().list(who.organisation()).stream()
                .flatMap(dossier -> number(dossier.state()).stream())
                .map(PublishedList::folded)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> number(FilingState state) {
        return switch (state) {
            case FilingState.Cancelled(var number) -> Optional.of(number);
            case FilingState.Revoked(var number, var _) -> Optional.of(number);
            case FilingState other -> other.inForce().flatMap(FilingState.InForce::under);
        };
    }
}
