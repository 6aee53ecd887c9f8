package fengni.screen.reading;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A text with what is encoded in it decoded, and what is encoded in that decoded once more. Whoever hides a word twice is
 * found; nobody hides it three times and is still read.
 *
 * <p>Not thread-safe.
 */
public final class DecodedText implements TextReading {
    private final Consumer<CharSequence> reader;
    private final Places first = new Places();
    private final Places places = new Places();
    private final TreeMap<Integer, String> encodings = new TreeMap<>();
    private final Decoder again = new Decoder(new Again());
    private final Decoder once = new Decoder(new Once());
    private int origin;

    /** @param reader takes the reading as it grows */
    public DecodedText(Consumer<CharSequence> reader) {
        this.reader = reader;
    }

    private final class Once implements Decoder.Taker {
        @Override
        public void plain(CharSequence text, int raw) {
            first.copied(origin + raw, text.length());
            again.feed(text);
        }

        @Override
        public void decoded(String text, int raw, int rawLength, String how) {
            encodings.put(origin + raw, how);
            first.replaced(origin + raw, rawLength, text.length());
            again.feed(text);
        }
    }

    private final class Again implements Decoder.Taker {
        @Override
        public void plain(CharSequence text, int at) {
            places.addAll(first, at, at + text.length());
            first.forget(at);
            reader.accept(text);
        }

        @Override
        public void decoded(String text, int at, int length, String how) {
            int raw = first.start(at);
            int rawEnd = first.end(at + length);
            encodings.merge(raw, how, (outer, inner) -> outer.equals(inner) ? outer : outer + "+" + inner);
            places.replaced(raw, rawEnd - raw, text.length());
            first.forget(at);
            reader.accept(text);
        }
    }

    /** Begins at a raw offset other than 0; before anything is fed. */
    public void beginAt(int raw) {
        origin = raw;
    }

    public void feed(CharSequence raw) {
        once.feed(raw);
    }

    public void end() {
        once.end();
        again.end();
    }

    @Override
    public int waitsFrom() {
        int outer = origin + once.waitsFrom();
        return again.waitsFrom() < first.length() ? Math.min(outer, first.start(again.waitsFrom())) : outer;
    }

    @Override
    public int rawStart(int at) {
        return places.start(at);
    }

    @Override
    public int rawEnd(int at) {
        return places.end(at);
    }

    @Override
    public boolean differs(int from, int to) {
        return places.differs(from, to);
    }

    @Override
    public List<String> undone(int from, int to) {
        return encodings.subMap(rawStart(from), rawEnd(to)).values().stream()
                .distinct()
                .toList();
    }

    @Override
    public void forget(int before) {
        places.forget(before);
        encodings.headMap(places.start(before)).clear();
    }

    /** Returns whether a text may have something encoded; if not, its reading is the text itself. */
    public static boolean worthReading(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '&' || c == '%' || c == '=' || c == '\\' || longRun(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean longRun(CharSequence text, int at) {
        return at + 3 < text.length()
                && Packed.isPart(text.charAt(at))
                && Packed.isPart(text.charAt(at + 1))
                && Packed.isPart(text.charAt(at + 2))
                && Packed.isPart(text.charAt(at + 3));
    }
}
