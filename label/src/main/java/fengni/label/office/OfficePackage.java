package fengni.label.office;

import fengni.label.CarrierCode;
import fengni.label.Format;
import fengni.label.Obstacle;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.label.xml.XmlText;
import fengni.label.zip.Archive;
import fengni.label.zip.Entry;
import fengni.label.zip.Unpacking;
import fengni.law.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * A package of Office (ISO/IEC 29500-2): parts, what they are, and what points to what.
 *
 * @param main name of the part that holds the document, the workbook or the presentation
 * @param strict true for the strict variant of ISO/IEC 29500-1
 */
record OfficePackage(
        Archive archive,
        Unpacking unpacking,
        ContentTypes types,
        Relationships relationships,
        String main,
        boolean strict) {
    private static final String SIGNATURES = "_xmlsignatures/";
    private static final String TO_SIGNATURES = "/digital-signature/origin";

    static OfficePackage of(Medium medium) throws Obstacle {
        var archive = Archive.of(medium);
        var unpacking = new Unpacking(medium);
        var types = ContentTypes.of(xml(archive, unpacking, ContentTypes.PART, OfficeLimits.PROPERTY_BYTES));
        var relationships =
                Relationships.of(xml(archive, unpacking, Relationships.OF_PACKAGE, OfficeLimits.PROPERTY_BYTES), "");
        var document = relationships
                .to(Vocabulary.TO_DOCUMENT)
                .findFirst()
                .orElseThrow(() -> Obstacle.broken(Relationships.OF_PACKAGE, "officeDocument"));
        var main = document.target()
                .flatMap(archive::entry)
                .orElseThrow(() -> Obstacle.broken(Relationships.OF_PACKAGE, "officeDocument"))
                .name();
        return new OfficePackage(
                archive, unpacking, types, relationships, main, Vocabulary.TO_DOCUMENT.isStrict(document.type()));
    }

    /** Returns what the package is, whatever its name says; empty for another kind of package. */
    Optional<Format> format() {
        var type = types.of(main).orElse("");
        if (type.contains("wordprocessingml") || type.contains("ms-word")) {
            return Optional.of(Format.DOCX);
        }
        if (type.contains("spreadsheetml") || type.contains("ms-excel")) {
            return Optional.of(Format.XLSX);
        }
        boolean slides = type.contains("presentationml") || type.contains("ms-powerpoint");
        return slides ? Optional.of(Format.PPTX) : Optional.empty();
    }

    boolean has(String part) {
        return archive.entry(part).isPresent();
    }

    /** Returns a part of properties or pointers. */
    XmlText properties(String part) throws Obstacle {
        return xml(archive, unpacking, part, OfficeLimits.PROPERTY_BYTES);
    }

    /** Returns a part that people see. */
    XmlText content(String part) throws Obstacle {
        return xml(archive, unpacking, part, OfficeLimits.CONTENT_BYTES);
    }

    /** Returns what a part points to, or an empty answer if it points to nothing. */
    Optional<Relationships> relationshipsOf(String part) throws Obstacle {
        var name = Relationships.partOf(part);
        return has(name) ? Optional.of(Relationships.of(properties(name), part)) : Optional.empty();
    }

    /** Returns the parts that the main part points to by these ids, in their order; an id without a part is left out. */
    List<String> parts(Vocabulary type, List<String> ids) throws Obstacle {
        var pointers = relationshipsOf(main);
        var targets = new HashMap<String, String>();
        pointers.stream()
                .flatMap(found -> found.to(type))
                .forEach(one -> one.target().ifPresent(part -> targets.putIfAbsent(one.id(), part)));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(targets.get(id)).stream())
                .flatMap(part -> archive.entry(part).stream())
                .map(Entry::name)
                .distinct()
                .toList();
    }

    /** Returns why nothing at all may be changed, if that is so. */
    Optional<Finding> against() {
        boolean signed = archive.entries().stream()
                        .anyMatch(entry -> Archive.folded(entry.name()).startsWith(SIGNATURES))
                || relationships.all().stream().anyMatch(one -> one.type().endsWith(TO_SIGNATURES));
        if (signed) {
            // which parts a signature covers only its own rules of transformation tell: none is touched
            return Optional.of(Finding.of(CarrierCode.PACKAGE_SIGNED, SIGNATURES));
        }
        return archive.faults().stream().limit(Limits.FINDINGS).findFirst();
    }

    private static XmlText xml(Archive archive, Unpacking unpacking, String part, int most) throws Obstacle {
        var entry = archive.entry(part);
        if (entry.isEmpty()) {
            throw Obstacle.because(CarrierCode.BROKEN_PART, part, part);
        }
        return XmlText.of(part, unpacking.content(entry.get(), most));
    }
}
