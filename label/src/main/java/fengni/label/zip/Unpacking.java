package fengni.label.zip;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.file.Medium;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks parts of one archive within limits that hold for all of them together: memory is taken only after the size told,
 * the size packed and what is left of the whole allow it.
 */
public final class Unpacking {
    private final Medium file;
    private long left;

    public Unpacking(Medium file) {
        this(file, ZipLimits.UNPACKED_BYTES);
    }

    /** @param all bytes that may come out of the archive together */
    public Unpacking(Medium file, long all) {
        this.file = file;
        this.left = all;
    }

    /** Takes off what is left what something else unpacks of an entry. */
    public void charge(Entry entry, long bytes) throws Obstacle {
        left -= bytes;
        if (left < 0) {
            throw Obstacle.because(CarrierCode.UNPACKED_TOO_LARGE, entry.name(), ZipLimits.UNPACKED_BYTES);
        }
    }

    /**
     * Returns the content of an entry.
     *
     * @param most bytes that it may have
     */
    public byte[] content(Entry entry, int most) throws Obstacle {
        if (entry.isEncrypted()) {
            throw Obstacle.because(CarrierCode.ENTRY_ENCRYPTED, entry.name());
        }
        long taken = Math.max(entry.size(), entry.packed());
        if (taken > most) {
            throw Obstacle.because(CarrierCode.PART_TOO_LARGE, entry.name(), entry.name(), taken, most);
        }
        long fair = ZipLimits.FREE_BYTES + ZipLimits.RATIO * entry.packed();
        left -= entry.size();
        if (entry.size() > fair || left < 0) {
            long limit = Math.min(fair, ZipLimits.UNPACKED_BYTES);
            throw Obstacle.because(CarrierCode.UNPACKED_TOO_LARGE, entry.name(), limit);
        }
        var content = switch (entry.method()) {
            case Entry.STORED -> stored(entry);
            case Entry.DEFLATED -> inflated(entry);
            default -> throw Obstacle.broken(entry.name(), "method " + entry.method());
        };
        var crc = new CRC32();
        crc.update(content);
        if (crc.getValue() != entry.crc()) {
            throw Obstacle.broken(entry.name(), "CRC");
        }
        return content;
    }

    private byte[] stored(Entry entry) throws Obstacle {
        if (entry.size() != entry.packed()) {
            throw Obstacle.broken(entry.name(), "size");
        }
        return file.slice(entry.data(), entry.packed()).bytes();
    }

    private byte[] inflated(Entry entry) throws Obstacle {
        var packed = file.slice(entry.data(), entry.packed());
        var content = new byte[(int) entry.size()];
        var inflater = new Inflater(true);
        try {
            inflater.setInput(packed.file(), packed.start(), packed.length());
            int done = 0;
            int more = 1;
            while (done < content.length && more > 0) {
                more = inflater.inflate(content, done, content.length - done);
                done += more;
            }
            // the end of the stream is a block of its own, behind the last byte
            boolean surplus = inflater.inflate(new byte[1]) > 0;
            if (surplus || !inflater.finished() || done != content.length || inflater.getRemaining() > 0) {
                throw Obstacle.broken(entry.name(), "size");
            }
            return content;
        } catch (DataFormatException broken) {
            throw Obstacle.broken(entry.name(), "deflate");
        } finally {
            inflater.end();
        }
    }
}
