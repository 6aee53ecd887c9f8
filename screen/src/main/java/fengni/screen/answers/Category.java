package fengni.screen.answers;

/**
 * What a class of harm is called by another service.
 *
 * @param detail its finer word, or what it says about the category to people; may be empty
 */
public record Category(String name, String detail) {}
