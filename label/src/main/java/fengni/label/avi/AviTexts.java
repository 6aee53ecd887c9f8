package fengni.label.avi;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.Reading;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.label.xmp.LabelSurvey;
import java.util.Locale;

/** Reads what an AVI file says in words. */
final class AviTexts {
    private final Medium file;
    private final LabelSurvey survey = new LabelSurvey(AviPlace.XMP);
    private int left = Limits.PARTS;

    private AviTexts(Medium file) {
        this.file = file;
    }

    static Reading read(Medium file, Avi avi) {
        var texts = new AviTexts(file);
        avi.faults().forEach(texts.survey::fault);
        avi.chunks().forEach(chunk -> texts.read(chunk, AviPlace.INFO));
        avi.further().forEach(chunk -> texts.read(chunk, AviPlace.FURTHER_FORM));
        return texts.survey.reading();
    }

    private void read(Chunk chunk, AviPlace ofInfo) {
        switch (chunk.is("LIST") ? chunk.list() : chunk.id()) {
            case "movi", "idx1" -> {}
            case Avi.INFO -> info(chunk, ofInfo);
            case Avi.LABEL -> survey.label(AviPlace.CHUNK, file, chunk.body(), chunk.bodyEnd());
            case "_PMX" -> survey.packet(file, chunk.body(), chunk.bodyEnd());
            case "hdrl" -> survey.search(AviPlace.HEADERS, file, chunk.inside(), chunk.bodyEnd());
            default -> survey.search(AviPlace.OTHER_CHUNK, file, chunk.body(), chunk.bodyEnd());
        }
    }

    private void info(Chunk list, AviPlace place) {
        if (list.bodyEnd() - list.at() > Limits.PACKET_BYTES) {
            survey.fault(
                    CarrierCode.PART_TOO_LARGE, list.at(), "INFO", list.bodyEnd() - list.at(), Limits.PACKET_BYTES);
            return;
        }
        try {
            var texts = AviWalk.chunks(file, list.inside(), list.bodyEnd(), left);
            left -= texts.size();
            texts.forEach(text -> text(text, place));
        } catch (Obstacle obstacle) {
            survey.fault(obstacle.finding());
        }
    }

    private void text(Chunk text, AviPlace place) {
        if (text.is(Avi.LABEL)) {
            survey.label(place, file, text.body(), text.bodyEnd());
        } else if (text.id().toUpperCase(Locale.ROOT).equals(Avi.LABEL)) {
            survey.label(AviPlace.OTHER_INFO, file, text.body(), text.bodyEnd());
        } else {
            survey.search(AviPlace.OTHER_INFO, file, text.body(), text.bodyEnd());
        }
    }
}
