package fengni.supervision;

import java.util.Optional;

/**
 * A step as a person asks for it.
 *
 * @param words the reason, asked for by {@link InspectionAct#EXTEND} and {@link InspectionAct#CLOSE}
 * @param day the new last day, ISO 8601
 * @param person the inspector, by number
 */
record InspectionAsked(Optional<String> words, Optional<String> day, Optional<Long> person) {}
