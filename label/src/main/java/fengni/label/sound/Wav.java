package fengni.label.sound;

import fengni.law.Finding;
import java.util.List;
import java.util.stream.Stream;

/**
 * The structure of a WAV file (RIFF; EBU Tech 3306 for RF64 and BW64).
 *
 * @param end the byte after the form, told by its size
 * @param shortSize true if the size stands in the head, in four bytes
 * @param longSize true if the size stands in the chunk ds64, in eight bytes
 */
record Wav(List<WavChunk> chunks, long end, boolean shortSize, boolean longSize, List<Finding> faults) {
    /** The chunk that the guide asks for, anywhere at the top. */
    static final String LABEL = "AIGC";

    /** Size of the form of a file whose sizes are in ds64, which must be its first chunk. */
    static final long DS64_BODY = 20;

    /** What a size of four bytes says when it says nothing. */
    static final long UNKNOWN = 0xffff_ffffL;

    Stream<WavChunk> labels() {
        return chunks.stream().filter(chunk -> chunk.is(LABEL));
    }
}
