package fengni.registry.shelf;

import static fengni.registry.shelf.Grade.FAILED;
import static fengni.registry.shelf.Grade.NOT_FOUND;
import static fengni.registry.shelf.Grade.PASSED;
import static fengni.registry.shelf.Grade.UNDETERMINED;

import fengni.law.ChinaDay;
import fengni.registry.shelf.AppRecord.Model;
import fengni.registry.shelf.AppRecord.Synthesis;
import fengni.registry.verification.Part;
import fengni.registry.verification.Standing;
import fengni.registry.verification.Verified;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds out, point by point, what the shelf, the record and the lists say of one app (deep synthesis provisions, Art. 13;
 * labelling measures, Art. 7). It decides nothing: every answer is a finding with its source and day.
 */
record Checks(ShelfRules rules, NumberForm form) {

    /**
     * What is known of one app.
     *
     * @param own what verification says of the provider's number; empty if it was not asked
     */
    record Known(ShelfApp app, AppRecord record, Optional<Verified> own, Optional<Verified> supplier) {}

    /** Tells what a number looks like. */
    @FunctionalInterface
    interface NumberForm {
        Grade of(String number);
    }

    List<Check> of(Known known) {
        var found = new ArrayList<Check>();
        found.add(asked(known.record()));
        switch (known.record().answer().synthesis()) {
            case NO -> found.add(agrees(known.app()));
            case YES -> {
                found.add(category(known.app()));
                found.addAll(numbers(known));
                found.addAll(bought(known));
                found.add(assessment(known));
                found.add(explicit(known));
                found.add(implicit(known));
            }
            case UNKNOWN -> found.addAll(numbers(known));
        }
        return found;
    }

    private static Check asked(AppRecord record) {
        var answer = record.answer();
        var check = switch (answer.synthesis()) {
            case YES -> Check.of(Point.SYNTHESIS_ASKED, PASSED, "yes", answer.functions());
            case NO -> Check.of(Point.SYNTHESIS_ASKED, PASSED, "no");
            case UNKNOWN -> Check.of(Point.SYNTHESIS_ASKED, UNDETERMINED, "unasked");
        };
        return check.from(answer.saidBy(), day(answer.saidOn()));
    }

    private Check agrees(ShelfApp app) {
        if (rules.categories().contains(app.row().category())) {
            return Check.of(
                    Point.ANSWER_AGREES, FAILED, "no_but_category", app.row().category());
        }
        var numbers = Stream.of(app.row().own(), app.row().supplier())
                .filter(number -> !number.isEmpty())
                .toList();
        return numbers.isEmpty()
                ? Check.of(Point.ANSWER_AGREES, PASSED, "no_agrees")
                : Check.of(Point.ANSWER_AGREES, UNDETERMINED, "no_but_number", String.join(" ", numbers));
    }

    private Check category(ShelfApp app) {
        var category = app.row().category();
        if (category.isEmpty()) {
            return Check.of(Point.CATEGORY_CHOSEN, NOT_FOUND, "category_none");
        }
        return rules.categories().contains(category)
                ? Check.of(Point.CATEGORY_CHOSEN, PASSED, "category", category)
                : Check.of(Point.CATEGORY_CHOSEN, UNDETERMINED, "category_other", category);
    }

    private List<Check> numbers(Known known) {
        var found = new ArrayList<Check>();
        var own = known.app().row().own();
        boolean synthesis = known.record().answer().synthesis() == Synthesis.YES;
        if (!own.isEmpty() || synthesis) {
            found.addAll(number(Filed.OWN, own, known.own()));
            known.own()
                    .filter(one -> stands(one.filing().standing()))
                    .ifPresent(one -> found.add(subject(known.app(), one)));
        }
        var supplier = known.app().row().supplier();
        if (!supplier.isEmpty() || known.record().supply().model() == Model.BOUGHT) {
            found.addAll(number(Filed.SUPPLIER, supplier, known.supplier()));
        }
        return found;
    }

