package fengni.pages;

/**
 * One line of the left menu. A room declares it as a bean.
 *
 * @param group key of the heading under which it stands
 * @param label key of its words
 * @param path where it leads, without query
 * @param order its place; entries of one group lie together, groups stand by their first entry
 */
public record MenuEntry(String group, String label, String path, int order) {}
