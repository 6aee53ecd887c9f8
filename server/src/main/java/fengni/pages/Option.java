package fengni.pages;

/** One thing to choose from: what is sent, and the words, already in the reader's language or a name that has none. */
public record Option(String value, String words) {}
