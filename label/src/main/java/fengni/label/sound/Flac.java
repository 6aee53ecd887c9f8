package fengni.label.sound;

import fengni.law.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The structure of a FLAC file (RFC 9639).
 *
 * @param comments its one block of comments, read
 */
record Flac(List<FlacBlock> blocks, Optional<VorbisComments> comments, List<Finding> faults) {

    Stream<FlacBlock> blocks(int type) {
        return blocks.stream().filter(block -> block.is(type));
    }
}
