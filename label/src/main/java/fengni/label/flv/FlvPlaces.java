package fengni.label.flv;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.file.Slice;
import fengni.label.file.Splice;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of metadata that are byte offsets of the file: its length (filesize), the frames that players jump to
 * (keyframes.filepositions) and the last of them (lastkeyframelocation); their eight bytes have room for any.
 */
final class FlvPlaces implements Amf.Listener {
    private final Slice data;
    private final long length;
    private final Moves moves;
    /** Offset in the data, then its new value. */
    private final List<long[]> moved = new ArrayList<>();

    private boolean outside;

    /** Where a place that was told moves to. */
    interface Moves {
        long moved(long place);
    }

    /** @param length of the file */
    FlvPlaces(Slice data, long length, Moves moves) {
        this.data = data;
        this.length = length;
        this.moves = moves;
    }

    List<Splice> splices(FlvTag tag) throws Obstacle {
        if (outside) {
            throw Obstacle.because(CarrierCode.OFFSETS, String.valueOf(tag.at()));
        }
        return moved.stream()
                .map(place -> new Splice(
                        tag.body() + place[0],
                        tag.body() + place[0] + 8,
                        AmfBytes.number(Double.doubleToRawLongBits((double) place[1]), 8)))
                .toList();
    }

    @Override
    public void number(Amf.Way way, int at) {
        double value = Double.longBitsToDouble(data.u32(at) << 32 | data.u32(at + 4));
        if (way.depth() == 1 && way.key().equals("filesize")) {
            // one that is wrong already, such as that of a stream, is not made right
            if (value == length) {
                moved.add(new long[] {at, moves.moved(length)});
            }
        } else if (isPlace(way)) {
            boolean told = value >= 0 && value <= length && value == Math.rint(value);
            outside |= !told;
            if (told && moves.moved((long) value) != value) {
                moved.add(new long[] {at, moves.moved((long) value)});
            }
        }
    }

    private static boolean isPlace(Amf.Way way) {
        return (way.key().equals("filepositions") && way.parent().equals("keyframes"))
                || (way.depth() == 1 && way.key().equals("lastkeyframelocation"));
    }

    @Override
    public void text(Amf.Way way, int at, int from, int to) {
        // no text tells a place
    }

    @Override
    public void closed(Amf.Way way, int at, int end) {
        // numbers were told one by one
    }
}
