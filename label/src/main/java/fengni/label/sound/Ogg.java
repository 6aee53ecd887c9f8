package fengni.label.sound;

import fengni.label.file.Slice;
import fengni.law.Finding;
import java.util.List;
import java.util.Optional;

/**
 * The structure of an Ogg file of one stream (RFC 3533).
 *
 * @param pages those from the beginning of the comments to the first end of a page that is the end of a packet
 * @param packets what these hold: the comments, and what follows them at once
 * @param comments the first of these, read
 * @param behind how many pages follow
 */
record Ogg(
        List<OggPage> pages,
        List<Slice> packets,
        Optional<VorbisComments> comments,
        long behind,
        List<Finding> faults) {}
