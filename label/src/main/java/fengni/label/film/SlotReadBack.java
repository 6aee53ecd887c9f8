package fengni.label.film;

import fengni.label.file.Medium;
import fengni.label.film.FilmReadBack.Differs;
import fengni.label.film.FilmReadBack.Part;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The slot before and after: exactly one label, this very one, in ffmpeg's layout; every other key and value as it was.
 *
 * @param old the box meta that was the slot already
 * @param young the one that holds the label now
 */
record SlotReadBack(
        Medium before, List<Part> oldRow, Optional<Part> old, Medium after, List<Part> youngRow, Optional<Part> young) {
    private static final String ZEROS = "\0".repeat(13);
    private static final String HANDLER = "\0\0\0!hdlr" + ZEROS.substring(0, 8) + "mdta" + ZEROS;
    private static final String KEY = "\0\0\0\u000cmdtaAIGC";

    static SlotReadBack of(Medium before, List<Part> oldRow, Medium after, List<Part> youngRow) throws Differs {
        return new SlotReadBack(before, oldRow, slot(before, oldRow), after, youngRow, slot(after, youngRow));
    }

    void check(String json) throws Differs {
        if (young.isEmpty()) {
            throw new Differs("no slot");
        }
        single("keys");
        single("ilst");
        var keys = keys(after, young.get());
        int number = keys.indexOf(KEY) + 1;
        if (!keys.equals(expected()) || keys.lastIndexOf(KEY) + 1 != number) {
            throw new Differs("keys");
        }
        values(number, json);
        if (!firstTable().get(number - 1).equals(KEY)) {
            throw new Differs("first table of keys");
        }
    }

    private void single(String kind) throws Differs {
        long count = inside(after, young.orElseThrow()).stream()
                .filter(part -> part.kind().equals(kind))
                .count();
        if (count != 1) {
            throw new Differs(kind + " more or less than once");
        }
    }

    private List<String> expected() throws Differs {
        var keys = new ArrayList<>(old.isPresent() ? keys(before, old.get()) : tables(before, oldRow));
        if (!keys.contains(KEY)) {
            keys.add(KEY);
        }
        return keys;
    }

    /** A program that keeps to the first table it meets finds the label in that one too. */
    private List<String> firstTable() throws Differs {
        var first = tables(after, youngRow);
        return first.size() < keys(after, young.orElseThrow()).indexOf(KEY) + 1 ? List.of("") : first;
    }

    private void values(int number, String json) throws Differs {
        var now = new ArrayList<>(values(after, young.orElseThrow()));
        var was = old.isPresent() ? new ArrayList<>(values(before, old.get())) : new ArrayList<String>();
        var head = number(number);
        was.removeIf(value -> value.startsWith(head, 4));
        var meant = meant(number, json);
        if (!now.remove(meant) || now.stream().anyMatch(value -> value.startsWith(head, 4)) || !now.equals(was)) {
            throw new Differs("label");
        }
        if (!rest(after, young.get()).equals(old.isPresent() ? rest(before, old.get()) : List.of(HANDLER))
                || !frame(after, young.get()).equals(old.isPresent() ? frame(before, old.get()) : "")) {
            throw new Differs("slot");
        }
    }

    private static String meant(int number, String json) {
        return number(json.length() + 24)
                + number(number)
                + number(json.length() + 16)
                + "data"
                + number(1)
                + number(0)
                + json;
    }

    private static String number(int number) {
        return "" + (char) (number >>> 24) + (char) (number >> 16 & 0xff) + (char) (number >> 8 & 0xff)
                + (char) (number & 0xff);
    }

    private static Optional<Part> slot(Medium medium, List<Part> row) throws Differs {
        for (Part part : row) {
            if (part.kind().equals("udta")) {
                for (Part inner : FilmReadBack.parts(medium, part.body(), part.end())) {
                    if (inner.kind().equals("meta") && isList(medium, inner, 4)) {
                        return Optional.of(inner);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** @param own bytes before the boxes: 4 in ISO's form of the box, none in QuickTime's */
    private static boolean isList(Medium medium, Part meta, int own) {
        return medium.startsWith(meta.body() + own + 4, "hdlr") && medium.startsWith(meta.body() + own + 16, "mdta");
    }

    /** Returns the keys of the first list of the film that has some. */
    private static List<String> tables(Medium medium, List<Part> row) throws Differs {
        var metas = new ArrayList<Part>();
        for (Part part : row) {
            if (part.kind().equals("meta")) {
                metas.add(part);
            } else if (part.kind().equals("udta")) {
                metas.addAll(FilmReadBack.parts(medium, part.body(), part.end()).stream()
                        .filter(inner -> inner.kind().equals("meta"))
                        .toList());
            }
        }
        for (Part meta : metas) {
            var keys = keys(medium, meta);
            if (!keys.isEmpty()) {
                return keys;
            }
        }
        return List.of();
    }

    private static List<Part> inside(Medium medium, Part meta) throws Differs {
        int own = isList(medium, meta, 4) ? 4 : 0;
        return own == 4 || isList(medium, meta, 0)
                ? FilmReadBack.parts(medium, meta.body() + own, meta.end())
                : List.of();
    }

    private static List<String> keys(Medium medium, Part meta) throws Differs {
        var keys = new ArrayList<String>();
        for (Part part : inside(medium, meta)) {
            if (part.kind().equals("keys")) {
                long at = part.body() + 8;
                while (at < part.end()) {
                    long length = medium.u32(at);
                    if (length < 8 || length > part.end() - at) {
                        throw new Differs("keys");
                    }
                    keys.add(latin(medium, at, at + length));
                    at += length;
                }
                if (keys.size() != medium.u32(part.body() + 4)) {
                    throw new Differs("number of keys");
                }
                break;
            }
        }
        return keys;
    }

    private static List<String> values(Medium medium, Part meta) throws Differs {
        var values = new ArrayList<String>();
        for (Part part : inside(medium, meta)) {
            if (part.kind().equals("ilst")) {
                for (Part value : FilmReadBack.parts(medium, part.body(), part.end())) {
                    values.add(latin(medium, value.at(), value.end()));
                }
                break;
            }
        }
        return values;
    }

    private static List<String> rest(Medium medium, Part meta) throws Differs {
        var rest = new ArrayList<String>();
        for (Part part : inside(medium, meta)) {
            if (!part.kind().equals("keys") && !part.kind().equals("ilst")) {
                rest.add(latin(medium, part.at(), part.end()));
            }
        }
        return rest;
    }

    /** Returns the bytes of version and flags that are not zero. */
    private static String frame(Medium medium, Part meta) throws Differs {
        var frame = new StringBuilder(latin(medium, meta.body(), meta.body() + 4));
        for (Part part : inside(medium, meta)) {
            if (part.kind().equals("keys")) {
                frame.append(latin(medium, part.body(), part.body() + 4));
            }
        }
        return frame.toString().replace("\0", "");
    }

    private static String latin(Medium medium, long from, long to) {
        return new String(medium.between(from, to).bytes(), StandardCharsets.ISO_8859_1);
    }
}
