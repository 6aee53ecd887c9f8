package fengni.pages;

/**
 * One line of the left menu. A room declares it as a bean.
 *
 * @param group key of the heading under which it stands: the label of a {@link MenuGroup}
 * @param label key of its words
 * @param path where it leads, without query
 * @param order its place among the entries of its group
 */
public record MenuEntry(String group, String label, String path, int order) {}
