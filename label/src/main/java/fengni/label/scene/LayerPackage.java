package fengni.label.scene;

import fengni.label.AigcLabel;
import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.file.Medium;
import fengni.label.file.Slice;
import fengni.label.file.Splice;
import fengni.label.zip.Archive;
import fengni.label.zip.Entry;
import fengni.label.zip.Unpacking;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A package of OpenUSD: an archive whose entries are stored and begin at multiples of 64 bytes, and whose first entry is the
 * layer that is shown (USDZ file format specification).
 *
 * @param first the entry of that layer
 */
record LayerPackage(Archive archive, Unpacking unpacking, Entry first) {
    private static final String BINARY = "PXR-USDC";
    private static final int CRC = 14;

    static LayerPackage of(Medium medium) throws Obstacle {
        var archive = Archive.of(medium);
        if (archive.entries().isEmpty()) {
            throw Obstacle.broken("", "no layer");
        }
        var first = archive.entries().getFirst();
        if (archive.inPlace().getFirst().start() != first.start()) {
            throw Obstacle.broken(first.name(), "two first layers");
        }
        return new LayerPackage(archive, new Unpacking(medium), first);
    }

    /** Returns the layer that is shown. */
    Layer layer() throws Obstacle {
        var bytes = content(first);
        if (Slice.of(bytes).startsWith(BINARY)) {
            throw Obstacle.because(SceneCode.LAYER_BINARY, first.name(), first.name());
        }
        if (!Slice.of(bytes).startsWith(Layer.SIGN)) {
            throw Obstacle.broken(first.name(), "first layer");
        }
        return Layer.of(bytes);
    }

    byte[] content(Entry entry) throws Obstacle {
        return unpacking.content(entry, SceneLimits.TEXT_BYTES);
    }

    boolean isText(Entry entry) {
        return entry.method() != Entry.STORED || archive.file().startsWith(entry.data(), Layer.SIGN);
    }

    static boolean isLayer(Entry entry) {
        var name = Archive.folded(entry.name());
        return name.endsWith(".usd") || name.endsWith(".usda") || name.endsWith(".usdc") || name.endsWith(".usdz");
    }

    static boolean isLaidOut(Entry entry) {
        return entry.method() == Entry.STORED && entry.data() % Layer.UNIT == 0;
    }

    /**
     * Returns the change that puts the label in. The layer grows by a multiple of 64 bytes: so every other entry keeps its own
     * bytes and its place in that raster, and only the directory learns where it begins.
     */
    List<Splice> with(AigcLabel label) throws Obstacle {
        var header = archive.file().slice(first.start(), 30);
        boolean plain = isLaidOut(first)
                && first.end() == first.data() + first.packed()
                && header.u32le(22) == first.size()
                && archive.end().large() < 0;
        if (!plain) {
            throw Obstacle.because(CarrierCode.NO_ROOM, first.name(), "layout of the archive");
        }
        var layer = layer();
        var edit = layer.with(label);
        var made = Medium.of(content(first)).with(List.of(edit)).whole();
        long shift = made.length() - first.size();
        long last = archive.end().directory() + shift;
        if (last > 0xfffffffeL) {
            throw Obstacle.because(CarrierCode.NO_ROOM, first.name(), "4 GiB");
        }
        var numbers = numbers(crc(made), made.length(), made.length());
        var splices = new ArrayList<Splice>();
        splices.add(new Splice(first.start() + CRC, first.start() + CRC + 12, numbers));
        splices.add(new Splice(first.data() + edit.from(), first.data() + edit.to(), edit.piece()));
        directory(splices, numbers, shift);
        long end = archive.end().last() + 16;
        splices.add(new Splice(end, end + 4, numbers((int) last)));
        return splices;
    }

    private void directory(List<Splice> splices, byte[] numbers, long shift) throws Obstacle {
        long at = archive.end().directory();
        for (Entry entry : archive.entries()) {
            if (entry.start() == first.start()) {
                splices.add(new Splice(at + Entry.RECORD_CRC, at + Entry.RECORD_CRC + 12, numbers));
            } else if (entry.record().u32le(Entry.RECORD_START) != entry.start()) {
                throw Obstacle.because(CarrierCode.NO_ROOM, entry.name(), "ZIP64");
            } else {
                long start = at + Entry.RECORD_START;
                splices.add(new Splice(start, start + 4, numbers((int) (entry.start() + shift))));
            }
            at += entry.record().length();
        }
    }

    private static int crc(Slice bytes) {
        var crc = new CRC32();
        crc.update(bytes.file(), bytes.start(), bytes.length());
        return (int) crc.getValue();
    }

    private static byte[] numbers(int... all) {
        var bytes = ByteBuffer.allocate(4 * all.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int number : all) {
            bytes.putInt(number);
        }
        return bytes.array();
    }
}
