package fengni.label.picture;

import fengni.label.CarrierCode;
import fengni.label.file.Excerpt;
import fengni.label.file.Limits;
import fengni.label.file.Slice;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Goes through a PNG once, chunk by chunk, to IEND (ISO/IEC 15948, clause 5). */
final class PngWalk {
    private static final int SIGN = 8;
    private static final int HEADER_LENGTH = 13;

    private final Slice file;
    private final List<PngChunk> chunks = new ArrayList<>();
    private final List<Finding> faults = new ArrayList<>();
    private int at = SIGN;

    private PngWalk(byte[] content) {
        file = Slice.of(content);
    }

    static Png walk(byte[] content) {
        var walk = new PngWalk(content);
        while (walk.step()) {
            if (walk.chunks.size() > Limits.PARTS) {
                walk.fault(CarrierCode.TOO_MANY_PARTS, Limits.PARTS);
                break;
            }
        }
        walk.order();
        return new Png(content, List.copyOf(walk.chunks), List.copyOf(walk.faults));
    }

    private boolean step() {
        if (!file.has(at, PngChunk.FRAME)) {
            return fault(CarrierCode.TRUNCATED);
        }
        long length = file.u32(at);
        var kind = file.part(at + 4, 4).latin();
        if (length > file.length() - at - PngChunk.FRAME) {
            return fault(PictureCode.CHUNK_LENGTH, Excerpt.of(printable(kind)), length);
        }
        var chunk = new PngChunk(kind, at, file.part(at + 8, (int) length));
        checkSum(chunk);
        chunks.add(chunk);
        at = chunk.end();
        return !chunk.is("IEND");
    }

    private void checkSum(PngChunk chunk) {
        var crc = new CRC32();
        crc.update(file.file(), chunk.start() + 4, 4 + chunk.body().length());
        if (crc.getValue() != file.u32(chunk.end() - 4) && faults.size() < Limits.FINDINGS) {
            fault(PictureCode.CHUNK_CRC, printable(chunk.kind()));
        }
    }

    private void order() {
        var kinds = chunks.stream().map(PngChunk::kind).toList();
        int data = kinds.indexOf("IDAT");
        boolean header = !kinds.isEmpty()
                && kinds.getFirst().equals("IHDR")
                && chunks.getFirst().body().length() == HEADER_LENGTH
                && kinds.lastIndexOf("IHDR") == 0;
        if (!header) {
            fault(PictureCode.CHUNK_ORDER, "IHDR");
        }
        boolean together = data >= 0
                && kinds.subList(data, kinds.lastIndexOf("IDAT") + 1).stream().allMatch("IDAT"::equals);
        if (!together) {
            fault(PictureCode.CHUNK_ORDER, "IDAT");
        }
        if (!kinds.isEmpty() && kinds.getLast().equals("IEND") && at < file.length()) {
            fault(CarrierCode.TRAILING_BYTES, file.length() - at);
        }
    }

    private boolean fault(Finding.Code code, Object... params) {
        faults.add(Finding.of(code, String.valueOf(at), params));
        return false;
    }

    private static String printable(String kind) {
        return kind.replaceAll("[^A-Za-z]", "?");
    }
}
