package fengni.label.office;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.xml.XmlCursor;
import fengni.label.xml.XmlEvents;
import fengni.label.xml.XmlInsertion;
import fengni.label.xml.XmlText;
import fengni.label.zip.ArchiveEdit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/**
 * The sheets that a workbook lists (ISO/IEC 29500-1, 18.2.20).
 *
 * @param worksheets names of the parts of sheets of cells, in the order of their tabs; sheets of charts are left out
 */
record Workbook(OfficePackage office, XmlText xml, List<Sheet> sheets, List<String> worksheets) {
    private static final String CONTENT_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

    /** One tab. */
    record Sheet(String name, long number, String id) {}

    static Workbook of(OfficePackage office) throws Obstacle {
        var xml = office.content(office.main());
        var sheets = new ArrayList<Sheet>();
        xml.walk(new XmlEvents() {
            @Override
            public void open(XMLStreamReader element, int depth) {
                if (depth == 3 && XmlEvents.is(element, Vocabulary.SHEET, "sheet")) {
                    var number = XmlEvents.attribute(element, "sheetId").orElse("");
                    sheets.add(new Sheet(
                            XmlEvents.attribute(element, "name").orElse(""),
                            number.matches("\\d{1,9}") ? Long.parseLong(number) : 0,
                            Vocabulary.RELATIONSHIP_ID.attribute(element, "id").orElse("")));
                }
            }
        });
        if (sheets.size() > OfficeLimits.PAGES) {
            throw Obstacle.because(CarrierCode.TOO_MANY_PARTS, office.main(), OfficeLimits.PAGES);
        }
        var ids = sheets.stream().map(Sheet::id).toList();
        return new Workbook(office, xml, sheets, office.parts(Vocabulary.TO_WORKSHEET, ids));
    }

    /** Returns the texts that all sheets share, if there are any. */
    Optional<XmlText> strings() throws Obstacle {
        var pointers = office.relationshipsOf(office.main());
        var part = pointers.stream()
                .flatMap(found -> found.to(Vocabulary.TO_STRINGS))
                .flatMap(one -> one.target().stream())
                .filter(office::has)
                .findFirst();
        return part.isPresent() ? Optional.of(office.content(part.get())) : Optional.empty();
    }

    /**
     * Appends a tab. Behind the last no number changes by which names, print areas and macros point to sheets, and no
     * formula.
     */
    void append(ArchiveEdit edit, String name, String sheet) throws Obstacle {
        var pointers = office.relationshipsOf(office.main())
                .orElseThrow(() -> Obstacle.broken(office.main(), "relationships"));
        var folder = office.main().substring(0, office.main().lastIndexOf('/') + 1);
        int number = 1;
        while (office.has(folder + target(number))) {
            number++;
        }
        var id = pointers.freeId();
        boolean strict = office.strict();
        edit.put(folder + target(number), new XmlText("", sheet, StandardCharsets.UTF_8, false, false).edited(sheet));
        edit.put(
                pointers.xml().part(),
                pointers.xml().edited(pointers.with(id, Vocabulary.TO_WORKSHEET.in(strict), target(number))));
        edit.put(
                ContentTypes.PART,
                office.types().xml().edited(office.types().with(folder + target(number), CONTENT_TYPE)));
        edit.put(office.main(), xml.edited(listed(free(name), id)));
    }

    private static String target(int number) {
        return "worksheets/sheet" + number + ".xml";
    }

    private String listed(String name, String id) throws Obstacle {
        long number = 1 + sheets.stream().mapToLong(Sheet::number).max().orElse(0);
        var cursor = new XmlCursor(xml.text());
        while (cursor.advance()) {
            if (cursor.depth() == 2 && cursor.closes() && cursor.is(Vocabulary.SHEET, "sheets")) {
                var tag = cursor.tag();
                var prefix = tag.prefix().isEmpty() ? "" : tag.prefix() + ':';
                var ids = Vocabulary.RELATIONSHIP_ID.in(Vocabulary.SHEET.isStrict(cursor.namespace()));
                var entry = '<' + prefix + "sheet xmlns:r=\"" + ids + "\" name=\"" + name + "\" sheetId=\"" + number
                        + "\" r:id=\"" + id + "\"/>";
                return XmlInsertion.last(xml.text(), tag, entry);
            }
        }
        throw Obstacle.broken(office.main(), "sheets");
    }

    /** Returns a name that no tab has, in small or capital letters. */
    private String free(String wanted) {
        var taken = sheets.stream()
                .map(sheet -> sheet.name().toLowerCase(Locale.ROOT))
                .toList();
        var name = wanted;
        for (int i = 2; taken.contains(name.toLowerCase(Locale.ROOT)); i++) {
            name = wanted + ' ' + i;
        }
        return name;
    }
}
