package fengni.label.cue;

import fengni.label.Edited;
import fengni.label.file.Splice;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;

/** Puts stretches before and after the samples of a WAV file, and tells the sizes anew. */
final class WavEdit {
    /** Sizes of four bytes; the highest one says that the size stands elsewhere. */
    private static final long MOST = WavWalk.UNTOLD - 1;

    private final Wav wav;
    private final Addition.Wanted wanted;
    private final List<Splice> splices = new ArrayList<>();
    private final long added;

    private WavEdit(Wav wav, Addition.Wanted wanted) {
        this.wav = wav;
        this.wanted = wanted;
        added = wanted.frames() * wav.layout().frameBytes();
    }

    static Edited of(Wav wav, Addition.Wanted wanted) {
        var moved = WavTables.move(wav, wanted);
        var edit = new WavEdit(wav, wanted);
        var against = new ArrayList<>(moved.against());
        if (!edit.sizes()) {
            against.add(Finding.of(CueCode.CUE_NO_ROOM, "data"));
        }
        if (!against.isEmpty()) {
            return new Edited.Not(against);
        }
        edit.samples();
        edit.splices.addAll(moved.splices());
        return new Edited.Change(edit.splices, wanted.notes());
    }

    private void samples() {
        var layout = wav.layout();
        wanted.start().ifPresent(stretch -> splices.add(Splice.insert(wav.data().body(), layout.bytes(stretch))));
        wanted.end().ifPresent(stretch -> splices.add(Splice.insert(wav.end(), layout.bytes(stretch))));
        long end = wav.data().end();
        splices.add(new Splice(end, end + padNow(), new byte[padThen()]));
    }

    /** A chunk of odd length has one byte more after it; at the end of a file it is forgotten at times. */
    private int padNow() {
        return wav.data().length() % 2 == 1 && wav.medium().has(wav.data().end(), 1) ? 1 : 0;
    }

    private int padThen() {
        return (int) ((wav.data().length() + added) % 2);
    }

    private boolean sizes() {
        long grown = added + padThen() - padNow();
        boolean room = size(4, grown) && size(wav.data().body() - 4, added);
        var large = wav.chunk("ds64").filter(chunk -> wav.large() && chunk.length() >= 24);
        large.ifPresent(chunk -> {
            add(chunk.body(), grown);
            add(chunk.body() + 8, added);
            add(chunk.body() + 16, wanted.frames());
        });
        return room;
    }

    /** Returns false if the size does not fit in its four bytes. */
    private boolean size(long at, long more) {
        long told = wav.medium().slice(at, 4).u32le(0);
        if (wav.large() && told == WavWalk.UNTOLD) {
            return true;
        }
        splices.add(new Splice(at, at + 4, WavTables.le((int) (told + more))));
        return told + more <= MOST;
    }

    /** A size that is not told stays so. */
    private void add(long at, long more) {
        long told = WavWalk.i64le(wav.medium().slice(at, 8), 0);
        if (told != 0) {
            splices.add(new Splice(at, at + 8, WavTables.le64(told + more)));
        }
    }
}
