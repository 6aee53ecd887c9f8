package fengni.pages;

/**
 * One line of the left menu. A room declares it as a bean.
 *
 * @param label key of its words
 * @param path where it leads, without query
 * @param order its place among the entries of its group
 */
public record MenuEntry(MenuGroup group, String label, String path, int order) {}
