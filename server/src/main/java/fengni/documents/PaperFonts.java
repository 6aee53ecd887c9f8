package fengni.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The faces that papers are set in, read once when the first paper needs them: some 20 MB for as long as the program runs.
 *
 * <p>Safe for use by many threads, but for {@link #in}: one document at a time.
 */
final class PaperFonts {
    private final Map<Face, TrueTypeFont> faces = new EnumMap<>(Face.class);
    private final CmapLookup characters;

    /** The whole face knows every character; the others the common ones, and leave the rest to it. */
    enum Face {
        SONG("FengniSong-Regular"),
        SONG_BOLD("FengniSong-Bold"),
        HEI("FengniHei-Regular");

        private final String file;

        Face(String file) {
            this.file = file;
        }
    }

    private PaperFonts() {
        try {
            for (var face : Face.values()) {
                faces.put(face, read("fonts/" + face.file + ".ttf.gz"));
            }
            characters = face(Face.SONG).getUnicodeCmapLookup();
        } catch (IOException broken) {
            throw new UncheckedIOException("a font of the program cannot be read", broken);
        }
    }

    private static final class Shelf {
        static final PaperFonts FONTS = new PaperFonts();
    }

    static PaperFonts loaded() {
        return Shelf.FONTS;
    }

    boolean shows(int codePoint) {
        return characters.getGlyphId(codePoint) != 0;
    }

    /** Returns a face for one document, which will hold the glyphs that it uses and no others. */
    PDFont in(PDDocument document, Face face) {
        try {
            return PDType0Font.load(document, face(face), true);
        } catch (IOException broken) {
            throw new UncheckedIOException("a font of the program cannot be read", broken);
        }
    }

    TrueTypeFont face(Face face) {
        return Objects.requireNonNull(faces.get(face), "every face was read");
    }

    private static TrueTypeFont read(String name) throws IOException {
        try (var packed = Objects.requireNonNull(PaperFonts.class.getResourceAsStream(name), name);
                var bytes = new GZIPInputStream(packed)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        }
    }
}
