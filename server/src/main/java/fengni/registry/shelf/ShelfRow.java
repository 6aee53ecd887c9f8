package fengni.registry.shelf;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param line where it stands in the file, the first line being 1
 * @param packageId package name or application id: one app of a store
 * @param own filing number of whoever offers the app, or empty
 * @param supplier filing number of the technical supporter, or empty
 */
public record ShelfRow(
        int line,
        String name,
        String packageId,
        String subject,
        String creditCode,
        String own,
        String supplier,
        String category) {

    List<String> cells() {
        return List.of(name, packageId, subject, creditCode, own, supplier, category);
    }
}
