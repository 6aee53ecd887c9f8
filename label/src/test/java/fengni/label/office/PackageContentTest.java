package fengni.label.office;

import static fengni.label.office.Packages.KINDS;
import static fengni.label.office.Packages.related;
import static fengni.label.office.Packages.with;
import static fengni.label.office.Packages.zip;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.Format;
import fengni.label.file.Medium;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What of a package a signature ties in. */
class PackageContentTest {
    private static final String ASIDE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/";
    private static final Map<String, String> PARTS = Packages.parts(Format.DOCX);

    private static byte[] content(Map<String, String> parts) {
        return new DocxCarrier()
                .content(Medium.of(zip(parts)))
                .orElseThrow()
                .whole()
                .bytes();
    }

    private static Map<String, String> replaced(Map<String, String> parts, String name, String from, String to) {
        var more = new LinkedHashMap<>(parts);
        more.computeIfPresent(name, (part, text) -> text.replace(from, to));
        return more;
    }

    @Test
    void a_document_put_among_the_properties_is_another_content() {
        var other = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>";
        var moved = replaced(PARTS, "_rels/.rels", "word/document.xml", "docProps/document.xml");
        var typed = replaced(moved, "[Content_Types].xml", "/word/document.xml", "/docProps/document.xml");
        assertThat(content(with(typed, "docProps/document.xml", other))).isNotEqualTo(content(PARTS));
        for (String name : new String[] {"docProps/core.xml", "docProps/custom.xml"}) {
            var signed = related(PARTS, ASIDE + "core-properties", name, "<a/>");
            var hidden = replaced(signed, "_rels/.rels", "word/document.xml", name);
            var known = replaced(hidden, "[Content_Types].xml", "/word/document.xml", "/" + name);
            known.put(name, other);
            assertThat(content(known)).as(name).isNotEqualTo(content(signed));
        }
    }

    @Test
    void a_document_of_another_type_is_another_content() {
        var template = replaced(PARTS, "[Content_Types].xml", "document.main+xml", "template.main+xml");
        assertThat(content(template)).isNotEqualTo(content(PARTS));
    }

    @Test
    void properties_and_thumbnails_that_the_package_points_to_are_no_content() {
        for (String kind :
                new String[] {ASIDE + "core-properties", ASIDE + "thumbnail", KINDS + "/extended-properties"}) {
            assertThat(content(related(PARTS, kind, "docProps/some.xml", "<a/>")))
                    .isEqualTo(content(PARTS));
        }
        assertThat(content(with(PARTS, "docProps/some.xml", "<a/>"))).isNotEqualTo(content(PARTS));
    }
}
