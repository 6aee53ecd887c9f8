package fengni.label.matroska;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.Reading;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.label.xmp.LabelSurvey;
import java.util.Locale;

/** Reads what a segment says in words. */
final class MatroskaTexts {
    private final Medium medium;
    private final LabelSurvey survey = new LabelSurvey(MatroskaPlace.XMP);
    /** Tags and attachments together that may still be read. */
    private int left = Limits.PARTS;

    private MatroskaTexts(Medium medium) {
        this.medium = medium;
    }

    static Reading read(Medium medium, Segment segment) {
        var texts = new MatroskaTexts(medium);
        segment.faults().forEach(texts.survey::fault);
        for (Element element : segment.row()) {
            try {
                texts.read(element);
            } catch (Obstacle obstacle) {
                texts.survey.fault(obstacle.finding());
            }
        }
        return texts.survey.reading();
    }

    private void read(Element element) throws Obstacle {
        if (element.is(Ids.TAGS)) {
            tags(element);
        } else if (element.is(Ids.INFO)) {
            search(MatroskaPlace.INFO, element);
        } else if (element.is(Ids.TRACKS)) {
            search(MatroskaPlace.TRACKS, element);
        } else if (element.is(Ids.CHAPTERS)) {
            search(MatroskaPlace.CHAPTERS, element);
        } else if (element.is(Ids.ATTACHMENTS)) {
            for (Element file : element.children(medium)) {
                attachment(file);
            }
        }
    }

    private void search(MatroskaPlace place, Element element) {
        survey.search(place, medium, element.body(), element.end());
    }

    private void attachment(Element file) throws Obstacle {
        count(file);
        if (!file.is(Ids.ATTACHED_FILE)) {
            return;
        }
        for (Element part : file.children(medium)) {
            boolean packet = part.is(Ids.FILE_DATA)
                    && (medium.startsWith(part.body(), "<?xpacket") || medium.startsWith(part.body(), "<x:xmpmeta"));
            if (packet) {
                survey.packet(medium, part.body(), part.end());
            } else {
                search(MatroskaPlace.ATTACHMENT, part);
            }
        }
    }

    private void tags(Element tags) throws Obstacle {
        for (Element tag : Tags.of(medium, tags)) {
            count(tag);
            var parts = tag.children(medium);
            boolean whole = Tags.isOfWhole(medium, parts);
            for (Element simple : Tags.all(parts, Ids.SIMPLE_TAG)) {
                simple(simple, whole, 0);
            }
        }
    }

    private void simple(Element simple, boolean slot, int depth) throws Obstacle {
        if (depth > Limits.DEPTH) {
            throw Obstacle.because(CarrierCode.TOO_DEEP, String.valueOf(simple.at()), Limits.DEPTH);
        }
        count(simple);
        var parts = simple.children(medium);
        var name = Tags.name(medium, parts);
        var texts = Tags.all(parts, Ids.TAG_STRING);
        if (texts.size() > 1) {
            throw Obstacle.broken(simple.at(), "TagString");
        }
        var binaries = Tags.all(parts, Ids.TAG_BINARY);
        boolean named = name.toUpperCase(Locale.ROOT).equals(Tags.LABEL);
        if (slot && name.equals(Tags.LABEL) && texts.isEmpty() && binaries.isEmpty()) {
            survey.label(MatroskaPlace.TAG, "");
        }
        for (Element text : texts) {
            text(text, slot && name.equals(Tags.LABEL), named);
        }
        for (Element binary : binaries) {
            text(binary, false, named);
        }
        for (Element nested : Tags.all(parts, Ids.SIMPLE_TAG)) {
            simple(nested, false, depth + 1);
        }
    }

    private void text(Element text, boolean slot, boolean named) {
        if (named) {
            survey.label(slot ? MatroskaPlace.TAG : MatroskaPlace.OTHER_TAG, medium, text.body(), text.end());
        } else {
            search(MatroskaPlace.OTHER_TAG, text);
        }
    }

    private void count(Element element) throws Obstacle {
        if (--left < 0) {
            throw Obstacle.because(CarrierCode.TOO_MANY_PARTS, String.valueOf(element.at()), Limits.PARTS);
        }
    }
}
