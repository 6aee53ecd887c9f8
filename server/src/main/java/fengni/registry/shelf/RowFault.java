package fengni.registry.shelf;

import fengni.answers.Fault;

/**
 * What is wrong with one row of a sheet.
 *
 * @param line where the row stands in the file, from 1
 * @param packageId of the row, or empty if it has none
 * @param shown the row as it was read, shortened
 */
public record RowFault(int line, Fault fault, String packageId, String shown) {}
