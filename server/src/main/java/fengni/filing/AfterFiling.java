package fengni.filing;

/** What happens to a dossier beside the way from draft to decision. */
record AfterFiling(FilingChanges changes, Endings endings, HandNotes hand, Imports imports, Twins twins) {}
