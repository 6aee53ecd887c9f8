package fengni.label.office;

import fengni.label.xml.Namespace;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** The names of ISO/IEC 29500, each in the transitional spelling that programs write and in the strict one. */
enum Vocabulary implements Namespace {
    WORD("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "wordprocessingml/main"),
    SHEET("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "spreadsheetml/main"),
    SLIDE("http://schemas.openxmlformats.org/presentationml/2006/main", "presentationml/main"),
    DRAWING("http://schemas.openxmlformats.org/drawingml/2006/main", "drawingml/main"),
    PROPERTIES(
            "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
            "officeDocument/customProperties"),
    VARIANT("http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes", "officeDocument/docPropsVTypes"),
    /** The namespace of attributes that hold the id of a relationship. */
    RELATIONSHIP_ID(Vocabulary.KINDS, "officeDocument/relationships"),
    TO_DOCUMENT(Vocabulary.KINDS + "/officeDocument", "officeDocument/relationships/officeDocument"),
    TO_PROPERTIES(Vocabulary.KINDS + "/custom-properties", "officeDocument/relationships/customProperties"),
    TO_APP(Vocabulary.KINDS + "/extended-properties", "officeDocument/relationships/extendedProperties"),
    TO_WORKSHEET(Vocabulary.KINDS + "/worksheet", "officeDocument/relationships/worksheet"),
    TO_STRINGS(Vocabulary.KINDS + "/sharedStrings", "officeDocument/relationships/sharedStrings"),
    TO_SLIDE(Vocabulary.KINDS + "/slide", "officeDocument/relationships/slide"),
    TO_HEADER(Vocabulary.KINDS + "/header", "officeDocument/relationships/header"),
    TO_FOOTER(Vocabulary.KINDS + "/footer", "officeDocument/relationships/footer");

    private static final String KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final String transitional;
    private final String strict;

    Vocabulary(String transitional, String strict) {
        this.transitional = transitional;
        this.strict = "http://purl.oclc.org/ooxml/" + strict;
    }

    @Override
    public boolean is(String name) {
        return name.equals(transitional) || name.equals(strict);
    }

    /** Returns the value of an attribute, in either spelling of its namespace. */
    Optional<String> attribute(XMLStreamReader element, String name) {
        return Optional.ofNullable(element.getAttributeValue(transitional, name))
                .or(() -> Optional.ofNullable(element.getAttributeValue(strict, name)));
    }

    boolean isStrict(String name) {
        return name.equals(strict);
    }

    String in(boolean strictly) {
        return strictly ? strict : transitional;
    }
}
