package fengni.label.sound;

import fengni.label.CarrierCode;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import java.util.Locale;

/** Reads what the chunks of a WAV file say in words. */
final class WavTexts {
    private final Medium file;
    private final Survey survey;
    private int texts;

    WavTexts(Medium file, Survey survey) {
        this.file = file;
        this.survey = survey;
    }

    void read(WavChunk chunk) {
        switch (chunk.id()) {
            case Wav.LABEL -> survey.label(SoundPlace.WAV_CHUNK, file, chunk.body(), chunk.bodyEnd());
            case "data", "fmt ", "ds64" -> {}
            case "LIST" -> list(chunk);
            case "id3 ", "ID3 " -> Id3Texts.elsewhere(file, chunk.body(), chunk.bodyEnd(), survey);
            case "_PMX" -> survey.packet(file, chunk.body(), chunk.bodyEnd());
            case "bext" -> survey.search(SoundPlace.BEXT, file, chunk.body(), chunk.bodyEnd());
            default -> survey.search(SoundPlace.OTHER_CHUNK, file, chunk.body(), chunk.bodyEnd());
        }
    }

    private void list(WavChunk list) {
        if (!file.startsWith(list.body(), "INFO")) {
            survey.search(SoundPlace.OTHER_CHUNK, file, list.body(), list.bodyEnd());
            return;
        }
        long at = list.body() + 4;
        while (list.bodyEnd() - at >= WavChunk.HEAD) {
            var head = file.slice(at, WavChunk.HEAD);
            long body = at + WavChunk.HEAD;
            long size = head.u32le(4);
            if (size > list.bodyEnd() - body) {
                survey.fault(CarrierCode.BROKEN_PART, at, "LIST/INFO");
                return;
            }
            if (++texts > Limits.PARTS) {
                survey.fault(CarrierCode.TOO_MANY_PARTS, at, Limits.PARTS);
                return;
            }
            text(head.part(0, 4).latin(), body, body + size);
            at = body + size + (size & 1);
        }
    }

    private void text(String name, long from, long to) {
        if (name.toUpperCase(Locale.ROOT).equals(Wav.LABEL)) {
            survey.label(SoundPlace.LIST_INFO, file, from, to);
        } else {
            survey.search(SoundPlace.LIST_INFO, file, from, to);
        }
    }
}
