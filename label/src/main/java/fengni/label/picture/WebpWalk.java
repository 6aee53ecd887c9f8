package fengni.label.picture;

import fengni.label.CarrierCode;
import fengni.label.file.Excerpt;
import fengni.label.file.Limits;
import fengni.label.file.Slice;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Goes through a WebP once, chunk by chunk, to the end that its first length tells (RFC 9649, section 2). */
final class WebpWalk {
    private static final int SIGN = 12;
    private static final Set<String> FIRST = Set.of("VP8X", "VP8 ", "VP8L");
    private static final Set<String> PIXELS = Set.of("VP8 ", "VP8L", "ANMF");

    private final Slice file;
    private final List<WebpChunk> chunks = new ArrayList<>();
    private final List<Finding> faults = new ArrayList<>();
    private int at = SIGN;
    private int end = SIGN;

    private WebpWalk(byte[] content) {
        file = Slice.of(content);
    }

    static Webp walk(byte[] content) {
        var walk = new WebpWalk(content);
        if (walk.isRiff()) {
            while (walk.at < walk.end && walk.step()) {
                if (walk.chunks.size() > Limits.PARTS) {
                    walk.fault(CarrierCode.TOO_MANY_PARTS, Limits.PARTS);
                    break;
                }
            }
            walk.order();
        }
        return new Webp(content, List.copyOf(walk.chunks), List.copyOf(walk.faults), walk.end);
    }

    private boolean isRiff() {
        if (!file.has(0, SIGN)) {
            return fault(CarrierCode.TRUNCATED);
        }
        if (!file.startsWith("RIFF")) {
            return fault(CarrierCode.BROKEN_PART, "RIFF");
        }
        long told = WebpChunk.HEAD + even(file.u32le(4));
        if (told > file.length()) {
            return fault(CarrierCode.TRUNCATED);
        }
        end = (int) told;
        return end >= SIGN || fault(CarrierCode.BROKEN_PART, "RIFF");
    }

    private boolean step() {
        if (end - at < WebpChunk.HEAD) {
            return fault(CarrierCode.BROKEN_PART, "RIFF");
        }
        long length = file.u32le(at + 4);
        var kind = file.part(at, 4).latin();
        if (even(length) > end - at - WebpChunk.HEAD) {
            return fault(PictureCode.CHUNK_LENGTH, Excerpt.of(kind.replaceAll("[^ -~]", "?")), length);
        }
        int next = at + WebpChunk.HEAD + (int) even(length);
        chunks.add(new WebpChunk(kind, at, file.part(at + WebpChunk.HEAD, (int) length), next));
        at = next;
        return true;
    }

    private void order() {
        var kinds = chunks.stream().map(WebpChunk::kind).toList();
        if (kinds.isEmpty() || !FIRST.contains(kinds.getFirst())) {
            fault(PictureCode.CHUNK_ORDER, kinds.contains("VP8X") ? "VP8X" : "VP8");
        } else if (WebpCanvas.of(chunks.getFirst()).isEmpty()) {
            fault(CarrierCode.BROKEN_PART, kinds.getFirst().strip());
        }
        if (kinds.lastIndexOf("VP8X") > 0) {
            fault(PictureCode.CHUNK_ORDER, "VP8X");
        }
        if (kinds.stream().noneMatch(PIXELS::contains)) {
            fault(PictureCode.CHUNK_ORDER, "VP8");
        }
        if (end < file.length()) {
            at = end;
            fault(CarrierCode.TRAILING_BYTES, file.length() - end);
        }
    }

    private static long even(long length) {
        return length + (length & 1);
    }

    private boolean fault(Finding.Code code, Object... params) {
        faults.add(Finding.of(code, String.valueOf(at), params));
        return false;
    }
}
