package fengni.label.office;

import fengni.label.Obstacle;
import fengni.label.file.Medium;
import fengni.label.zip.Archive;
import fengni.label.zip.Entry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Set;

/** The parts of a package but for its properties and for those that a label changes, each with its name. */
final class PackageContent {
    private static final String PROPERTIES = "docprops/";

    private PackageContent() {}

    static Medium of(OfficePackage office) throws Obstacle {
        var label = PackageLabels.part(office).map(Archive::folded).orElse("");
        var changing = Set.of(
                Archive.folded(ContentTypes.PART),
                Archive.folded(Relationships.OF_PACKAGE),
                label.isEmpty() ? "." : label);
        var parts = new ArrayList<Medium>();
        for (Entry entry : office.archive().entries()) {
            var name = Archive.folded(entry.name());
            if (!changing.contains(name) && !name.startsWith(PROPERTIES)) {
                parts.add(Medium.of((entry.name() + '\0' + entry.method() + '\0' + entry.packed() + '\0')
                        .getBytes(StandardCharsets.UTF_8)));
                parts.add(office.archive().file().part(entry.data(), entry.data() + entry.packed()));
            }
        }
        return Medium.row(parts);
    }
}
