package fengni.label.sound;

import fengni.label.AigcLabel;
import fengni.label.Carrier;
import fengni.label.CarrierCode;
import fengni.label.Edited;
import fengni.label.ExplicitReading;
import fengni.label.Format;
import fengni.label.Reading;
import fengni.label.Showing;
import fengni.label.cue.WavCue;
import fengni.label.file.Medium;
import fengni.label.file.Splice;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The label of WAV, RF64 and BW64 (TC260-PG-202510A): a chunk AIGC at the top, which comes last, so that no sample moves.
 *
 * <p>A file is never held in memory, and may have any size.
 */
public final class WavCarrier implements Carrier {
    private static final int LENGTHS = 4;

    @Override
    public Format format() {
        return Format.WAV;
    }

    @Override
    public long mostBytes() {
        return Long.MAX_VALUE;
    }

    @Override
    public Reading read(Medium medium) {
        var wav = WavWalk.walk(medium);
        var survey = new Survey();
        wav.faults().forEach(survey::fault);
        var texts = new WavTexts(medium, survey);
        wav.chunks().forEach(texts::read);
        return survey.reading();
    }

    @Override
    public Edited label(Medium medium, AigcLabel label) {
        var wav = WavWalk.walk(medium);
        var old = wav.labels().findFirst();
        long from = old.map(WavChunk::start).orElse(wav.end());
        long to = old.map(WavChunk::end).orElse(wav.end());
        var piece = chunk(label.bareJson(), from % 2 == 1);
        long size = wav.end() - WavChunk.HEAD + piece.length - (to - from);
        if (wav.shortSize() && size >= Wav.UNKNOWN) {
            return Edited.not(CarrierCode.NO_ROOM, "4", "4 GiB");
        }
        var splices = new ArrayList<>(sizes(wav, size));
        splices.add(new Splice(from, to, piece));
        return new Edited.Change(splices, List.of());
    }

    @Override
    public Optional<Medium> content(Medium medium) {
        return Optional.of(Medium.row(WavWalk.walk(medium).chunks().stream()
                .filter(chunk -> chunk.is("fmt ") || chunk.is("data"))
                .map(chunk -> medium.part(chunk.body(), chunk.bodyEnd()))
                .toList()));
    }

    @Override
    public Edited show(Medium medium, Showing showing) {
        return WavCue.show(medium, showing);
    }

    @Override
    public ExplicitReading look(Medium medium) {
        return WavCue.look(medium);
    }

    @Override
    public Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
        return WavReadBack.difference(original, marked, label);
    }

    private static List<Splice> sizes(Wav wav, long size) {
        var sizes = new ArrayList<Splice>();
        if (wav.shortSize()) {
            sizes.add(new Splice(LENGTHS, LENGTHS + 4, little(size, 4)));
        }
        if (wav.longSize()) {
            sizes.add(new Splice(Wav.DS64_BODY, Wav.DS64_BODY + 8, little(size, 8)));
        }
        return sizes;
    }

    /** Chunks begin at even offsets; the last of a file may be without the padding that is now between two. */
    private static byte[] chunk(String json, boolean odd) {
        var text = json.getBytes(StandardCharsets.US_ASCII);
        int before = odd ? 1 : 0;
        return ByteBuffer.allocate(before + WavChunk.HEAD + text.length + text.length % 2)
                .position(before)
                .put(Wav.LABEL.getBytes(StandardCharsets.US_ASCII))
                .put(little(text.length, 4))
                .put(text)
                .array();
    }

    private static byte[] little(long number, int bytes) {
        var little = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            little[i] = (byte) (number >>> (8 * i));
        }
        return little;
    }
}
