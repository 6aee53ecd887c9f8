package fengni.label;

import fengni.law.Finding;
import java.util.List;
import java.util.Optional;

/** The structure of one picture file: what is broken in it, where labels stand, and how a packet is put in. */
sealed interface Container permits Jpeg, Png {

    static Container read(Format format, byte[] content) {
        return switch (format) {
            case JPEG -> Jpeg.read(content);
            case PNG -> Png.read(content);
            case TEXT, MARKDOWN -> throw new IllegalArgumentException(format + " is no picture");
        };
    }

    byte[] content();

    /** Returns everything that departs from the format; an error means that not all of the file could be read. */
    List<Finding> faults();

    /** Returns the XMP packets, of which there should be one at most. */
    List<Slice> packets();

    /** Returns the labels that stand outside the packet. */
    List<Sighting> sightings();

    /** Returns what would break if the packet changed its length, if anything. */
    Optional<Finding> againstPacket(byte[] packet);

    /** Returns the file with this packet in the old one's place or in its own; every other byte is kept. */
    byte[] withPacket(byte[] packet);

    /** Returns the file with the words on its pixels, or why they cannot be drawn. */
    Drawn draw(String words, MarkPosition position);
}
