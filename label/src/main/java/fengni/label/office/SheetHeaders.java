package fengni.label.office;

import fengni.label.Obstacle;
import fengni.label.xml.XmlCursor;
import fengni.label.xml.XmlEvents;
import fengni.label.xml.XmlInsertion;
import fengni.label.xml.XmlTag;
import fengni.label.xml.XmlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** The headers of the printed pages of one worksheet, and the words in them; no cell is touched. */
final class SheetHeaders implements XmlEvents {
    /** What stands before them in a worksheet (ISO/IEC 29500-1, 18.3.1.99). */
    private static final Set<String> BEFORE = Set.of(
            "sheetPr",
            "dimension",
            "sheetViews",
            "sheetFormatPr",
            "cols",
            "sheetData",
            "sheetCalcPr",
            "sheetProtection",
            "protectedRanges",
            "scenarios",
            "autoFilter",
            "sortState",
            "dataConsolidate",
            "customSheetViews",
            "mergeCells",
            "phoneticPr",
            "conditionalFormatting",
            "dataValidations",
            "hyperlinks",
            "printOptions",
            "pageMargins",
            "pageSetup");

    private static final String ODD = "oddHeader";
    private static final String EVEN = "evenHeader";
    private static final String FIRST = "firstHeader";
    private static final List<String> ORDER = List.of(ODD, "oddFooter", EVEN, "evenFooter", FIRST, "firstFooter");

    private final XmlText sheet;
    private final Map<String, StringBuilder> texts = new LinkedHashMap<>();
    private boolean even;
    private boolean first;
    private boolean inside;
    private Optional<StringBuilder> open = Optional.empty();

    private SheetHeaders(XmlText sheet) {
        this.sheet = sheet;
    }

    static SheetHeaders of(XmlText sheet) throws Obstacle {
        var headers = new SheetHeaders(sheet);
        sheet.walk(headers);
        return headers;
    }

    @Override
    public void open(XMLStreamReader element, int depth) {
        if (depth == 2) {
            inside = XmlEvents.is(element, Vocabulary.SHEET, "headerFooter");
            if (inside) {
                even = isTrue(element, "differentOddEven");
                first = isTrue(element, "differentFirst");
            }
        } else if (depth == 3 && inside) {
            open = Optional.of(texts.computeIfAbsent(element.getLocalName(), name -> new StringBuilder()));
        }
    }

    @Override
    public void text(String piece, int depth) {
        open.ifPresent(text -> text.append(piece));
    }

    @Override
    public void close(XMLStreamReader element, int depth) {
        open = Optional.empty();
    }

    private static boolean isTrue(XMLStreamReader element, String name) {
        return XmlEvents.attribute(element, name)
                .filter(value -> value.equals("1") || value.equals("true"))
                .isPresent();
    }

    /** Returns every line of every header and footer. */
    List<String> lines() {
        return texts.values().stream()
                .flatMap(text -> new HeaderText(text.toString()).lines().stream())
                .toList();
    }

    /** Returns the worksheet with the words on each kind of page that it has; the same text if one has no room. */
    String with(String words) throws Obstacle {
        var wanted = new LinkedHashMap<String, String>();
        for (String name : ORDER) {
            boolean used = name.equals(ODD) || (name.equals(EVEN) && even) || (name.equals(FIRST) && first);
            var old =
                    new HeaderText(texts.getOrDefault(name, new StringBuilder()).toString());
            if (used && !old.lines().contains(words)) {
                var added = old.with(words);
                if (added.isEmpty()) {
                    return sheet.text();
                }
                wanted.put(name, added.get().code());
            }
        }
        return wanted.isEmpty() ? sheet.text() : put(wanted);
    }

    /** Puts headers in the place of the old ones, or where the format wants them. */
    private String put(Map<String, String> wanted) throws Obstacle {
        var text = sheet.text();
        var cursor = new XmlCursor(text);
        var old = new LinkedHashMap<String, String>();
        var block = Optional.<XmlTag>empty();
        var name = "headerFooter";
        int place = -1;
        int child = -1;
        while (cursor.advance()) {
            var tag = cursor.tag();
            if (cursor.depth() == 1 && cursor.opens()) {
                name = prefixed(tag, name);
            } else if (cursor.depth() == 2 && cursor.is(Vocabulary.SHEET, "headerFooter")) {
                block = block.isEmpty() ? Optional.of(tag) : block;
                if (cursor.closes()) {
                    var start = text.substring(block.get().start(), block.get().end())
                            .replaceFirst("/>$", ">");
                    var whole = start + merged(old, wanted, tag) + "</" + tag.name() + '>';
                    return XmlInsertion.replaced(text, block.get().start(), tag.end(), whole);
                }
            } else if (cursor.depth() == 2 && cursor.closes() && BEFORE.contains(cursor.local())) {
                place = tag.end();
            } else if (cursor.depth() == 3 && block.isPresent()) {
                child = cursor.opens() ? tag.start() : child;
                if (cursor.closes()) {
                    old.put(cursor.local(), text.substring(child, tag.end()));
                }
            }
        }
        if (place < 0) {
            throw Obstacle.broken(sheet.part(), "sheetData");
        }
        var like = XmlTag.next(text, 0).orElseThrow();
        return XmlInsertion.at(text, place, '<' + name + '>' + merged(Map.of(), wanted, like) + "</" + name + '>');
    }

    /** Returns what stands in the block: old headers as they are written, and new ones, in the order of the format. */
    private static String merged(Map<String, String> old, Map<String, String> wanted, XmlTag like) {
        var all = new StringBuilder();
        for (String name : ORDER) {
            var code = Optional.ofNullable(wanted.get(name));
            var tag = prefixed(like, name);
            all.append(code.map(text -> '<' + tag + '>' + XmlText.escaped(text) + "</" + tag + '>')
                    .orElse(old.getOrDefault(name, "")));
        }
        return all.toString();
    }

    private static String prefixed(XmlTag like, String name) {
        return like.prefix().isEmpty() ? name : like.prefix() + ':' + name;
    }
}
