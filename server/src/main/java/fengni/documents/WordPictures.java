package fengni.documents;

import fengni.office.OfficeFile;
import fengni.office.XmlPart;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The pictures of a word-processor file: each once in the text, once as a part. */
final class WordPictures {
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";
    private static final int EMU_PER_POINT = 12_700;

    private final List<Pixels> all = new ArrayList<>();

    /** Writes a picture into the line. */
    void draw(WordText text, Pixels pixels, Fit fit, String alternative) {
        all.add(pixels);
        var xml = text.xml();
        xml.in(
                "w:r",
                () -> xml.in(
                        "w:drawing",
                        () -> xml.in("wp:inline", () -> {
                            xml.with(
                                    "xmlns:wp",
                                    DRAWING + "wordprocessingDrawing",
                                    "distT",
                                    "0",
                                    "distB",
                                    "0",
                                    "distL",
                                    "0",
                                    "distR",
                                    "0");
                            xml.leaf("wp:extent", "cx", emu(fit.width()), "cy", emu(fit.height()));
                            xml.leaf("wp:docPr", "id", number(), "name", "Picture " + number(), "descr", alternative);
                            xml.in(
                                    "a:graphic",
                                    () -> xml.with("xmlns:a", DRAWING + "main").in("a:graphicData", () -> {
                                        xml.with("uri", DRAWING + "picture");
                                        picture(xml, fit);
                                    }));
                        })));
    }

    void each(BiConsumer<String, String> idAndName) {
        for (int i = 0; i < all.size(); i++) {
            idAndName.accept("image" + (i + 1), name(i));
        }
    }

    void write(OfficeFile file) {
        for (int i = 0; i < all.size(); i++) {
            file.bytes("word/" + name(i), all.get(i).file());
        }
    }

    private void picture(XmlPart xml, Fit fit) {
        xml.in("pic:pic", () -> {
            xml.with("xmlns:pic", DRAWING + "picture");
            xml.in(
                    "pic:nvPicPr",
                    () -> xml.leaf("pic:cNvPr", "id", number(), "name", "Picture " + number())
                            .leaf("pic:cNvPicPr"));
            xml.in(
                    "pic:blipFill",
                    () -> xml.leaf("a:blip", "r:embed", "image" + number())
                            .in("a:stretch", () -> xml.leaf("a:fillRect")));
            xml.in("pic:spPr", () -> {
                xml.in(
                        "a:xfrm",
                        () -> xml.leaf("a:off", "x", "0", "y", "0")
                                .leaf("a:ext", "cx", emu(fit.width()), "cy", emu(fit.height())));
                xml.in("a:prstGeom", () -> xml.with("prst", "rect").leaf("a:avLst"));
            });
        });
    }

    private String number() {
        return Integer.toString(all.size());
    }

    private String name(int place) {
        return "media/image" + (place + 1) + "." + all.get(place).format();
    }

    private static String emu(double points) {
        return Long.toString(Math.round(points * EMU_PER_POINT));
    }
}
