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

/**
 * A TIFF with its label in the field of XMP of the first directory (TC260-PG-20259A, clause 6; XMP specification, part 3,
 * 1.1.6).
 *
 * @param directories those that lie inside the file, the first page's in front
 */
record Tiff(Slice file, List<TiffDirectory> directories, List<Finding> faults, TiffLabels labels) implements Container {

    static Tiff read(byte[] content) {
        return TiffWalk.walk(content);
    }

    @Override
    public List<Slice> packets() {
        return labels.packets();
    }

    @Override
    public List<Sighting> sightings() {
        return labels.sightings();
    }

    @Override
    public Optional<Finding> against(byte[] packet) {
        return TiffPacket.of(this).against();
    }

    @Override
    public List<Splice> withPacket(byte[] packet) {
        return TiffPacket.of(this).with(packet);
    }

    @Override
    public Optional<Stream<Slice>> seen() {
        return TiffContent.of(directories);
    }

    @Override
    public Edited draw(String words, MarkPosition position) {
        return TiffDrawing.draw(file.array(), words, position);
    }
}
