package fengni.label.matroska;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.file.Medium;
import fengni.label.file.Slice;
import fengni.label.file.Splice;
import java.util.Optional;

/** The body of a master element, in which numbers change and keep their widths; its check sum follows them. */
final class Patch {
    private final Element master;
    private final byte[] body;
    private final boolean summed;
    private boolean changed;

    private Patch(Element master, byte[] body, boolean summed) {
        this.master = master;
        this.body = body;
        this.summed = summed;
    }

    /** @throws Obstacle if there is more than is taken, or the check sum is wrong already: a right one would hide that */
    static Patch of(Medium medium, Element master) throws Obstacle {
        if (master.size() > Segment.PART_BYTES) {
            var name = Long.toHexString(master.id());
            throw Obstacle.because(
                    CarrierCode.PART_TOO_LARGE, String.valueOf(master.at()), name, master.size(), Segment.PART_BYTES);
        }
        boolean summed = isSummed(medium, master);
        return new Patch(master, medium.between(master.body(), master.end()).bytes(), summed);
    }

    /** Returns true if the element begins with a check sum, which must be right. */
    static boolean isSummed(Medium medium, Element master) throws Obstacle {
        if (master.size() < EbmlBytes.CRC
                || !Element.at(medium, master.body(), master.end()).is(Ids.CRC)) {
            return false;
        }
        var body = medium.between(master.body(), master.end()).bytes();
        var sum = EbmlBytes.sum(body, EbmlBytes.CRC);
        if (medium.slice(master.body() + 2, sum.length).mismatch(Slice.of(sum)) >= 0) {
            throw Obstacle.broken(master.at(), "CRC-32");
        }
        return true;
    }

    /** @throws Obstacle if the number needs more bytes than it has */
    void number(Element child, long value) throws Obstacle {
        int width = (int) child.size();
        if (width < Long.BYTES && value >>> (8 * width) != 0) {
            throw Obstacle.because(CarrierCode.OFFSETS, String.valueOf(child.at()));
        }
        var bytes = EbmlBytes.number(value, width);
        System.arraycopy(bytes, 0, body, (int) (child.body() - master.body()), width);
        changed = true;
    }

    /** Gives an element's body others of as many bytes. */
    void bytes(Element child, byte[] bytes) {
        System.arraycopy(bytes, 0, body, (int) (child.body() - master.body()), (int) child.size());
        changed = true;
    }

    /** Makes room of an element. */
    void room(Element child) {
        var piece = EbmlBytes.room((int) child.length());
        System.arraycopy(piece, 0, body, (int) (child.at() - master.body()), piece.length);
        changed = true;
    }

    Optional<Splice> splice() {
        if (!changed) {
            return Optional.empty();
        }
        if (summed) {
            System.arraycopy(EbmlBytes.sum(body, EbmlBytes.CRC), 0, body, 2, 4);
        }
        return Optional.of(new Splice(master.body(), master.end(), body));
    }
}
