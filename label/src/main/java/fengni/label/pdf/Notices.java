package fengni.label.pdf;

import fengni.label.CarrierCode;
import fengni.label.Edited;
import fengni.label.Format;
import fengni.label.Showing;
import fengni.label.TextMark;
import fengni.label.file.Limits;
import fengni.label.pdf.PageTree.Page;
import fengni.law.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;

/**
 * Puts the words on every page, for pages are read and passed on one by one (GB 45438-2025, 5.1; labelling measures,
 * Article 4). A page that has a plate with these words already is left alone.
 */
final class Notices {
    /** The key under which a plate tells its words. */
    static final String WORDS = "FengniWords";

    /**
     * The type size against the page's shortest side: 15 points on A4, above the body and below the headings of most
     * documents. GB 45438-2025 sets none for texts (5.1); the 5 % of pictures (5.2 e) would be 30 points.
     */
    private static final double SHARE = 0.025;
    /** The type size of small pages; smaller print is hard to read. */
    private static final double USUAL_POINTS = 9;
    /** Words that do not fit on a line are set smaller, down to this. */
    private static final double LEAST_POINTS = 6;
    /** Distance from the edge, in type sizes. */
    private static final double MARGIN = 0.7;

    private static final String NAME = "FengniNotice";

    private final PdfFile file;
    private final Showing showing;
    private final NoticePlate plate;
    private final Increment increment;
    private final COSObjectKey form;
    private final Map<String, COSObjectKey> pieces = new HashMap<>();
    private final IdentityHashMap<COSDictionary, Own> own = new IdentityHashMap<>();
    private final IdentityHashMap<COSDictionary, Boolean> plated = new IdentityHashMap<>();
    private final IdentityHashMap<COSBase, Nesting> nestings = new IdentityHashMap<>();
    private final List<Finding> against = new ArrayList<>();
    private int shown;
    private long operators;

    /** What pages draw with that drew with the same before: with the plate under a name. */
    private record Own(COSObjectKey key, COSName name) {}

    private Notices(PdfFile file, Showing showing, NoticePlate plate) {
        this.file = file;
        this.showing = showing;
        this.plate = plate;
        increment = new Increment(file);
        form = plate.into(increment);
    }

    static Edited on(PdfFile file, Showing showing) throws IOException {
        var words = showing.wordsOr(TextMark.CHINESE);
        var font = NoticeFont.showing(words);
        return font.isEmpty()
                ? Edited.not(PdfCode.PDF_NO_FONT, "")
                : new Notices(file, showing, new NoticePlate(words, font.get())).all();
    }

    private Edited all() throws IOException {
        var pages = PageTree.of(file);
        for (Page page : pages) {
            if (against.size() < Limits.FINDINGS && !isMarked(page)) {
                mark(page);
            }
        }
        if (pages.isEmpty()) {
            return Edited.not(CarrierCode.NOT_SHOWN, "", Format.PDF.key());
        }
        if (!against.isEmpty()) {
            return new Edited.Not(against);
        }
        return shown == 0 ? Edited.Change.of() : LabelUpdate.appended(file, increment, conformance());
    }

    private boolean isMarked(Page page) {
        return plated.computeIfAbsent(resources(page), this::hasPlate);
    }

    private boolean hasPlate(COSDictionary resources) {
        var forms = part(resources, COSName.XOBJECT);
        return forms.keySet().stream()
                .filter(name -> name.getName().startsWith(NAME))
                .anyMatch(name -> forms.getDictionaryObject(name) instanceof COSDictionary plateThere
                        && plate.words().equals(plateThere.getString(WORDS)));
    }

    private void mark(Page page) throws IOException {
        var box = PageBox.of(page.all());
        var scale = box.flatMap(this::scale);
        if (scale.isEmpty()) {
            refuse(PdfCode.PDF_PAGE_TOO_SMALL, page);
            return;
        }
        var contents = page.entries().getDictionaryObject(COSName.CONTENTS);
        try {
            var nesting = nesting(contents);
            var resources = own(resources(page));
            var matrix = box.get()
                    .matrix(showing.position(), scale.get(), plate.width(), NoticePlate.HEIGHT, margin(scale.get()));
            var drawing =
                    nesting.after() + "q " + matrix + "cm /" + resources.name().getName() + " Do Q";
            var marked = new COSDictionary(page.entries());
            marked.setItem(COSName.RESOURCES, reference(resources.key()));
            marked.setItem(COSName.CONTENTS, around(piece(nesting.before()), page.entries(), piece(drawing)));
            increment.put(page.key(), CosText.of(marked));
            shown++;
        } catch (IOException broken) {
            refuse(PdfCode.PDF_PAGE_UNREADABLE, page);
        }
    }

