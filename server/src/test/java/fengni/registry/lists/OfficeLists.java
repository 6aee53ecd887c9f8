package fengni.registry.lists;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** Lists in the formats of offices, written by a library that the program itself does not use. */
final class OfficeLists {
    private static final int SUBJECT = 3;

    private OfficeLists() {}

    /** One sheet with a title over its columns and a cell merged over two rows, and one with a real day. */
    static byte[] spreadsheet(List<List<String>> rows) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("清单");
            sheet.createRow(0).createCell(0).setCellValue("境内深度合成服务算法备案清单");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 7));
            for (int at = 0; at < rows.size(); at++) {
                row(sheet, at + 1, rows.get(at), at == 2);
            }
            sheet.addMergedRegion(new CellRangeAddress(2, 3, SUBJECT, SUBJECT));
            var days = book.createSheet("登记");
            row(days, 0, List.of("属地", "应用名称", "登记单位", "登记编号", "登记时间", "类别"), false);
            row(days, 1, List.of("甲省", "甲", "乙公司", "Hebei-Jia-20260713S0001", "", "登记"), false);
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            var day = days.getRow(1).createCell(4);
            day.setCellValue(LocalDate.of(2026, 7, 13));
            day.setCellStyle(style);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void row(XSSFSheet sheet, int at, List<String> cells, boolean merged) {
        var row = sheet.createRow(at);
        for (int column = 0; column < cells.size(); column++) {
            var text = cells.get(column);
            if (column == 0 && text.matches("\\d+")) {
                row.createCell(0).setCellValue(Integer.parseInt(text));
            } else if (!merged || column != SUBJECT) {
                row.createCell(column).setCellValue(text);
            }
        }
    }

    /** One table after another; in the first, the third column of the first two rows is one cell where both say the same. */
    static byte[] document(List<List<List<String>>> tables) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            var size = document.getDocument().getBody().addNewSectPr().addNewPgSz();
            size.setOrient(STPageOrientation.LANDSCAPE);
            size.setW(16840);
            size.setH(11900);
            document.createParagraph().createRun().setText("样例清单");
            for (var rows : tables) {
                var table = document.createTable(rows.size(), rows.getFirst().size());
                for (int at = 0; at < rows.size(); at++) {
                    fill(table, at, rows.get(at));
                }
                table.getRow(0).setRepeatHeader(true);
                document.createParagraph();
            }
            if (tables.getFirst().size() > 2 && tables.getFirst().getFirst().contains("序号")) {
                merge(document.getTables().getFirst());
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(XWPFTable table, int at, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            var paragraph = table.getRow(at).getCell(column).getParagraphs().getFirst();
            var lines = cells.get(column).split("\n", -1);
            for (int line = 0; line < lines.length; line++) {
                var run = paragraph.createRun();
                run.setFontSize(8);
                run.setText(lines[line]);
                if (line + 1 < lines.length) {
                    run.addBreak();
                }
            }
        }
    }

    private static void merge(XWPFTable table) {
        for (int at = 1; at <= 2; at++) {
            var cell = table.getRow(at).getCell(SUBJECT);
            var properties = cell.getCTTc().isSetTcPr()
                    ? cell.getCTTc().getTcPr()
                    : cell.getCTTc().addNewTcPr();
            properties.addNewVMerge().setVal(at == 1 ? STMerge.RESTART : STMerge.CONTINUE);
            if (at == 2) {
                cell.getParagraphs().getFirst().getRuns().forEach(run -> run.setText("", 0));
            }
        }
    }
}
