package fengni.filing;

import java.util.List;

/** One way in which what is seen may differ from what was filed; its name says which. No state; thread-safe. */
@FunctionalInterface
interface DriftRule {
    /** Every rule, in the order of the form. */
    List<DriftRule> ALL = List.of(
            new RecordsSayOtherwise(),
            new LicenceRanOut(),
            new ModalityWasNotFiled(),
            new ModelWasNotFiled(),
            new LabelsAreSetOtherwise(),
            new LibraryShrank(DriftLimit.shipped()),
            new ServiceIsCalledOtherwise(),
            new LaunchDayHasCome(),
            new UsersPassedLimit(DriftLimit.shipped()),
            new PersonSawOtherwise());

    List<PossibleChange> compare(FiledDossier filed, SeenFacts seen);

    static List<PossibleChange> all(FiledDossier filed, SeenFacts seen) {
        return ALL.stream().flatMap(rule -> rule.compare(filed, seen).stream()).toList();
    }
}
