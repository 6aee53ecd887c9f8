package fengni.screen.lists;

/**
 * Where in a list an entry stands.
 *
 * @param sheet name of the sheet; empty when the file has none
 * @param line line or row, from 1
 */
public record Place(String sheet, int line) {}