    /** The points of one of the two numbers, and the role under which it should be filed. */
    private enum Filed {
        OWN(Point.OWN_FITS, Point.OWN_STANDS, Point.OWN_IN_FORCE, Point.OWN_ROLE, "provider"),
        SUPPLIER(Point.SUPPLIER_FITS, Point.SUPPLIER_STANDS, Point.SUPPLIER_IN_FORCE, Point.SUPPLIER_ROLE, "supporter");

        private final Point fits;
        private final Point stands;
        private final Point inForce;
        private final Point role;
        private final String expected;

        Filed(Point fits, Point stands, Point inForce, Point role, String expected) {
            this.fits = fits;
            this.stands = stands;
            this.inForce = inForce;
            this.role = role;
            this.expected = expected;
        }
    }

    private List<Check> number(Filed which, String number, Optional<Verified> verified) {
        if (number.isEmpty()) {
            return List.of(Check.of(which.fits, NOT_FOUND, "number_none"));
        }
        var grade = form.of(number);
        var fits = Check.of(
                which.fits,
                grade,
                switch (grade) {
                    case PASSED -> "fits";
                    case FAILED -> "fits_not";
                    case UNDETERMINED, NOT_FOUND, UNCHECKED -> "fits_unknown";
                },
                number);
        if (verified.isEmpty()) {
            return List.of(fits, Check.of(which.stands, UNDETERMINED, "unverified", number));
        }
        var listed = new ArrayList<>(List.of(fits, standing(which.stands, verified.get())));
        if (stands(verified.get().filing().standing())) {
            listed.add(inForce(which.inForce, verified.get()));
            listed.add(role(which, verified.get()));
        }
        return listed;
    }

    private static boolean stands(Standing standing) {
        return switch (standing) {
            case PUBLISHED, ENDED, IN_IMPORTED_LISTS, ENDED_IN_IMPORTED_LISTS -> true;
            case SELF_DECLARED, NOT_IN_IMPORTED_LISTS, NOT_FOUND -> false;
        };
    }

    private static Check standing(Point point, Verified verified) {
        var grade = switch (verified.filing().standing()) {
            case PUBLISHED, ENDED, IN_IMPORTED_LISTS, ENDED_IN_IMPORTED_LISTS -> PASSED;
            case SELF_DECLARED -> UNDETERMINED;
            case NOT_IN_IMPORTED_LISTS, NOT_FOUND -> NOT_FOUND;
        };
        return sourced(
                Check.of(
                        point, grade, "standing_" + verified.filing().standing().word(), verified.name()),
                verified.filing());
    }

    private static Check inForce(Point point, Verified verified) {
        var part = verified.filing();
        boolean ended = part.standing() == Standing.ENDED || part.standing() == Standing.ENDED_IN_IMPORTED_LISTS;
        return sourced(Check.of(point, ended ? FAILED : PASSED, ended ? "ended" : "in_force"), part);
    }

    private static Check role(Filed which, Verified verified) {
        var role = verified.role();
        var check = role.isEmpty()
                ? Check.of(which.role, UNDETERMINED, "role_unknown")
                : role.get().equals(which.expected)
                        ? Check.of(which.role, PASSED, "role_" + which.expected)
                        : Check.of(which.role, FAILED, "role_not_" + which.expected);
        return sourced(check, verified.filing());
    }

    private static Check subject(ShelfApp app, Verified verified) {
        var shelf = app.row().subject();
        if (verified.subject().isEmpty()) {
            return sourced(Check.of(Point.OWN_SUBJECT, UNDETERMINED, "subject_unknown"), verified.filing());
        }
        var check = switch (SubjectNames.compare(shelf, verified.subject())) {
            case SAME -> Check.of(Point.OWN_SUBJECT, PASSED, "subject_same", shelf);
            case WRITTEN_OTHERWISE ->
                Check.of(Point.OWN_SUBJECT, UNDETERMINED, "subject_written", shelf, verified.subject());
            case FORM_OTHERWISE -> Check.of(Point.OWN_SUBJECT, UNDETERMINED, "subject_form", shelf, verified.subject());
            case DIFFERENT -> Check.of(Point.OWN_SUBJECT, FAILED, "subject_other", shelf, verified.subject());
        };
        return sourced(check, verified.filing());
    }

