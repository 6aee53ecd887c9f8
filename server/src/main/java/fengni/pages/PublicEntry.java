package fengni.pages;

/**
 * One page for strangers, as the head of every public page lists it. A room declares it as a bean.
 *
 * @param label key of its words
 * @param hint key of the words that say what it is for
 * @param path where it leads, behind an open door
 */
public record PublicEntry(String label, String hint, String path, int order) {}
