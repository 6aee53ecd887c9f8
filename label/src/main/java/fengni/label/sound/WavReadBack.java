package fengni.label.sound;

import fengni.label.AigcLabel;
import fengni.label.file.Medium;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at a labelled WAV file once more: its chunks one by one against the original's, the sizes it tells, and the label
 * as the only chunk that came or changed.
 */
final class WavReadBack {

    /** A chunk: what it is called and what it holds, without its padding. */
    private record Part(String name, Medium content) {}

    /**
     * A file taken apart.
     *
     * @param end where its size says that it ends
     * @param behind what follows
     */
    private record Form(String kind, List<Part> parts, long end, Medium behind, boolean whole) {}

    private WavReadBack() {}

    static Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
        var before = taken(original);
        var now = taken(marked);
        if (!before.whole() || !now.whole() || !before.kind().equals(now.kind())) {
            return Optional.of("chunks");
        }
        if (before.behind().mismatch(now.behind()) >= 0) {
            return Optional.of("bytes behind the form");
        }
        var labels = now.parts().stream().filter(WavReadBack::isLabel).toList();
        var json = label.bareJson().getBytes(StandardCharsets.US_ASCII);
        if (labels.size() != 1 || labels.getFirst().content().mismatch(Medium.of(json)) >= 0) {
            return Optional.of("label");
        }
        return parts(others(before), others(now));
    }

    private static Optional<String> parts(List<Part> before, List<Part> now) {
        if (before.size() != now.size()) {
            return Optional.of("number of chunks");
        }
        for (int i = 0; i < now.size(); i++) {
            var old = before.get(i);
            var young = now.get(i);
            // the only size that grows stands in the first eight bytes
            int skipped = i == 0 && young.name().equals("ds64") ? 8 : 0;
            if (!old.name().equals(young.name()) || !same(old.content(), young.content(), skipped)) {
                return Optional.of("chunk " + young.name());
            }
        }
        return Optional.empty();
    }

    private static boolean same(Medium old, Medium young, int skipped) {
        return old.length() == young.length()
                && old.part(skipped, old.length()).mismatch(young.part(skipped, young.length())) < 0;
    }

    private static List<Part> others(Form form) {
        return form.parts().stream().filter(part -> !isLabel(part)).toList();
    }

    private static boolean isLabel(Part part) {
        return part.name().equals("AIGC");
    }

    private static Form taken(Medium file) {
        var kind = file.slice(0, 4).latin();
        boolean large = !kind.equals("RIFF");
        long end = 8 + (large ? number(file, 20, 8) : number(file, 4, 4));
        var longSizes = large ? longSizes(file) : Map.<String, Long>of();
        var parts = new ArrayList<Part>();
        long at = 12;
        while (at + 8 <= end && end <= file.length()) {
            var name = file.slice(at, 4).latin();
            long size = number(file, at + 4, 4);
            if (large && size == 0xffff_ffffL) {
                size = longSizes.getOrDefault(name, -1L);
            }
            if (size < 0 || size > end - at - 8) {
                break;
            }
            parts.add(new Part(name, file.part(at + 8, at + 8 + size)));
            at = Math.min(end, at + 8 + size + size % 2);
        }
        boolean whole = at == end;
        return new Form(kind, parts, end, whole ? file.part(end, file.length()) : file, whole);
    }

    /** Read once: each of many chunks may ask for one. */
    private static Map<String, Long> longSizes(Medium file) {
        var sizes = new HashMap<String, Long>();
        sizes.put("data", number(file, 28, 8));
        long count = number(file, 44, 4);
        for (long entry = 48; entry < 48 + count * 12 && file.has(entry, 12); entry += 12) {
            sizes.putIfAbsent(file.slice(entry, 4).latin(), number(file, entry + 4, 8));
        }
        return sizes;
    }

    private static long number(Medium file, long at, int bytes) {
        long number = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            number = number << 8 | file.u8(at + i);
        }
        return number;
    }
}
