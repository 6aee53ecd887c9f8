package fengni.screen.reading;

import java.util.LinkedHashSet;
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
    /** What was decoded of one piece; given on at once, for a run is looked at whole each time. */
    private final StringBuilder decodedOnce = new StringBuilder();
    /** What was decoded of that; given on at once, for each piece costs the reader. */
    private final StringBuilder decodedTwice = new StringBuilder();

    private int origin;
    private int decodedTo;

    /** @param reader takes the reading as it grows */
    public DecodedText(Consumer<CharSequence> reader) {
        this.reader = reader;
    }

    private final class Once implements Decoder.Taker {
        @Override
        public void plain(CharSequence text, int raw) {
            first.copied(origin + raw, text.length());
            decodedOnce.append(text);
        }

        @Override
        public void decoded(String text, int raw, int rawLength, String how) {
            encodings.put(origin + raw, how);
            decodedTo = origin + raw + rawLength;
            first.replaced(origin + raw, rawLength, text.length());
            decodedOnce.append(text);
        }
    }

    private final class Again implements Decoder.Taker {
        @Override
        public void plain(CharSequence text, int at) {
            places.addAll(first, at, at + text.length());
            first.forget(at);
            decodedTwice.append(text);
        }

        @Override
        public void decoded(String text, int at, int length, String how) {
            int raw = first.start(at);
            int rawEnd = first.end(at + length);
            encodings.merge(raw, how, (outer, inner) -> outer.equals(inner) ? outer : outer + "+" + inner);
            places.replaced(raw, rawEnd - raw, text.length());
            first.forget(at);
            decodedTwice.append(text);
        }
    }

    /**
     * Begins at a raw offset other than 0; before anything is fed.
     *
     * @param within whether a run of letters and digits goes on from before
     */
    public void beginAt(int raw, boolean within) {
        if (within) {
            once.beginWithin();
            again.beginWithin();
        }
        origin = raw;
        first.beginAt(raw);
        places.beginAt(raw);
    }

    public void feed(CharSequence raw) {
        once.feed(raw);
        giveOn();
    }

    public void end() {
        once.end();
        giveOn();
        again.end();
        tell();
    }

    private void giveOn() {
        if (!decodedOnce.isEmpty()) {
            var text = decodedOnce.toString();
            decodedOnce.setLength(0);
            again.feed(text);
            tell();
        }
    }

    private void tell() {
        if (!decodedTwice.isEmpty()) {
            reader.accept(decodedTwice);
            decodedTwice.setLength(0);
        }
    }

    @Override
    public int waitsFrom() {
        int outer = origin + once.waitsFrom();
        return again.waitsFrom() < first.length() ? Math.min(outer, first.start(again.waitsFrom())) : outer;
    }

    /**
     * Returns whether what waits is one sign of noise if it is anything: no word begins with it that does not begin with it
     * in the raw text.
     */
    public boolean waitsForSign() {
        return once.waitsForSign() && again.waitsFrom() == first.length();
    }

    /** Returns the length of the reading so far. */
    public int length() {
        return places.length();
    }

    /** Returns the raw offset behind the last thing that was decoded; 0 without one. */
    public int decodedTo() {
        return decodedTo;
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

    /** Returns whether anything behind a place of the reading, as far as the raw text is known, is not as in that. */
    public boolean differsBehind(int from) {
        // what says nothing is passed on with the text behind it
        return places.differs(from, Integer.MAX_VALUE) || first.differs(again.waitsFrom() - 1, Integer.MAX_VALUE);
    }

    @Override
    public List<String> undone(int from, int to) {
        var within = encodings.subMap(rawStart(from), rawEnd(to));
        return List.copyOf(new LinkedHashSet<>(within.values()));
    }

    @Override
    public void forget(int before) {
        places.forget(before);
        encodings.headMap(places.start(before)).clear();
    }

    /**
     * Returns whether anything in a piece may be encoded or begin something that is; if not, its reading is the piece itself.
     *
     * @param within whether a run of letters and digits goes on into the piece
     * @param last whether the text ends with the piece
     */
    public static boolean mayChange(CharSequence piece, boolean within, boolean last) {
        return Decoder.mayChange(piece, within, last);
    }

    /** Returns whether what is encoded may begin with this unit. Sure where it says no. */
    public static boolean mayBegin(char c) {
        return Decoder.mayBegin(c);
    }

    /** Returns whether a text that ends with this character may go on in what is encoded. */
    public static boolean mayGoOn(char c) {
        return Packed.isPart(c);
    }
}
