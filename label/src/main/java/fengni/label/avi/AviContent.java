package fengni.label.avi;

import fengni.label.file.Medium;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What people see and hear of an AVI file: the heads and formats of its streams (strh, strf) and the chunks of all lists
 * movi with their own heads, but for room and OpenDML's indexes, which tell places.
 */
final class AviContent {
    private final Medium file;
    private final List<Medium> parts = new ArrayList<>();

    private AviContent(Medium file) {
        this.file = file;
    }

    static Medium of(Medium file, Avi avi) {
        var content = new AviContent(file);
        var all = new ArrayList<>(avi.chunks());
        all.addAll(avi.further());
        for (Chunk chunk : all) {
            if (chunk.isList("hdrl")) {
                content.heads(chunk.inside(), chunk.bodyEnd());
            } else if (chunk.isList("movi")) {
                content.media(chunk.inside(), chunk.bodyEnd());
            }
        }
        return Medium.row(content.parts);
    }

    /** Lists of streams stand in the head, and what describes a stream in its list. */
    private void heads(long from, long to) {
        long at = from;
        while (to - at >= Chunk.LIST_HEAD) {
            long end = end(at, to);
            if (file.startsWith(at, "LIST") && file.startsWith(at + Chunk.HEAD, "strl")) {
                at += Chunk.LIST_HEAD;
                continue;
            }
            if (file.startsWith(at, "strh") || file.startsWith(at, "strf")) {
                parts.add(file.part(at, end));
            }
            at = end;
        }
    }

    private void media(long from, long to) {
        long kept = from;
        long at = from;
        while (to - at >= Chunk.HEAD) {
            long end = end(at, to);
            if (isLeftOut(file.slice(at, 4).latin())) {
                parts.add(file.part(kept, at));
                kept = end;
            }
            at = end;
        }
        parts.add(file.part(kept, to));
    }

    private long end(long at, long to) {
        long size = file.slice(at + 4, 4).u32le(0);
        return Math.min(to, at + Chunk.HEAD + size + (size & 1));
    }

    private static boolean isLeftOut(String id) {
        return Set.of(Avi.ROOM, "idx1").contains(id) || id.startsWith("ix");
    }
}
