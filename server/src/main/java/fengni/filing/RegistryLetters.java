package fengni.filing;

import fengni.correspondence.Face;
import fengni.correspondence.Letter;
import fengni.correspondence.LetterContent;
import fengni.correspondence.Recipient;
import fengni.evidence.Recorder;
import fengni.filing.Happened.What;
import fengni.law.FilingAct;
import fengni.law.FilingEvent;
import fengni.law.FilingState;
import fengni.law.RegistryNumber;
import java.time.Instant;
import java.util.Map;

/**
 * Reads what the registry writes. A letter for an older version, one that fits no step, or one that
 * grants what is no number of a registry, stands in the history and
 * changes nothing; one for no dossier of ours is only recorded, since refusing it would bring it again for ever. Orders are read elsewhere.
 */
final class RegistryLetters implements Recipient {
    private final Dossiers dossiers;
    private final Recorder recorder;

    RegistryLetters(Dossiers dossiers, Recorder recorder) {
        this.dossiers = dossiers;
        this.recorder = recorder;
    }

    @Override
    public Face face() {
        return Face.OPERATOR;
    }

    @Override
    public void read(Letter letter) {
        switch (letter.content()) {
            case LetterContent.Arrived(var _, int version, var receipt, var at) ->
                note(letter, version, new What.Arrived(receipt), "", at);
            case LetterContent.Step(var _, int version, var event, var officer, var at) ->
                note(letter, version, new What.Stepped(event), officer, at);
            case LetterContent.Papers _, LetterContent.Change _, LetterContent.Cancellation _ -> stray(letter);
            case LetterContent.Withdrawal _, LetterContent.TakingBack _ -> stray(letter);
            case LetterContent.AboutOrder _ -> {}
        }
    }

    private void note(Letter letter, int version, What what, String by, Instant at) {
        dossiers.rows
                .lock(letter.content().about(), letter.operator())
                .map(dossiers::whole)
                .ifPresentOrElse(
                        dossier -> note(dossier, new Happened(version, what, counts(dossier, version, what), by, at)),
                        () -> stray(letter));
    }

    private void stray(Letter letter) {
        recorder.keep(FilingRecord.stray(letter.operator(), letter.content()));
    }

    private void note(Dossier dossier, Happened happened) {
        dossiers.note(dossier, happened);
        recorder.keep(FilingRecord.of(dossier, happened, Map.of()));
    }

    private static boolean counts(Dossier dossier, int version, What what) {
        return switch (what) {
            case What.Arrived(var _) -> version == dossier.sent();
            case What.Stepped(var event) ->
                isFor(dossier, version, event)
                        && isRegistrys(dossier, event)
                        && isReadable(event)
                        && dossier.kind()
                                .procedure()
                                .after(dossier.state(), event)
                                .isPresent();
            case What.Begun(), What.AskedBack(), What.Despite(var _) -> false;
        };
    }

    /** A registry removes what it will, whatever is on its way to it. */
    private static boolean isFor(Dossier dossier, int version, FilingEvent event) {
        return version == dossier.sent()
                || event instanceof FilingEvent.OpenRemoval
                || dossier.state() instanceof FilingState.RemovalProposed;
    }

    /** A change or a request to cancel is taken back by the filer's wish and the registry's word. */
    private static boolean isRegistrys(Dossier dossier, FilingEvent event) {
        return event.act().party() != FilingAct.Party.FILER
                || (event instanceof FilingEvent.Withdraw && dossier.state() instanceof FilingState.Pending);
    }

    /** A number goes on public pages as the registry wrote it: only one in the exact form of a registry's own series does. */
    private static boolean isReadable(FilingEvent event) {
        return !(event instanceof FilingEvent.Grant(var number))
                || RegistryNumber.read(number)
                        .toOptional()
                        .filter(read -> read.value().equals(number))
                        .isPresent();
    }
}
