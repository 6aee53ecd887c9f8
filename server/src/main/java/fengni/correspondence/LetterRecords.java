package fengni.correspondence;

import fengni.correspondence.LetterOutTable.Leaving;
import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.evidence.Recorder;
import fengni.evidence.Who;
import java.util.Map;
import java.util.Optional;

/** Keeps that a letter went and came: by its id and digest; what it says is kept by the rooms that wrote and read it. */
final class LetterRecords {
    private static final String DIGEST = "digest";

    private final Recorder recorder;

    LetterRecords(Recorder recorder) {
        this.recorder = recorder;
    }

    /** Returns the receipt. */
    String sent(Leaving letter, String digest) {
        return keep(
                "letter_sent",
                Map.of(
                        "letter",
                        letter.id().toString(),
                        DIGEST,
                        digest,
                        "direction",
                        "to_" + Faces.word(letter.to()),
                        "operator",
                        letter.operator(),
                        about(letter.kind()),
                        letter.about().toString(),
                        "kind",
                        letter.kind()));
    }

    /** Returns the receipt. */
    String taken(Letter letter, String digest) {
        return keep(
                "letter_taken",
                Map.of(
                        "letter",
                        letter.id().toString(),
                        DIGEST,
                        digest,
                        "direction",
                        "to_" + Faces.word(letter.to()),
                        "operator",
                        letter.operator(),
                        about(ContentForm.kind(letter.content())),
                        letter.content().about().toString(),
                        "kind",
                        ContentForm.kind(letter.content())));
    }

    private static String about(String kind) {
        return OrderContents.knows(kind) ? "order" : "dossier";
    }

    private String keep(String outcome, Map<String, Object> decision) {
        return recorder.keep(new Happening(
                        RecordType.FILING, 0, Who.of(Who.NOT_SUPPLIED), outcome, Optional.empty(), Map.of(), decision))
                .toString();
    }
}
