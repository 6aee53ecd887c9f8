package fengni.label.flv;

import fengni.label.Obstacle;
import fengni.label.Reading;
import fengni.label.file.Medium;
import fengni.label.file.Slice;
import fengni.label.xmp.LabelSurvey;
import java.util.Locale;

/** Reads what the script tags of a file say in words. */
final class FlvTexts {
    private static final String LABEL = "AIGC";

    private final LabelSurvey survey = new LabelSurvey(FlvPlace.XMP);
    private boolean slotRead;

    private FlvTexts() {}

    static Reading read(Medium file, Flv flv) {
        var texts = new FlvTexts();
        flv.faults().forEach(texts.survey::fault);
        flv.scripts().forEach(tag -> texts.read(file, tag));
        return texts.survey.reading();
    }

    private void read(Medium file, FlvTag tag) {
        try {
            var script = Script.of(file, tag);
            boolean slot = script.isMetadata() && !slotRead;
            slotRead |= slot;
            if (slot && !script.hasKeys()) {
                throw Obstacle.broken(tag.at(), Script.METADATA);
            }
            values(script, slot);
        } catch (Obstacle obstacle) {
            survey.fault(obstacle.finding());
        }
    }

    private void values(Script script, boolean slot) throws Obstacle {
        var data = script.data();
        int at = script.value();
        boolean first = true;
        while (at < data.length()) {
            at = Amf.read(data, at, new Texts(data, slot && first, slot));
            first = false;
        }
    }

    /** Notes the texts of one value: whether the label belongs among its keys, and whether it is in the slot's tag. */
    private final class Texts implements Amf.Listener {
        private final Slice data;
        private final boolean slot;
        private final boolean metadata;

        Texts(Slice data, boolean slot, boolean metadata) {
            this.data = data;
            this.slot = slot;
            this.metadata = metadata;
        }

        @Override
        public void text(Amf.Way way, int at, int from, int to) {
            var value = data.part(from, Math.min(to - from, LabelSurvey.SEARCHED));
            var place = metadata ? FlvPlace.OTHER_KEY : FlvPlace.OTHER_SCRIPT;
            if (slot && way.depth() == 1 && way.key().equals(LABEL)) {
                survey.label(FlvPlace.KEY, value.utf8());
            } else if (way.key().toUpperCase(Locale.ROOT).equals(LABEL)) {
                survey.label(place, value.utf8());
            } else if (value.startsWith("<?xpacket") || value.startsWith("<x:xmpmeta")) {
                survey.packet(Medium.of(data.part(from, to - from).bytes()), 0, (long) to - from);
            } else {
                survey.search(place, value.utf8());
            }
        }

        /** What is called so and is no text is a label that cannot be read. */
        private void notText(Amf.Way way) {
            if (way.key().equals(LABEL)) {
                survey.label(metadata ? FlvPlace.OTHER_KEY : FlvPlace.OTHER_SCRIPT, "");
            }
        }

        @Override
        public void number(Amf.Way way, int at) {
            notText(way);
        }

        @Override
        public void closed(Amf.Way way, int at, int end) {
            notText(way);
        }
    }
}
