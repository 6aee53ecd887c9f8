package fengni.screen.reading;

import java.util.List;

/** Another reading of a text, as a text of its own whose places lead back to the raw one. Not thread-safe. */
public sealed interface TextReading permits DecodedText, Column {
    /** Returns the raw offset at which a unit of the reading begins. */
    int rawStart(int at);

    /** Returns the raw offset at which the unit before this place of the reading ends. */
    int rawEnd(int at);

    /** Returns whether between two places the reading says what the raw text does not say as it stands. */
    boolean differs(int from, int to);

    /** Returns what was undone between two places of the reading, in the order of the text. */
    List<String> undone(int from, int to);

    /** Returns the raw offset from which the text is not in the reading yet. */
    int waitsFrom();

    /** Drops what lies before a place of the reading that nobody asks for any more. */
    void forget(int before);
}
