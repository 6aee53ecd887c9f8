package fengni.registry.lists;

import fengni.office.tables.FileTable;

/**
 * Where in a file a row stands.
 *
 * @param part of the file
 * @param name of the sheet, or number of the table or page; empty if the file is one table
 * @param row line, row or entry within the part, from 1
 */
record Spot(FileTable.Part part, String name, int row) {}
