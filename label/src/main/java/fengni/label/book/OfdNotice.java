package fengni.label.book;

import fengni.label.CarrierCode;
import fengni.label.Edited;
import fengni.label.ExplicitReading.Notice;
import fengni.label.Obstacle;
import fengni.label.Showing;
import fengni.label.VisibleWords;
import fengni.label.zip.ArchiveEdit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words on every page of every document of a file, in a layer of its own in front of the others (GB 45438-2025, 5.2).
 *
 * <p>A later order changes that layer in place; a page that has these very words there is left as it is.
 */
record OfdNotice(OfdFile file) {

    Edited put(Showing showing) throws Obstacle {
        var edit = new ArchiveEdit(file.parts().archive());
        for (OfdFile.Document document : file.documents()) {
            if (document.root().isPresent()) {
                put(OfdDocument.of(file.parts(), document.root().get()), showing, edit);
            }
        }
        return new Edited.Change(edit.isEmpty() ? List.of() : edit.splices(), List.of());
    }

    private void put(OfdDocument document, Showing showing, ArchiveEdit edit) throws Obstacle {
        var words = showing.wordsOr(VisibleWords.ON_PICTURES);
        Map<OfdArea, OfdWords> drawn = new HashMap<>();
        long last = document.lastNumber();
        for (String part : document.pages()) {
            var page = OfdPage.of(file.parts().xml(part, BookLimits.CONTENT_BYTES));
            var area = page.area()
                    .or(document::area)
                    .orElseThrow(() -> Obstacle.broken(document.xml().part(), "PhysicalBox"));
            if (!drawn.containsKey(area)) {
                drawn.put(area, OfdWords.of(words, area, showing.position()));
            }
            var numbers = page.own().map(OfdPage.Own::numbers).orElse(List.of(last + 1, last + 2, last + 3));
            last = Math.max(last, numbers.getLast());
            var text = page.with(drawn.get(area), numbers);
            if (!text.equals(page.xml().text())) {
                edit.put(part, page.xml().edited(text));
            }
        }
        if (last > document.lastNumber()) {
            edit.put(document.xml().part(), document.xml().edited(document.with(last)));
        }
    }

    /** Returns the names and texts of what stands on the pages that look like a mark, in their order. */
    List<Notice> seen() throws Obstacle {
        var seen = new ArrayList<Notice>();
        for (OfdFile.Document document : file.documents()) {
            var root = document.root().filter(file.parts()::has);
            if (root.isEmpty()) {
                throw Obstacle.because(CarrierCode.NOT_LOOKED_AT, "");
            }
            for (String part : OfdDocument.of(file.parts(), root.get()).pages()) {
                OfdPage.of(file.parts().xml(part, BookLimits.CONTENT_BYTES)).marks().stream()
                        .map(words -> new Notice(part, words))
                        .forEach(seen::add);
            }
        }
        return seen;
    }
}
