package fengni.registry;

import fengni.law.FilingState;
import fengni.vault.Vault;
import javax.sql.DataSource;

/** Every table of the room. */
record Shelves(
        DossierTable dossiers,
        EditionTable editions,
        StepTable steps,
        NumberTable numbers,
        FilingTable filings,
        WhoseTable whose,
        PlaceDeskTable desks,
        MoveTable moves,
        HearingTable hearings,
        YearlyTable yearlies,
        YearlyStepTable yearlySteps,
        YearlyRuleTable yearlyRules) {

    /** Writes down a step that files nothing new; whatever is in force keeps the name under which it was filed. */
    void move(Dossier now, FilingState reached, long first, long second) {
        var back = now.state() instanceof FilingState.Pending && reached instanceof FilingState.InForce;
        dossiers.move(now, new DossierTable.Moved(reached, first, second, false), back ? filedTitle(now) : now.title());
    }

    private String filedTitle(Dossier dossier) {
        return editions.find(dossier.id(), dossier.filed())
                .map(edition -> edition.papers().title(dossier.kind()))
                .orElse(dossier.title());
    }

    static Shelves over(DataSource database, Vault vault) {
        return new Shelves(
                new DossierTable(database, vault),
                new EditionTable(database, vault),
                new StepTable(database, vault),
                new NumberTable(database),
                new FilingTable(database),
                new WhoseTable(database),
                new PlaceDeskTable(database),
                new MoveTable(database, vault),
                new HearingTable(database, vault),
                new YearlyTable(database),
                new YearlyStepTable(database, vault),
                new YearlyRuleTable(database, vault));
    }
}