    private static List<Check> bought(Known known) {
        var supply = known.record().supply();
        return switch (supply.model()) {
            case OWN -> List.of();
            case UNKNOWN -> List.of(Check.of(Point.BOTH_NUMBERS, UNDETERMINED, "model_unknown"));
            case BOUGHT -> List.of(both(known.app()), agreement(supply));
        };
    }

    private static Check both(ShelfApp app) {
        boolean own = !app.row().own().isEmpty();
        boolean supplier = !app.row().supplier().isEmpty();
        if (own && supplier) {
            return Check.of(Point.BOTH_NUMBERS, PASSED, "both");
        }
        return Check.of(
                Point.BOTH_NUMBERS, NOT_FOUND, own ? "supplier_missing" : supplier ? "own_missing" : "both_missing");
    }

    private static Check agreement(AppRecord.Supply supply) {
        return supply.agreement()
                .map(paper ->
                        Check.of(Point.AGREEMENT, PASSED, "agreement").from(paper.name(), day(Optional.of(paper.on()))))
                .orElseGet(() -> Check.of(Point.AGREEMENT, NOT_FOUND, "agreement_none"));
    }

    private static Check assessment(Known known) {
        var declared = known.record().assessment();
        if (declared.isPresent()) {
            return Check.of(Point.ASSESSMENT, PASSED, "assessment_declared")
                    .from(declared.get().name(), day(Optional.of(declared.get().on())));
        }
        return known.own()
                .map(Verified::assessment)
                .map(part -> handedIn(Point.ASSESSMENT, part))
                .orElseGet(() -> Check.of(Point.ASSESSMENT, NOT_FOUND, "nothing"));
    }

    private static Check explicit(Known known) {
        var labels = known.record().labels();
        return switch (labels.explicit()) {
            case SEEN -> Check.of(Point.EXPLICIT_MARK, PASSED, "mark_seen", labels.where());
            case NOT_SEEN -> Check.of(Point.EXPLICIT_MARK, FAILED, "mark_not_seen", labels.where());
            case NOT_LOOKED -> label(Point.EXPLICIT_MARK, known);
        };
    }

    private static Check implicit(Known known) {
        var labels = known.record().labels();
        return switch (labels.implicit()) {
            case FOUND -> Check.of(Point.IMPLICIT_MARK, PASSED, "mark_found", labels.file());
            case ABSENT -> Check.of(Point.IMPLICIT_MARK, FAILED, "mark_absent", labels.file());
            case UNREADABLE -> Check.of(Point.IMPLICIT_MARK, UNDETERMINED, "mark_unreadable", labels.file());
            case NOT_CHECKED -> label(Point.IMPLICIT_MARK, known);
        };
    }

    /** What was handed in about marks was seen by nobody here. */
    private static Check label(Point point, Known known) {
        return known.own()
                .map(Verified::label)
                .map(part -> handedIn(point, part))
                .orElseGet(() -> Check.of(point, NOT_FOUND, "nothing"));
    }

    private static Check handedIn(Point point, Part part) {
        return switch (part.standing()) {
            case PUBLISHED -> sourced(Check.of(point, PASSED, "handed_published"), part);
            case SELF_DECLARED -> sourced(Check.of(point, UNDETERMINED, "handed_declared"), part);
            case ENDED, ENDED_IN_IMPORTED_LISTS -> sourced(Check.of(point, FAILED, "ended"), part);
            case IN_IMPORTED_LISTS, NOT_IN_IMPORTED_LISTS, NOT_FOUND -> Check.of(point, NOT_FOUND, "nothing");
        };
    }

    private static Check sourced(Check check, Part part) {
        return check.from(part.source(), part.asOf());
    }

    private static Optional<Instant> day(Optional<LocalDate> day) {
        return day.map(one -> one.atStartOfDay(ChinaDay.ZONE).toInstant());
    }
}
