package fengni.label.pdf;

import fengni.label.CarrierCode;
import fengni.label.ExplicitReading.Notice;
import fengni.label.TextMark;
import fengni.label.pdf.PageTree.Page;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * Looks for words that look like a mark in the lines of the first and the last pages.
 *
 * <p>Only what the file itself says of its characters is used: fonts are not opened, and no font of the machine is asked.
 * Words that are drawn, or part of a picture, are not seen.
 */
final class PageWords {
    private static final String STOPS = "。；？！";
    private static final List<String> PAIRS = List.of("《》", "“”", "（）", "【】", "()", "[]");

    private final PdfFile file;
    private final IdentityHashMap<COSDictionary, CharacterMap> fonts = new IdentityHashMap<>();
    private PageLines lines = new PageLines();
    private CharacterMap font = new CharacterMap.Unknown();
    private int operators;
    private int characters;
    private int rows;

    private PageWords(PdfFile file) {
        this.file = file;
    }

    /**
     * Returns what was found.
     *
     * @throws IOException if the tree of pages is broken, or more is asked for than is read
     */
    static List<Notice> in(PdfFile file) throws IOException {
        var pages = PageTree.of(file);
        var words = new PageWords(file);
        var found = new ArrayList<Notice>();
        for (Page page : pages) {
            boolean end = page.number() <= PdfLimits.PAGES_READ || page.number() > pages.size() - PdfLimits.PAGES_READ;
            if (end) {
                found.addAll(words.on(page));
            }
        }
        return found;
    }

    private List<Notice> on(Page page) throws IOException {
        lines = new PageLines();
        characters = 0;
        draw(page.entries().getDictionaryObject(COSName.CONTENTS), part(page.all(), COSName.RESOURCES), 0);
        return lines.lines().stream()
                .filter(words -> TextMark.isMark(words) && isPhrase(words))
                .distinct()
                .map(words -> new Notice("page " + page.number(), words))
                .toList();
    }

    /** A line of flowing text that speaks of AI生成 mostly has a sentence ending within, or a bracket without its other half. */
    private static boolean isPhrase(String words) {
        var inner = words.substring(0, words.length() - 1);
        return STOPS.chars().noneMatch(stop -> inner.indexOf(stop) >= 0)
                && PAIRS.stream().allMatch(pair -> isPaired(words, pair.charAt(0), pair.charAt(1)));
    }

    private static boolean isPaired(String words, char opening, char closing) {
        int open = 0;
        for (int i = 0; i < words.length() && open >= 0; i++) {
            open += words.charAt(i) == opening ? 1 : words.charAt(i) == closing ? -1 : 0;
        }
        return open == 0;
    }

    private void draw(COSBase contents, COSDictionary resources, int depth) throws IOException {
        var reader = new ContentReader(ContentReader.content(file, contents));
        for (var found = reader.next(); found.isPresent(); found = reader.next()) {
            if (++operators > PdfLimits.OPERATORS) {
                throw new BeyondLimits(CarrierCode.TOO_MANY_PARTS, PdfLimits.OPERATORS);
            }
            var operands = reader.operands();
            switch (found.get()) {
                case "Tf" -> font(resources, operands);
                case "Do" -> form(resources, operands, depth + 1);
                case "Tj", "TJ", "'", "\"" -> show(found.get(), operands);
                default -> place(found.get(), operands);
            }
        }
    }

    private void place(String operator, List<COSBase> operands) {
        switch (operator) {
            case "q" -> lines.save();
            case "Q" -> lines.restore();
            case "cm" -> lines.shape(PageLines.matrix(operands));
            case "BT" -> lines.begin();
            case "Tm" -> lines.set(PageLines.matrix(operands));
            case "Td" -> lines.move(PageLines.number(operands, 0), PageLines.number(operands, 1));
            case "TD" -> {
                lines.leading(-PageLines.number(operands, 1));
                lines.move(PageLines.number(operands, 0), PageLines.number(operands, 1));
            }
            case "TL" -> lines.leading(PageLines.number(operands, 0));
            case "T*" -> lines.next();
            default -> {
                // draws no text and moves none
            }
        }
    }

    private void show(String operator, List<COSBase> operands) {
        if (operator.equals("'") || operator.equals("\"")) {
            lines.next();
        }
        if (!operands.isEmpty() && characters < PdfLimits.CHARACTERS) {
            var text = text(operands.getLast(), PdfLimits.CHARACTERS - characters);
            characters += text.length();
            lines.write(text);
        }
    }

    private String text(COSBase shown, int most) {
        if (shown instanceof COSString string) {
            return font.text(string.getBytes(), most);
        }
        var text = new StringBuilder();
        if (shown instanceof COSArray pieces) {
            for (int i = 0; i < pieces.size() && text.length() < most; i++) {
                var piece = pieces.get(i);
                text.append(
                        piece instanceof COSString string ? font.text(string.getBytes(), most - text.length()) : "");
            }
        }
        return text.toString();
    }

    private void font(COSDictionary resources, List<COSBase> operands) throws IOException {
        lines.size(PageLines.number(operands, 1));
        var chosen = named(resources, COSName.FONT, operands);
        font = new CharacterMap.Unknown();
        if (chosen.isPresent()) {
            var known = fonts.get(chosen.get());
            font = known == null ? characters(chosen.get()) : known;
            if (known == null) {
                keep(chosen.get());
            }
        }
    }

    /** Tables of many fonts are not held together; one that is asked for again is read again. */
    private void keep(COSDictionary type) {
        rows += font instanceof CharacterMap.Table table ? table.characters().size() : 0;
        if (rows > PdfLimits.ROWS) {
            fonts.clear();
            rows = 0;
        }
        fonts.put(type, font);
    }

    /** A table that is broken says nothing; the words in other fonts are still looked at. */
    private CharacterMap characters(COSDictionary type) throws IOException {
        try {
            return CharacterMap.of(file, type);
        } catch (BeyondLimits much) {
            throw much;
        } catch (IOException broken) {
            return new CharacterMap.Unknown();
        }
    }

    private void form(COSDictionary resources, List<COSBase> operands, int depth) throws IOException {
        var drawn = named(resources, COSName.XOBJECT, operands);
        if (depth <= PdfLimits.FORMS
                && drawn.isPresent()
                && drawn.get() instanceof COSStream form
                && COSName.FORM.equals(form.getCOSName(COSName.SUBTYPE))) {
            lines.end();
            lines.save();
            lines.shape(matrix(form));
            // old forms draw with what their page has
            draw(form, form.containsKey(COSName.RESOURCES) ? part(form, COSName.RESOURCES) : resources, depth);
            lines.restore();
            lines.end();
        }
    }

    private static AffineTransform matrix(COSStream form) {
        return Optional.ofNullable(form.getCOSArray(COSName.MATRIX))
                .map(numbers -> PageLines.matrix(List.copyOf(numbers.toList())))
                .orElseGet(AffineTransform::new);
    }

    private static Optional<COSDictionary> named(COSDictionary resources, COSName kind, List<COSBase> operands) {
        return !operands.isEmpty() && operands.getFirst() instanceof COSName name
                ? Optional.ofNullable(part(resources, kind).getCOSDictionary(name))
                : Optional.empty();
    }

    private static COSDictionary part(COSDictionary whole, COSName name) {
        return Optional.ofNullable(whole.getCOSDictionary(name)).orElseGet(COSDictionary::new);
    }
}
