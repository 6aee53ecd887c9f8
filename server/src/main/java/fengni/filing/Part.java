package fengni.filing;

import fengni.law.FilingField.Bilingual;

/** One line of a dossier's task list. */
record Part(Bilingual label, String path, Progress progress) {}
