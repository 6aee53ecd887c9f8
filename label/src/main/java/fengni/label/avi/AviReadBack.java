package fengni.label.avi;

import fengni.label.file.Medium;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at a labelled AVI file once more: everything from the media data on stands where it stood, up to where the first
 * form ended; every chunk but empty room and lists of texts is the original's; the texts are the same ones in the same
 * order but for the label, which is there once.
 */
final class AviReadBack {

    /**
     * A chunk at its place.
     *
     * @param name with that of its type, if it is a list
     * @param held without its head and padding
     * @param pad zero, or what stands there instead
     */
    private record Part(String name, long at, Medium held, int pad) {
        boolean differs(Part other) {
            return !name.equals(other.name()) || held.mismatch(other.held()) >= 0 || pad != other.pad();
        }
    }

    /**
     * A file taken apart.
     *
     * @param rest the chunks of the first form but room and texts
     * @param texts those of all lists INFO of that form
     */
    private record Form(long size, List<Part> rest, List<Part> texts, boolean whole) {
        long end() {
            return 8 + size + size % 2;
        }

        boolean holdsMedia() {
            return rest.stream().filter(part -> part.name().equals("LISTmovi")).count() == 1;
        }
    }

    private AviReadBack() {}

    static Optional<String> difference(Medium original, Medium marked, String json) {
        var before = taken(original);
        var now = taken(marked);
        if (!before.whole() || !now.whole() || !before.holdsMedia() || !now.holdsMedia()) {
            return Optional.of("chunks");
        }
        if (behind(original, before).mismatch(behind(marked, now)) >= 0) {
            return Optional.of("bytes behind the first form");
        }
        boolean further = original.startsWith(before.end(), "RIFF");
        if (further && before.size() != now.size()) {
            return Optional.of("place of further forms");
        }
        return rests(before.rest(), now.rest()).or(() -> texts(before.texts(), now.texts(), json));
    }

    private static Optional<String> rests(List<Part> before, List<Part> now) {
        if (before.size() != now.size()) {
            return Optional.of("number of chunks");
        }
        boolean fixed = true;
        for (int i = 0; i < now.size(); i++) {
            var old = before.get(i);
            var young = now.get(i);
            if (old.differs(young)) {
                return Optional.of("chunk " + young.name());
            }
            if (fixed && old.at() != young.at()) {
                return Optional.of("place of " + young.name());
            }
            fixed &= !young.name().equals("LISTmovi");
        }
        return Optional.empty();
    }

    private static Optional<String> texts(List<Part> before, List<Part> now, String json) {
        var label = Medium.of((json + "\0").getBytes(StandardCharsets.US_ASCII));
        var labels = now.stream().filter(part -> part.name().equals("AIGC")).toList();
        if (labels.size() != 1 || labels.getFirst().differs(new Part("AIGC", 0, label, 0))) {
            return Optional.of("label");
        }
        var old = others(before);
        var young = others(now);
        boolean same = old.size() == young.size();
        for (int i = 0; same && i < old.size(); i++) {
            same = !old.get(i).differs(young.get(i));
        }
        return same ? Optional.empty() : Optional.of("texts");
    }

    private static List<Part> others(List<Part> texts) {
        return texts.stream().filter(part -> !part.name().equals("AIGC")).toList();
    }

    private static Medium behind(Medium file, Form form) {
        return file.part(Math.min(form.end(), file.length()), file.length());
    }

    private static Form taken(Medium file) {
        if (file.length() < 12) {
            return new Form(0, List.of(), List.of(), false);
        }
        long size = number(file, 4);
        var rest = new ArrayList<Part>();
        var texts = new ArrayList<Part>();
        boolean whole = size + 8 <= file.length() && file.startsWith(0, "RIFF") && file.startsWith(8, "AVI ");
        var all = new ArrayList<Part>();
        whole = whole && parts(file, 12, 8 + size, all);
        for (Part part : all) {
            if (part.name().equals("LISTINFO")) {
                whole &= parts(part.held(), 0, part.held().length(), texts);
            } else if (!part.name().equals("JUNK") || !isEmpty(part.held()) || part.pad() != 0) {
                rest.add(part);
            }
        }
        return new Form(size, rest, texts, whole);
    }

    /** Returns false if chunks do not fill the stretch. */
    private static boolean parts(Medium file, long from, long to, List<Part> into) {
        long at = from;
        while (at + 8 <= to) {
            long size = number(file, at + 4);
            if (size > to - at - 8) {
                return false;
            }
            var name = name(file, at);
            boolean list = name.equals("LIST") && size >= 4;
            long end = at + 8 + size;
            int pad = size % 2 == 1 && end < to ? file.u8(end) : 0;
            into.add(new Part(list ? name + name(file, at + 8) : name, at, file.part(at + (list ? 12 : 8), end), pad));
            at = end + size % 2;
        }
        return at >= to || to - at == 1;
    }

    private static boolean isEmpty(Medium held) {
        for (long at = 0; at < held.length(); at += 1 << 16) {
            var bytes = held.slice(at, Math.min(1 << 16, held.length() - at)).bytes();
            for (byte octet : bytes) {
                if (octet != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String name(Medium file, long at) {
        return new String(file.slice(at, 4).bytes(), StandardCharsets.ISO_8859_1);
    }

    private static long number(Medium file, long at) {
        var four = file.slice(at, 4);
        return four.u8(0) | four.u8(1) << 8 | four.u8(2) << 16 | (long) four.u8(3) << 24;
    }
}
