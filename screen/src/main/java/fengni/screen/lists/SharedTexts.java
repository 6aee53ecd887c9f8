package fengni.screen.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that cells of a workbook share; runs of a rich text are one, readings above the characters are none. */
final class SharedTexts extends DefaultHandler {
    private static final int MOST = 2_000_000;
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inReading;

    Optional<String> at(String index) {
        try {
            int n = Integer.parseInt(index.strip());
            return n >= 0 && n < texts.size() ? Optional.of(texts.get(n)) : Optional.empty();
        } catch (NumberFormatException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public void startElement(String space, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "si" -> text.setLength(0);
            case "rPh" -> inReading = true;
            case "t" -> inText = true;
            default -> {}
        }
    }

    @Override
    public void endElement(String space, String local, String qualified) throws SAXException {
        switch (local) {
            case "si" -> add();
            case "rPh" -> inReading = false;
            case "t" -> inText = false;
            default -> {}
        }
    }

    private void add() throws SAXException {
        if (texts.size() == MOST) {
            throw new SAXException("more than " + MOST + " shared texts");
        }
        texts.add(plain(text.toString()));
    }

    @Override
    public void characters(char[] units, int from, int length) {
        if (inText && !inReading) {
            text.append(units, from, length);
        }
    }

    /** Returns a text with signs that XML cannot hold, written as _x000A_ and the like. */
    static String plain(String written) {
        return written.contains("_x")
                ? ESCAPE.matcher(written)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))))
                : written;
    }
}
