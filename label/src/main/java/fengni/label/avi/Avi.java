package fengni.label.avi;

import fengni.law.Finding;
import java.util.List;
import java.util.Optional;

/**
 * The structure of an AVI file, without what is in its media data.
 *
 * @param chunks those of the first form, in their order
 * @param further those of all further forms (OpenDML's AVIX)
 * @param end where the first form ends, told by its size
 * @param formsEnd where the last form ends
 */
record Avi(List<Chunk> chunks, List<Chunk> further, long end, long formsEnd, List<Finding> faults) {
    static final String LABEL = "AIGC";
    static final String INFO = "INFO";
    static final String ROOM = "JUNK";

    /** What a size of four bytes says when it says nothing. */
    static final long UNKNOWN = 0xffff_ffffL;

    Optional<Chunk> media() {
        return chunks.stream().filter(chunk -> chunk.isList("movi")).findFirst();
    }

    List<Chunk> infos() {
        return chunks.stream().filter(chunk -> chunk.isList(INFO)).toList();
    }

    /** Returns true if what comes behind the first form is told by its place in the file, as in OpenDML's indexes. */
    boolean isFollowed() {
        return formsEnd > end;
    }
}
