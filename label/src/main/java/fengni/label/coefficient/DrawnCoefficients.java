package fengni.label.coefficient;

import fengni.label.file.Splice;
import fengni.label.lettering.Plate.Fitting;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a plate on a JPEG without coding it again (GB 45438-2025, 5.2): the blocks that the plate touches get new
 * coefficients, those of all other blocks stay what they were, and so does every segment. A new table of codes is put
 * before a scan whose own one has no code for what the plate needs.
 *
 * <p>Takes frames of 8 bits, coded by Huffman, sequential or progressive (ITU-T T.81, SOF0 to SOF2); the caller saw to that,
 * and to how many pixels and scans there are. A sequential picture costs memory for the blocks under the plate, a
 * progressive one two bytes for each sample. Stateless.
 */
public final class DrawnCoefficients {
    private static final HuffmanCode NO_CODE =
            HuffmanCode.of(new int[HuffmanCode.LONGEST + 1], new byte[0]).orElseThrow();

    private final byte[] file;
    private final List<Segment> segments;
    private final Frame frame;
    private final List<Plane> planes;
    private final int[][] divisors;
    private final Tables tables = new Tables();
    private final Progress progress;
    private final List<Scan> scans = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();

    private DrawnCoefficients(byte[] file, List<Segment> segments, Fitting plate) throws Undecodable {
        this.file = file;
        this.segments = segments;
        frame = frame(segments);
        progress = new Progress(frame.components().size());
        divisors = new int[frame.components().size()][0];
        planes = frame.components().stream()
                .map(component -> Plane.of(frame, component, plate))
                .toList();
    }

    private static Frame frame(List<Segment> segments) throws Undecodable {
        var heads = segments.stream()
                .filter(segment -> segment.marker() >= Segment.BASELINE && segment.marker() <= Segment.PROGRESSIVE)
                .toList();
        if (heads.size() != 1) {
            throw new Undecodable("SOF");
        }
        return Frame.of(heads.getFirst());
    }

    /**
     * Returns the change that puts the plate on a picture.
     *
     * @param file the whole picture; only read
     * @param segments all segments, in their order
     * @param plate lies within the picture
     * @param inks what each component gets, as many as the frame has components
     * @throws Undecodable if the picture is broken or cut off anywhere
     */
    public static List<Splice> splices(byte[] file, List<Segment> segments, Fitting plate, List<Ink> inks)
            throws Undecodable {
        var drawn = new DrawnCoefficients(file, segments, plate);
        drawn.read();
        drawn.paint(plate, inks);
        return drawn.recoded();
    }

    private void read() throws Undecodable {
        boolean framed = false;
        for (Segment segment : segments) {
            switch (segment.marker()) {
                case Segment.SCAN -> {
                    if (!framed) {
                        throw new Undecodable("SOF");
                    }
                    scan(segment);
                }
                case Segment.LINES, Segment.HIERARCHY, Segment.EXPANSION -> throw new Undecodable("DNL, DHP or EXP");
                case Segment.BASELINE, Segment.EXTENDED, Segment.PROGRESSIVE -> framed = true;
                default -> tables.take(segment);
            }
        }
        for (int i = 0; i < planes.size(); i++) {
            if (!progress.knows(i)) {
                throw new Undecodable("a component without a scan");
            }
        }
    }

    private void scan(Segment segment) throws Undecodable {
        var head = ScanHead.of(segment, frame);
        progress.take(head);
        for (ScanHead.Part part : head.parts()) {
            if (divisors[part.index()].length == 0) {
                divisors[part.index()] =
                        tables.divisors(frame.components().get(part.index()).divisors());
            }
        }
        var order = new ScanOrder(frame, head, tables.interval());
        var codes = tables.codes().stream().map(code -> code.orElse(NO_CODE)).toArray(HuffmanCode[]::new);
        int[] data = {segment.body().end(), segment.end()};
        scans.add(
                frame.progressive()
                        ? ProgressiveScan.read(order, file, data, codes, planes)
                        : SequentialScan.read(order, file, data, codes, planes));
        starts.add(segment.start());
    }

    private void paint(Fitting plate, List<Ink> inks) {
        for (int i = 0; i < planes.size(); i++) {
            Painting.paint(frame, planes.get(i), divisors[i], plate, inks.get(i));
        }
    }

    /** A table that was put in stands until the file brings another one for its slot. */
    private List<Splice> recoded() throws Undecodable {
        var splices = new ArrayList<Splice>();
        var file = new HuffmanCode[Tables.SLOTS];
        var known = new HuffmanCode[Tables.SLOTS];
        for (int i = 0; i < scans.size(); i++) {
            var scan = scans.get(i);
            var recoded = scan.recoded();
            var fresh = new ByteArrayOutputStream();
            for (int slot = 0; slot < Tables.SLOTS; slot++) {
                var old = scan.codes()[slot];
                if (file[slot] != old) {
                    file[slot] = old;
                    known[slot] = old;
                }
                var needed = recoded.codes()[slot];
                if (known[slot] != needed) {
                    known[slot] = needed;
                    fresh.writeBytes(table(slot, needed));
                }
            }
            if (fresh.size() > 0) {
                splices.add(Splice.insert(starts.get(i), fresh.toByteArray()));
            }
            splices.add(recoded.data());
        }
        return splices;
    }

    private static byte[] table(int slot, HuffmanCode code) {
        var body = code.body();
        var out = new ByteArrayOutputStream();
        int length = body.length + 3;
        out.writeBytes(new byte[] {
            (byte) 0xff,
            (byte) Segment.CODES,
            (byte) (length >> 8),
            (byte) length,
            (byte) ((slot / 4) << 4 | (slot % 4))
        });
        out.writeBytes(body);
        return out.toByteArray();
    }
}
