package fengni.label.avi;

import fengni.label.CarrierCode;
import fengni.label.Edited;
import fengni.label.Obstacle;
import fengni.label.file.Medium;
import fengni.label.file.Splice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the label into the list INFO so that no byte of the media data moves: indexes count from the file's beginning or
 * from the media data, and programs guess which.
 *
 * <p>In this order: into the list that is there, if room follows it or nothing does that is told by its place; into room
 * before the media data; behind the index of the first form. Room is a chunk JUNK of zeros: one that holds something
 * is someone's.
 */
final class AviEdit {
    /** More room than this is not read through. */
    private static final int ROOM = 1 << 20;

    private final Medium file;
    private final Avi avi;
    private final byte[] label;
    private final List<Splice> splices = new ArrayList<>();
    /** What the first form grows by. */
    private long growth;

    private AviEdit(Medium file, Avi avi, String json) {
        this.file = file;
        this.avi = avi;
        label = AviBytes.text(Avi.LABEL, json);
    }

    static Edited of(Medium file, Avi avi, String json) {
        var edit = new AviEdit(file, avi, json);
        try {
            edit.plan();
            edit.size();
            return new Edited.Change(edit.splices, List.of());
        } catch (Obstacle obstacle) {
            return new Edited.Not(List.of(obstacle.finding()));
        }
    }

    private void plan() throws Obstacle {
        var labelled = labelled();
        var list = labelled.or(() -> avi.infos().stream().findFirst());
        if (list.isPresent() && fits(list.get())) {
            return;
        }
        if (labelled.isPresent()) {
            withoutLabel(labelled.get());
        }
        fresh();
    }

    private Optional<Chunk> labelled() throws Obstacle {
        for (Chunk info : avi.infos()) {
            if (texts(info).stream().anyMatch(text -> text.is(Avi.LABEL))) {
                return Optional.of(info);
            }
        }
        return Optional.empty();
    }

    private List<Chunk> texts(Chunk info) throws Obstacle {
        return AviWalk.chunks(file, info.inside(), info.bodyEnd(), Integer.MAX_VALUE);
    }

    /** Plans the label into this list, if that moves nothing which is told by its place. */
    private boolean fits(Chunk list) throws Obstacle {
        var texts = new ArrayList<>(othersOf(list));
        texts.add(label);
        var young = AviBytes.list(Avi.INFO, texts);
        long room = roomBehind(list);
        var filled = AviBytes.filled(young, room - list.at());
        filled.ifPresent(bytes -> splices.add(new Splice(list.at(), room, bytes)));
        if (filled.isPresent()) {
            return true;
        }
        if (avi.isFollowed() || list.at() < avi.media().orElseThrow().at()) {
            return false;
        }
        splices.add(new Splice(list.at(), list.end(), young));
        growth = young.length - (list.end() - list.at());
        return true;
    }

    /** Leaves room where the label was; it has more bytes than the head of that room. */
    private void withoutLabel(Chunk list) throws Obstacle {
        var young = AviBytes.list(Avi.INFO, othersOf(list));
        var filled = AviBytes.filled(young, list.end() - list.at());
        splices.add(new Splice(list.at(), list.end(), filled.orElseThrow(() -> Obstacle.broken(list.at(), Avi.INFO))));
    }

    private List<byte[]> othersOf(Chunk list) throws Obstacle {
        var others = new ArrayList<byte[]>();
        for (Chunk text : texts(list)) {
            if (!text.is(Avi.LABEL)) {
                others.add(
                        AviBytes.padded(file.between(text.at(), text.bodyEnd()).bytes()));
            }
        }
        return others;
    }

    private long roomBehind(Chunk list) {
        long end = list.end();
        for (Chunk chunk : avi.chunks()) {
            if (chunk.at() == end && isRoom(chunk)) {
                end = chunk.end();
            }
        }
        return end;
    }

    private boolean isRoom(Chunk chunk) {
        if (!chunk.is(Avi.ROOM) || chunk.end() - chunk.at() > ROOM) {
            return false;
        }
        var body = file.between(chunk.body(), chunk.end());
        return body.length() == 0 || (body.u8(0) == 0 && body.mismatch(body.from(1)) == body.length() - 1);
    }

    private void fresh() throws Obstacle {
        var list = AviBytes.list(Avi.INFO, List.of(label));
        long media = avi.media().orElseThrow().at();
        for (Chunk chunk : avi.chunks()) {
            if (chunk.at() < media && isRoom(chunk)) {
                var filled = AviBytes.filled(list, chunk.end() - chunk.at());
                if (filled.isPresent()) {
                    splices.add(new Splice(chunk.at(), chunk.end(), filled.get()));
                    return;
                }
            }
        }
        if (avi.isFollowed()) {
            throw Obstacle.because(CarrierCode.NO_ROOM, String.valueOf(avi.end()), "AVIX");
        }
        long at = behindIndex();
        var piece = at % 2 == 0 ? list : AviBytes.behindOdd(list);
        splices.add(Splice.insert(at, piece));
        growth = piece.length;
    }

    /** Programs read on behind the index for texts, up to the first chunk that they do not know. */
    private long behindIndex() {
        return avi.chunks().stream()
                .filter(chunk -> chunk.is("idx1") || chunk.isList("movi"))
                .mapToLong(Chunk::end)
                .max()
                .orElseThrow();
    }

    private void size() throws Obstacle {
        if (growth == 0) {
            return;
        }
        long size = avi.end() - Chunk.HEAD + growth;
        if (size >= Avi.UNKNOWN) {
            throw Obstacle.because(CarrierCode.NO_ROOM, "4", "4 GiB");
        }
        splices.add(new Splice(4, 8, AviBytes.little(size)));
    }
}
