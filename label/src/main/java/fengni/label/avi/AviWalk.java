package fengni.label.avi;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;

/** Goes through an AVI file once, chunk by chunk; what is in the media data is passed over. */
final class AviWalk {
    private static final int FORM = 12;

    private final Medium file;
    private final List<Chunk> first = new ArrayList<>();
    private final List<Chunk> further = new ArrayList<>();
    private final List<Finding> faults = new ArrayList<>();
    private long end;
    private long formsEnd;

    private AviWalk(Medium file) {
        this.file = file;
        end = file.length();
        formsEnd = end;
    }

    static Avi walk(Medium file) {
        var walk = new AviWalk(file);
        try {
            walk.forms();
            walk.demand("hdrl");
            walk.demand("movi");
        } catch (Obstacle obstacle) {
            walk.faults.add(obstacle.finding());
        }
        return new Avi(
                List.copyOf(walk.first), List.copyOf(walk.further), walk.end, walk.formsEnd, List.copyOf(walk.faults));
    }

    private void forms() throws Obstacle {
        if (!file.has(0, FORM)) {
            throw Obstacle.because(CarrierCode.TRUNCATED, String.valueOf(file.length()));
        }
        end = form(0, first);
        formsEnd = end;
        while (file.has(formsEnd, FORM)
                && file.startsWith(formsEnd, "RIFF")
                && file.startsWith(formsEnd + Chunk.HEAD, "AVIX")) {
            formsEnd = form(formsEnd, further);
        }
        if (formsEnd < file.length()) {
            faults.add(Finding.of(CarrierCode.TRAILING_BYTES, String.valueOf(formsEnd), file.length() - formsEnd));
        }
    }

    /** Returns where the form ends; a program that was cut off while recording leaves one without a size. */
    private long form(long at, List<Chunk> into) throws Obstacle {
        long size = file.slice(at + 4, 4).u32le(0);
        if (size < 4 || size == Avi.UNKNOWN) {
            throw Obstacle.broken(at + 4, "RIFF");
        }
        if (size > file.length() - at - Chunk.HEAD) {
            throw Obstacle.because(CarrierCode.TRUNCATED, String.valueOf(file.length()));
        }
        long formEnd = at + Chunk.HEAD + size;
        into.addAll(chunks(file, at + FORM, formEnd, Limits.PARTS - first.size() - further.size()));
        return Math.min(file.length(), formEnd + (size & 1));
    }

    /**
     * Returns the chunks from one place to another, which must be all that stands there.
     *
     * @param most so many are taken
     */
    static List<Chunk> chunks(Medium file, long from, long to, int most) throws Obstacle {
        var row = new ArrayList<Chunk>();
        long at = from;
        while (to - at >= Chunk.HEAD) {
            var head = file.slice(at, Math.min(Chunk.LIST_HEAD, to - at));
            var id = head.part(0, 4).latin();
            long bodyEnd = at + Chunk.HEAD + head.u32le(4);
            boolean list = id.equals("LIST");
            if (!isName(id) || bodyEnd > to || (list && bodyEnd < at + Chunk.LIST_HEAD)) {
                throw Obstacle.broken(at, id);
            }
            if (row.size() >= most) {
                throw Obstacle.because(CarrierCode.TOO_MANY_PARTS, String.valueOf(at), Limits.PARTS);
            }
            long end = Math.min(to, bodyEnd + ((bodyEnd - at) & 1));
            row.add(new Chunk(id, list ? head.part(Chunk.HEAD, 4).latin() : "", at, bodyEnd, end));
            at = end;
        }
        if (to - at > 1) {
            throw Obstacle.broken(at, "RIFF");
        }
        return row;
    }

    private static boolean isName(String id) {
        return id.chars().allMatch(unit -> unit >= ' ' && unit <= '~');
    }

    private void demand(String list) throws Obstacle {
        if (first.stream().filter(chunk -> chunk.isList(list)).count() != 1) {
            throw Obstacle.broken(0, list);
        }
    }
}
