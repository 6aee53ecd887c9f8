package fengni.screen.lists;

import java.util.List;

/**
 * How a table was read.
 *
 * @param sheet name of the sheet; empty when the file has none
 * @param line line or row of the headings, or the first one
 * @param names what stands in it, by column
 * @param columns those that were read
 */
public record TableHead(String sheet, int line, List<String> names, Columns columns) {
    public TableHead {
        names = List.copyOf(names);
    }
}
