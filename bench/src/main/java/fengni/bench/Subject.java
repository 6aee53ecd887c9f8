package fengni.bench;

import java.util.List;

/**
 * A kind of file that is marked and then treated.
 *
 * @param line for {@code sh} that makes one: {@code $1} is the file, {@code $2} a folder with what is needed for it
 * @param shown true if it gets words or a sound that people notice
 */
record Subject(String name, String ending, boolean shown, String line, List<Treatment> treatments) {}
