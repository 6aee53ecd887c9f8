package fengni.label.picture;

import fengni.label.Edited;
import fengni.label.MarkPosition;
import fengni.label.Sighting;
import fengni.label.file.Slice;
import fengni.label.file.Splice;
import fengni.law.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The structure of one picture file: what is broken in it, where labels stand, and how a packet is put in. */
interface Container {
    /** Returns everything that departs from the format; an error means that not all of the file could be read. */
    List<Finding> faults();

    /** Returns the XMP packets, of which there should be one at most. */
    List<Slice> packets();

    /** Returns the labels that stand outside the packet. */
    List<Sighting> sightings();

    /** Returns what would break if this packet took the place of the old one, if anything. */
    Optional<Finding> against(byte[] packet);

    /** Returns the change that puts this packet in the old one's place or in its own; every other byte is kept. */
    List<Splice> withPacket(byte[] packet);

    /** Returns what it costs to put a packet in, if anything. */
    default List<Finding> notes() {
        return List.of();
    }

    /** Returns what the pixels are made of, without metadata, in an order that no label changes; empty if it cannot be told. */
    Optional<Stream<Slice>> seen();

    /** Returns the change that puts the words on the pixels, or why they cannot be drawn. */
    Edited draw(String words, MarkPosition position);
}