    private void refuse(PdfCode code, Page page) {
        against.add(Finding.of(code, "page " + page.number(), page.number()));
    }

    /** Many pages may draw the same. */
    private Nesting nesting(COSBase contents) throws IOException {
        var known = nestings.get(contents);
        var nesting = known == null ? Nesting.of(ContentReader.content(file, contents), this::drawn) : known;
        nestings.put(contents, nesting);
        return nesting;
    }

    private void drawn() {
        if (++operators > PdfLimits.OPERATORS_STAMPED + file.medium().length()) {
            throw new UncheckedIOException(new BeyondLimits(CarrierCode.TOO_MANY_PARTS, PdfLimits.OPERATORS_STAMPED));
        }
    }

    private static double margin(double scale) {
        return MARGIN * scale * NoticePlate.SIZE;
    }

    /** Returns by how much the plate is enlarged; empty if it would not be legible. */
    private Optional<Double> scale(PageBox box) {
        double usual = Math.max(USUAL_POINTS / box.unit(), SHARE * box.shortestSide()) / NoticePlate.SIZE;
        double across = plate.width() + 2 * MARGIN * NoticePlate.SIZE;
        double upright = NoticePlate.HEIGHT + 2 * MARGIN * NoticePlate.SIZE;
        double fitting = Math.min(usual, Math.min(box.seenWidth() / across, box.seenHeight() / upright));
        return fitting * NoticePlate.SIZE * box.unit() < LEAST_POINTS ? Optional.empty() : Optional.of(fitting);
    }

    private static COSDictionary resources(Page page) {
        return part(page.all(), COSName.RESOURCES);
    }

    private static COSDictionary part(COSDictionary whole, COSName name) {
        return Optional.ofNullable(whole.getCOSDictionary(name)).orElseGet(COSDictionary::new);
    }

    private static COSName freeName(COSDictionary forms) {
        int number = 0;
        while (forms.containsKey(NAME + number)) {
            number++;
        }
        return COSName.getPDFName(NAME + number);
    }

    /** The old resources stay, for what else may draw with them; pages that shared them share the new ones. */
    private Own own(COSDictionary resources) throws IOException {
        var known = own.get(resources);
        if (known != null) {
            return known;
        }
        var forms = new COSDictionary(part(resources, COSName.XOBJECT));
        var name = freeName(forms);
        forms.setItem(name, reference(form));
        var with = new COSDictionary(resources);
        with.setItem(COSName.XOBJECT, forms);
        var made = new Own(increment.add(CosText.of(with)), name);
        own.put(resources, made);
        return made;
    }

    private static COSArray around(COSObjectKey before, COSDictionary page, COSObjectKey after) {
        var contents = new COSArray();
        contents.add(reference(before));
        var old = page.getItem(COSName.CONTENTS);
        if (page.getDictionaryObject(COSName.CONTENTS) instanceof COSArray array) {
            for (COSBase part : array) {
                contents.add(part);
            }
        } else if (old instanceof COSObject stream) {
            contents.add(stream);
        }
        contents.add(reference(after));
        return contents;
    }

    /** Pages of one shape share what stands before and after their own content. */
    private COSObjectKey piece(String drawing) {
        return pieces.computeIfAbsent(drawing, text -> increment.add(Increment.stream("", ContentReader.latin(text))));
    }

    private static COSObject reference(COSObjectKey key) {
        return new COSObject(COSNull.NULL, key);
    }

    private List<Finding> conformance() throws IOException {
        var packet = file.packet()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        var claims = new ArrayList<String>();
        if (packet.contains("pdfaid:part")) {
            claims.add("PDF/A");
        }
        if (packet.contains("pdfuaid:part")) {
            claims.add("PDF/UA");
        }
        return claims.stream()
                .map(claim -> Finding.of(PdfCode.PDF_CONFORMANCE, "", claim))
                .toList();
    }
}
