package fengni.screen.evaluation;

import java.util.Optional;

/**
 * A text of which people have said whether it is harmful.
 *
 * @param line of the file, from 1
 * @param riskClass class of harm, when the file tells it
 */
public record LabelledText(int line, String text, boolean harmful, Optional<String> riskClass) {}
