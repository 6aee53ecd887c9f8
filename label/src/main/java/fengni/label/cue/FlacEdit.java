package fengni.label.cue;

import fengni.label.CarrierCode;
import fengni.label.Edited;
import fengni.label.cue.FlacFile.Block;
import fengni.label.file.Limits;
import fengni.label.file.Splice;
import fengni.law.Finding;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts frames of a mark before and after those of a FLAC file; those between keep their coded samples bit by bit and get
 * other numbers. Every frame is decoded on the way, since the file tells a digest of all samples.
 */
final class FlacEdit {
    /** Each costs some 200 bytes of memory until the file is written. */
    static final int MOST_FRAMES = 1_000_000;
    /** Silence takes next to no bytes; so many samples are decoded at any rate: 12 minutes of two channels. */
    private static final long SILENT_SAMPLES = 1L << 26;
    /** Of what frames take; more than any sound but silence has. */
    private static final int SAMPLES_PER_BYTE = 16;
    /** What music and speech have at most; a long recording is paid for by its own bytes. */
    private static final long USUAL_PER_BYTE = 4;
    /** Samples of all channels, however few bytes hold them: 50 minutes of two. */
    private static final long MOST_SAMPLES = 1L << 28;
    /** What encoders use. */
    private static final int BLOCK = 4096;
    /** A shorter frame is only allowed as the last one. */
    private static final int LEAST_BLOCK = 16;

    private final FlacFile file;
    private final FlacInfo info;
    private final Addition.Wanted wanted;
    /** True if frames bear the number of their first sample, as they must if not all are of one size. */
    private final boolean bySample;

    private final Tally tally = new Tally();
    private final MessageDigest then = md5();
    private final MessageDigest now = md5();
    private final List<Splice> splices = new ArrayList<>();
    private final List<SeekTable> seekTables;
    private ByteArrayOutputStream piece = new ByteArrayOutputStream();
    private long pieceFrom;
    private long decoded;
    /** Samples of all channels, with those of an attempt before. */
    private long work;

    private int count;
    private boolean uneven;
    /** Samples of a last frame that is too short to stand before others; they are coded once more. */
    private long[][] rest;

    private FlacEdit(FlacFile file, Addition.Wanted wanted, boolean bySample) {
        this.file = file;
        this.wanted = wanted;
        this.bySample = bySample;
        info = file.info();
        rest = new long[info.channels()][0];
        pieceFrom = file.start();
        seekTables = tables().map(block -> new SeekTable(file.medium().slice(block.body(), block.length())))
                .toList();
    }

    static Edited of(FlacFile file, Addition.Wanted wanted) {
        var against = file.blocks().stream()
                .flatMap(block -> against(file, block).stream())
                .limit(Limits.FINDINGS)
                .toList();
        if (!against.isEmpty()) {
            return new Edited.Not(against);
        }
        if (file.blocks().stream().filter(FlacEdit::isTable).count() > 1) {
            return Edited.not(CarrierCode.BROKEN_PART, "SEEKTABLE", "2 SEEKTABLE");
        }
        try {
            var model = new FlacFrames(file, file.start()).head();
            boolean bySample =
                    model.variable() || wanted.end().isPresent() || file.info().block() < LEAST_BLOCK;
            var edit = new FlacEdit(file, wanted, bySample);
            var edited = edit.edited(model);
            return edit.uneven ? again(edit).edited(model) : edited;
        } catch (BrokenFrame broken) {
            return Edited.not(CueCode.CUE_FRAME, String.valueOf(file.start()), broken.what());
        }
    }

    /** What was decoded in vain counts too. */
    private static FlacEdit again(FlacEdit before) {
        var edit = new FlacEdit(before.file, before.wanted, true);
        edit.work = before.work;
        return edit;
    }

    /** A list of tracks counts sectors of a disc; the head of another file, kept for its return, tells its sizes. */
    private static Optional<Finding> against(FlacFile file, Block block) {
        boolean other = block.kind() == FlacFile.APPLICATION
                && List.of("riff", "aiff", "w64 ").stream()
                        .anyMatch(kind -> file.medium().startsWith(block.body(), kind));
        var name = block.kind() == FlacFile.CUE_SHEET ? "CUESHEET" : "APPLICATION";
        return other || block.kind() == FlacFile.CUE_SHEET
                ? Optional.of(Finding.of(CueCode.CUE_TABLE, String.valueOf(block.body()), name))
                : Optional.empty();
    }

    private Stream<Block> tables() {
        return file.blocks().stream().filter(FlacEdit::isTable);
    }

    private static boolean isTable(Block block) {
        return block.kind() == FlacFile.SEEK_TABLE;
    }

