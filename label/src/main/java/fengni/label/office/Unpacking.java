package fengni.label.office;

import fengni.label.CarrierCode;
import fengni.label.file.Medium;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks parts of one archive within limits that hold for all of them together: memory is taken only after the size told,
 * the size packed and what is left of the whole allow it.
 */
final class Unpacking {
    private final Medium file;
    private long left = OfficeLimits.UNPACKED_BYTES;

    Unpacking(Medium file) {
        this.file = file;
    }

    /**
     * Returns the content of an entry.
     *
     * @param most bytes that it may have
     */
    byte[] content(Entry entry, int most) throws Unreadable {
        long taken = Math.max(entry.size(), entry.packed());
        if (taken > most) {
            throw Unreadable.because(CarrierCode.PART_TOO_LARGE, entry.name(), entry.name(), taken, most);
        }
        long fair = OfficeLimits.FREE_BYTES + OfficeLimits.RATIO * entry.packed();
        left -= entry.size();
        if (entry.size() > fair || left < 0) {
            long limit = Math.min(fair, OfficeLimits.UNPACKED_BYTES);
            throw Unreadable.because(CarrierCode.UNPACKED_TOO_LARGE, entry.name(), limit);
        }
        var content = switch (entry.method()) {
            case Entry.STORED -> stored(entry);
            case Entry.DEFLATED -> inflated(entry);
            default -> throw Unreadable.broken(entry.name(), "method " + entry.method());
        };
        var crc = new CRC32();
        crc.update(content);
        if (crc.getValue() != entry.crc()) {
            throw Unreadable.broken(entry.name(), "CRC");
        }
        return content;
    }

    private byte[] stored(Entry entry) throws Unreadable {
        if (entry.size() != entry.packed()) {
            throw Unreadable.broken(entry.name(), "size");
        }
        return file.slice(entry.data(), entry.packed()).bytes();
    }

    private byte[] inflated(Entry entry) throws Unreadable {
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
                throw Unreadable.broken(entry.name(), "size");
            }
            return content;
        } catch (DataFormatException broken) {
            throw Unreadable.broken(entry.name(), "deflate");
        } finally {
            inflater.end();
        }
    }
}
