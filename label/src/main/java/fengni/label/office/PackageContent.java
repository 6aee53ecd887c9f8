package fengni.label.office;

import fengni.label.Obstacle;
import fengni.label.file.Medium;
import fengni.label.zip.Archive;
import fengni.label.zip.Entry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which part is the document, and all parts with their names but for those that a label changes and those that the package
 * itself points to as properties or a thumbnail; where a part lies says nothing of what it is.
 */
final class PackageContent {
    /** The ends of the names of relationships whose targets are metadata, in every spelling of the standard's editions. */
    private static final List<String> ASIDE = List.of("/metadata/core-properties", "/metadata/thumbnail");

    private final OfficePackage office;
    private final List<Medium> parts = new ArrayList<>();

    private PackageContent(OfficePackage office) {
        this.office = office;
    }

    static Medium of(OfficePackage office) throws Obstacle {
        var content = new PackageContent(office);
        content.documents();
        var aside = content.aside();
        for (Entry entry : office.archive().entries()) {
            if (!aside.contains(Archive.folded(entry.name()))) {
                content.say(entry.name(), String.valueOf(entry.method()), String.valueOf(entry.packed()));
                content.parts.add(office.archive().file().part(entry.data(), entry.data() + entry.packed()));
            }
        }
        return Medium.row(content.parts);
    }

    /** Programs do not agree on which counts where there are several. */
    private void documents() {
        office.relationships().to(Vocabulary.TO_DOCUMENT).forEach(one -> {
            var target = one.target().orElse("");
            say(one.type(), target, office.types().of(target).orElse(""));
        });
    }

    private Set<String> aside() throws Obstacle {
        var aside = new HashSet<String>();
        aside.add(Archive.folded(ContentTypes.PART));
        aside.add(Archive.folded(Relationships.OF_PACKAGE));
        // a label makes this the one that the package points to, where it points to none
        aside.add(Archive.folded(PackageLabels.part(office).orElse(CustomProperties.USUAL_PART)));
        office.relationships().all().stream()
                .filter(one ->
                        Vocabulary.TO_APP.is(one.type()) || ASIDE.stream().anyMatch(one.type()::endsWith))
                .forEach(one -> one.target().map(Archive::folded).ifPresent(aside::add));
        office.relationships()
                .to(Vocabulary.TO_DOCUMENT)
                .forEach(one -> one.target().map(Archive::folded).ifPresent(aside::remove));
        return aside;
    }

    private void say(String... words) {
        parts.add(Medium.of((String.join("\0", words) + '\0').getBytes(StandardCharsets.UTF_8)));
    }
}
