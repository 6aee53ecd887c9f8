package fengni.label.picture;

import fengni.label.CarrierCode;
import fengni.label.file.Limits;
import fengni.label.file.Slice;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;

/** Goes through a JPEG once, segment by segment and scan by scan, to its end marker (ITU-T T.81, Annex B). */
final class JpegWalk {
    private final Slice file;
    private final List<JpegSegment> segments = new ArrayList<>();
    private final List<Finding> faults = new ArrayList<>();
    private int at = 2;

    private JpegWalk(byte[] content) {
        file = Slice.of(content);
    }

    static Jpeg walk(byte[] content) {
        var walk = new JpegWalk(content);
        while (walk.step()) {
            if (walk.segments.size() > Limits.PARTS) {
                walk.fault(CarrierCode.TOO_MANY_PARTS, Limits.PARTS);
                break;
            }
        }
        return new Jpeg(content, List.copyOf(walk.segments), List.copyOf(walk.faults));
    }

    /** Takes one segment; returns false at the end or where nothing more can be read. */
    private boolean step() {
        int start = at;
        if (at < file.length() && file.u8(at) != 0xff) {
            return fault(PictureCode.NO_MARKER);
        }
        while (at < file.length() && file.u8(at) == 0xff) {
            at++;
        }
        if (at >= file.length()) {
            return fault(CarrierCode.TRUNCATED);
        }
        int marker = file.u8(at++);
        if (marker == JpegSegment.END) {
            return end(start);
        }
        return marker == 0 ? fault(PictureCode.NO_MARKER) : segment(marker, start);
    }

    private boolean end(int start) {
        add(JpegSegment.END, start, at);
        boolean scanned = segments.stream().anyMatch(segment -> segment.marker() == JpegSegment.SCAN);
        if (!scanned) {
            fault(CarrierCode.TRUNCATED);
        } else if (at < file.length()) {
            fault(CarrierCode.TRAILING_BYTES, file.length() - at);
        }
        return false;
    }

    private boolean segment(int marker, int start) {
        if (marker == 1 || (marker >= 0xd0 && marker <= 0xd8)) {
            add(marker, start, at);
            return true;
        }
        if (!file.has(at, 2)) {
            return fault(CarrierCode.TRUNCATED);
        }
        int length = file.u16(at);
        if (length < 2 || !file.has(at, length)) {
            return fault(PictureCode.SEGMENT_LENGTH, length);
        }
        int body = at + 2;
        at += length;
        int end = at;
        if (marker == JpegSegment.SCAN) {
            at = codedDataEnd(at);
        }
        segments.add(new JpegSegment(marker, start, file.part(body, end - body), at));
        return true;
    }

    /** Coded data has no marker but restarts; a zero after 0xFF says that it is data. */
    private int codedDataEnd(int from) {
        int mark = file.indexOf(0xff, from);
        while (mark + 1 < file.length()) {
            int next = file.u8(mark + 1);
            if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                return mark;
            }
            mark = file.indexOf(0xff, next == 0xff ? mark + 1 : mark + 2);
        }
        return file.length();
    }

    private void add(int marker, int start, int end) {
        segments.add(new JpegSegment(marker, start, file.part(end, 0), end));
    }

    private boolean fault(Finding.Code code, Object... params) {
        faults.add(Finding.of(code, String.valueOf(at), params));
        return false;
    }
}
