package fengni.label.office;

import fengni.label.CarrierCode;
import fengni.label.ExplicitReading.Notice;
import fengni.label.Obstacle;
import fengni.label.Showing;
import fengni.label.TextMark;
import fengni.label.file.Limits;
import fengni.label.xml.XmlText;
import fengni.label.zip.ArchiveEdit;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * Words in a workbook: in the page header of every worksheet, and on a sheet of their own (GB 45438-2025, 5.1 b).
 *
 * <p>5.1 asks for one or more of start, end and a suitable middle. Every printed page starts with its header. On the
 * screen the words stand at the end, on a last sheet: a line above the cells would move formulas, and a first sheet would
 * renumber all others, by which defined names, macros and other workbooks point to them. Sheets of charts are left alone.
 */
record SheetNotice(OfficePackage office) implements NoticeBoard {
    private static final String TAB = "AI生成标识";

    @Override
    public void put(ArchiveEdit edit, Showing showing, List<Finding> notes) throws Obstacle {
        var words = showing.wordsOr(TextMark.CHINESE);
        if (office.types()
                .of(office.main())
                .filter(type -> type.contains("binary"))
                .isPresent()) {
            throw Obstacle.because(CarrierCode.NOT_SHOWN, office.main(), "xlsb");
        }
        var workbook = Workbook.of(office);
        for (String part : workbook.worksheets()) {
            header(edit, part, words, notes);
        }
        var strings = workbook.strings();
        var last = workbook.worksheets().isEmpty()
                ? List.<String>of()
                : CellTexts.of(office.content(workbook.worksheets().getLast()), strings);
        if (!last.contains(words)) {
            workbook.append(edit, TAB, sheet(words));
        }
    }

    private void header(ArchiveEdit edit, String part, String words, List<Finding> notes) throws Obstacle {
        var sheet = office.content(part);
        var headers = SheetHeaders.of(sheet);
        var text = headers.with(words);
        if (!text.equals(sheet.text())) {
            edit.put(part, sheet.edited(text));
        } else if (!headers.lines().contains(words) && notes.size() < Limits.FINDINGS) {
            notes.add(Finding.of(OfficeCode.HEADER_FULL, part));
        }
    }

    /** The sheet of the notice prints with the same header as all others, in which a mark alone always has room. */
    private String sheet(String words) {
        var header = new HeaderText("").with(words).orElseThrow();
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<worksheet xmlns=\""
                + Vocabulary.SHEET.in(office.strict())
                + "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><rPr><b/><sz val=\"20\"/>"
                + "<color rgb=\"FF000000\"/></rPr><t>" + XmlText.escaped(words)
                + "</t></r></is></c></row></sheetData><headerFooter><oddHeader>" + XmlText.escaped(header.code())
                + "</oddHeader></headerFooter></worksheet>";
    }

    /** Looks at headers, and at the cells of the first and the last sheet, where a notice would stand. */
    @Override
    public List<Notice> seen() throws Obstacle {
        var workbook = Workbook.of(office);
        var sheets = workbook.worksheets();
        var strings = workbook.strings();
        var seen = new ArrayList<Notice>();
        for (int i = 0; i < sheets.size() && seen.size() < Limits.FINDINGS; i++) {
            var sheet = office.content(sheets.get(i));
            var lines = new ArrayList<>(SheetHeaders.of(sheet).lines());
            if (i == 0 || i == sheets.size() - 1) {
                lines.addAll(CellTexts.of(sheet, strings));
            }
            var part = sheets.get(i);
            lines.stream()
                    .filter(TextMark::isMark)
                    .distinct()
                    .map(line -> new Notice(part, line))
                    .forEach(seen::add);
        }
        return seen;
    }
}
