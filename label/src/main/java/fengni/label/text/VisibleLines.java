package fengni.label.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** The lines of a page that people see, as far as its markup tells; style sheets and scripts are not asked. */
final class VisibleLines implements NodeFilter {
    private static final Set<String> UNSEEN = Set.of(
            "head",
            "script",
            "style",
            "template",
            "noscript",
            "title",
            "textarea",
            "select",
            "iframe",
            "noframes",
            "noembed",
            "datalist",
            "object",
            "audio",
            "video",
            "canvas",
            "frameset",
            "dialog");

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private VisibleLines() {}

    static List<String> of(Page.Read page) {
        return of(Parser.htmlParser().parseInput(page.decoded(page.latin()), ""));
    }

    private static List<String> of(Document tree) {
        var visible = new VisibleLines();
        tree.filter(visible);
        visible.end();
        return visible.lines;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            line.append(text.getWholeText());
        } else if (node instanceof Element element) {
            if (isUnseen(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            endAt(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            endAt(element);
        }
        return FilterResult.CONTINUE;
    }

    private void endAt(Element element) {
        if (element.isBlock() || element.nameIs("br")) {
            end();
        }
    }

    private void end() {
        var text = line.toString().replaceAll("\\s+", " ").strip();
        if (!text.isEmpty()) {
            lines.add(text);
        }
        line.setLength(0);
    }

    private static boolean isUnseen(Element element) {
        var style = element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        return UNSEEN.contains(element.normalName())
                || element.hasAttr("hidden")
                || style.contains("display:none")
                || style.contains("visibility:hidden");
    }
}
