package fengni.registry;

/** A line of the list of verifications. */
record YearlyRow(Yearly yearly, Dossier dossier, boolean over) {
    String path() {
        return YearlyView.path(yearly.id());
    }
}
