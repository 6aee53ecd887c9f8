package fengni.label.lettering;

import java.awt.Shape;

/** Outlines of words, from the font that this library brings or from one of the machine. */
sealed interface Typeface permits OwnTypeface, MachineTypeface {

    /** Returns true if every character has a glyph. */
    boolean shows(String words);

    /** Returns the outlines of words whose first base point is (0, 0), in pixels; y grows downwards. */
    Shape outline(String words, double size);

    /** Returns how far words reach, in pixels. */
    double width(String words, double size);

    /** Returns the room above the base line, in pixels. */
    double ascent(double size);

    /** Returns the room below the base line, in pixels. */
    double descent(double size);
}
