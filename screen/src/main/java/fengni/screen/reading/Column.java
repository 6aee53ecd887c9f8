package fengni.screen.reading;

import java.util.List;
import java.util.function.Consumer;

/** Characters of a text that stand below one another, read from above. */
public final class Column implements TextReading {
    private static final String WALL = "\n\n";

    private final Consumer<CharSequence> reader;
    private final Places places = new Places();
    private final String how;
    private int fed;

    Column(String how, Consumer<CharSequence> reader) {
        this.how = how;
        this.reader = reader;
    }

    void add(CharSequence character, int raw) {
        places.copied(raw, character.length());
        reader.accept(character);
    }

    /** Nothing is read across an empty line. */
    void wall(int raw) {
        places.replaced(raw, 0, WALL.length());
        reader.accept(WALL);
    }

    void fed(int raw) {
        fed = raw;
    }

    @Override
    public int rawStart(int at) {
        return places.start(at);
    }

    @Override
    public int rawEnd(int at) {
        return places.end(at);
    }

    /** What stands side by side in the raw text too is found there. */
    @Override
    public boolean differs(int from, int to) {
        return places.end(to) - places.start(from) != to - from;
    }

    @Override
    public List<String> undone(int from, int to) {
        return List.of(how);
    }

    @Override
    public int waitsFrom() {
        return fed;
    }

    @Override
    public void forget(int before) {
        places.forget(before);
    }
}
