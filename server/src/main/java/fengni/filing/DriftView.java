package fengni.filing;

import fengni.attachments.Attachment;
import fengni.filing.PossibleChange.Origin;
import fengni.law.Deadline;
import fengni.law.FilingField;
import fengni.law.FilingForm;
import fengni.law.rulebook.Term;
import fengni.pages.Moment;
import fengni.pages.Shell;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * An alarm as its pages show it to one person.
 *
 * @param title what the dossier is about; empty if it has no name
 * @param officer whether the person may take a step
 * @param screenshots of what was seen elsewhere
 */
record DriftView(
        DriftAlarm alarm,
        DriftClock clock,
        String title,
        boolean officer,
        boolean unmasked,
        List<Attachment> screenshots) {
    DriftView {
        screenshots = List.copyOf(screenshots);
    }

    PossibleChange change() {
        return alarm.change();
    }

    String path() {
        return "/filings/drift/" + alarm.id();
    }

    /** Returns where a change of the dossier begins. */
    String changePath() {
        return "/filings/" + alarm.dossier() + "/change";
    }

    String dossierPath() {
        return "/filings/" + alarm.dossier();
    }

    String label(boolean chinese) {
        return FilingForm.published().label(change().field(), chinese);
    }

    String filed() {
        return masked(change().filed());
    }

    String seen() {
        return masked(change().seen());
    }

    /** Returns the receipt of the record that shows it first; empty if no record of the gateway does. */
    Optional<String> receipt() {
        return Optional.of(change().glimpse().proof())
                .filter(proof -> change().glimpse().origin() == Origin.GATEWAY && !proof.isEmpty());
    }

    String receiptPath() {
        return "/decisions/record?receipt=" + URLEncoder.encode(receipt().orElse(""), StandardCharsets.UTF_8);
    }

    String screenshotPath(Attachment file) {
        var sighting = change().glimpse().proof().replace("drift-sighting/", "");
        return "/filings/drift/sightings/" + sighting + "/" + file.id();
    }

    Optional<Deadline> due() {
        return clock.due(alarm);
    }

    Term rule() {
        return clock.term();
    }

    /** Returns the acts that this person may do now, by their words. */
    List<String> acts() {
        return officer
                ? DriftProcedure.acts(alarm.state()).stream()
                        .map(DriftAct::word)
                        .toList()
                : List.of();
    }

    List<Moment> moments(Shell page) {
        return alarm.steps().reversed().stream()
                .map(step -> new Moment(
                        step.at(),
                        tone(step.act()),
                        "filing.drift.happened." + step.act().word(),
                        step.by().isEmpty() ? page.say("filing.drift.by-comparison") : step.by(),
                        step.words()))
                .toList();
    }

    private static fengni.pages.Tone tone(DriftAct act) {
        return switch (act) {
            case RAISE -> DriftState.OPEN.tone();
            case CONFIRM -> DriftState.CONFIRMED.tone();
            case DISMISS -> DriftState.DISMISSED.tone();
            case SETTLE -> DriftState.SETTLED.tone();
        };
    }

    private String masked(String value) {
        return unmasked
                ? value
                : FilingForm.published()
                        .field(change().field())
                        .filter(FilingField::personal)
                        .map(field -> Masked.of(field, value))
                        .orElse(value);
    }
}