    private Edited edited(FrameHead model) {
        int block = bySample ? BLOCK : info.block();
        var frames = new FlacFrames(file, file.start());
        // whole blocks, so that the frames after it may still be numbered by frames
        wanted.start().map(stretch -> stretch.upTo(block)).ifPresent(stretch -> put(model, stretch, block));
        try {
            while (frames.hasNext() && !uneven) {
                var frame = frames.next();
                if (tooMuch(frame)) {
                    return Edited.not(CueCode.CUE_LIMIT, String.valueOf(frame.at()), limit());
                }
                take(frame, !frames.hasNext());
            }
        } catch (BrokenFrame broken) {
            return Edited.not(CueCode.CUE_FRAME, String.valueOf(frames.at()), broken.what());
        }
        wanted.end().ifPresent(stretch -> put(model, stretch, BLOCK));
        splices.add(new Splice(pieceFrom, frames.at(), piece.toByteArray()));
        return finished();
    }

    private boolean tooMuch(FlacFrame frame) {
        count++;
        work += (long) frame.head().block() * info.channels();
        long explained = SILENT_SAMPLES + SAMPLES_PER_BYTE * (frame.end() - file.start());
        long most = Math.max(MOST_SAMPLES, USUAL_PER_BYTE * (frame.end() - file.start()));
        return count > MOST_FRAMES || work > Math.min(most, explained);
    }

    private long limit() {
        return count > MOST_FRAMES ? MOST_FRAMES : MOST_SAMPLES;
    }

    private void take(FlacFrame frame, boolean last) {
        int block = frame.head().block();
        var plain = FlacFrame.plain(frame.samples(), info.sampleBytes());
        then.update(plain);
        now.update(plain);
        uneven = !bySample && !last && block != info.block();
        if (last && block < LEAST_BLOCK && wanted.end().isPresent()) {
            rest = frame.samples();
        } else {
            renumber(frame);
        }
        decoded += block;
    }

    private void renumber(FlacFrame frame) {
        int block = frame.head().block();
        for (SeekTable table : seekTables) {
            table.frame(decoded, block, tally.frames(), tally.bytes());
        }
        var head = frame.head().renumbered(bySample, number());
        var old = frame.bytes();
        int oldHead = frame.head().bytes().length();
        int sum = Checks.sixteen(0, head, 0, head.length);
        sum = Checks.sixteen(sum, old.file(), old.start() + oldHead, old.end() - 2);
        piece.writeBytes(head);
        splices.add(new Splice(pieceFrom, frame.at() + oldHead, piece.toByteArray()));
        piece = new ByteArrayOutputStream(32);
        piece.write(sum >> 8);
        piece.write(sum);
        pieceFrom = frame.end() - 2;
        tally.add(block, head.length + old.length() - oldHead);
    }

    private long number() {
        return bySample ? tally.frames() : tally.frames() / info.block();
    }

    /** Codes a stretch, after the samples of a last frame that was too short, if there was one. */
    private void put(FrameHead model, Stretch stretch, int block) {
        int before = rest[0].length;
        int all = before + stretch.frames();
        for (int from = 0; from < all; from += block) {
            var samples = samples(stretch, from, Math.min(block, all - from));
            now.update(FlacFrame.plain(fresh(samples, from, before), info.sampleBytes()));
            var head = model.beside(bySample, number(), samples[0].length, info.channels());
            var frame = FlacCoding.frame(head, samples, info.bits());
            piece.writeBytes(frame);
            tally.add(samples[0].length, frame.length);
        }
    }

    /** The samples of a frame that was too short are in the digest already. */
    private static long[][] fresh(long[][] samples, int from, int before) {
        var fresh = samples.clone();
        for (int channel = 0; from == 0 && channel < fresh.length; channel++) {
            fresh[channel] = Arrays.copyOfRange(samples[channel], before, samples[channel].length);
        }
        return fresh;
    }

    private long[][] samples(Stretch stretch, int from, int count) {
        double full = Math.scalb(1d, info.bits() - 1) - 1;
        var samples = new long[info.channels()][count];
        for (int channel = 0; channel < samples.length; channel++) {
            for (int i = 0; i < count; i++) {
                int at = from + i - rest[channel].length;
                samples[channel][i] = at < 0 ? rest[channel][from + i] : Math.round(stretch.at(channel, at) * full);
            }
        }
        return samples;
    }

    private Edited finished() {
        boolean whole = info.frames() == 0 || info.frames() == decoded;
        if (!whole) {
            return Edited.not(CarrierCode.BROKEN_PART, "STREAMINFO", decoded + "/" + info.frames());
        }
        if (info.hasDigest() && !Arrays.equals(info.digest(), then.digest())) {
            return Edited.not(CueCode.CUE_DIGEST, "STREAMINFO");
        }
        if (tally.frames() > FlacInfo.MOST_FRAMES) {
            return Edited.not(CueCode.CUE_NO_ROOM, "STREAMINFO");
        }
        var tables = tables().toList();
        for (int i = 0; i < tables.size(); i++) {
            var body = tables.get(i).body();
            splices.add(new Splice(
                    body, body + tables.get(i).length(), seekTables.get(i).bytes()));
        }
        long body = file.blocks().getFirst().body();
        splices.add(new Splice(body, body + FlacInfo.LENGTH, info.with(tally, now.digest())));
        return new Edited.Change(splices, wanted.notes());
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has MD5", missing);
        }
    }
}
