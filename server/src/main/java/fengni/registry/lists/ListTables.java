package fengni.registry.lists;

import javax.sql.DataSource;

/** Every table of this part of the room. */
record ListTables(ListImportTable imports, ListRowTable rows, ListFindingTable findings, ComparisonTable comparison) {
    static ListTables over(DataSource database) {
        return new ListTables(
                new ListImportTable(database),
                new ListRowTable(database),
                new ListFindingTable(database),
                new ComparisonTable(database));
    }
}
