package fengni.pages;

/** One step of the way back: words already in the reader's language, and where they lead. */
public record Crumb(String words, String path) {}
