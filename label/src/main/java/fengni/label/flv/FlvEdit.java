package fengni.label.flv;

import fengni.label.CarrierCode;
import fengni.label.Edited;
import fengni.label.Obstacle;
import fengni.label.file.Medium;
import fengni.label.file.Splice;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the label among the keys of the first script tag onMetaData; a file that has none gets one before everything else.
 * What stands behind moves, and with it the places that metadata tell of it.
 */
final class FlvEdit {
    /** FFmpeg holds a text of a script in 1,024 bytes, its end included, and gives a longer one and all behind it up. */
    private static final int COMMONLY_READ = 1023;

    private final Medium file;
    private final Flv flv;
    private final String json;
    private final List<Splice> splices = new ArrayList<>();

    private FlvEdit(Medium file, Flv flv, String json) {
        this.file = file;
        this.flv = flv;
        this.json = json;
    }

    static Edited of(Medium file, Flv flv, String json) {
        var edit = new FlvEdit(file, flv, json);
        try {
            edit.plan();
            return new Edited.Change(edit.splices, notes(json));
        } catch (Obstacle obstacle) {
            return new Edited.Not(List.of(obstacle.finding()));
        }
    }

    /** A label with a signature is longer. */
    private static List<Finding> notes(String json) {
        return json.length() <= COMMONLY_READ
                ? List.of()
                : List.of(Finding.of(CarrierCode.LONG_TEXT, FlvPlace.KEY.key(), json.length(), COMMONLY_READ));
    }

    private void plan() throws Obstacle {
        var slot = slot();
        if (slot.isEmpty()) {
            splices.add(Splice.insert(flv.start(), AmfBytes.tag(json)));
            return;
        }
        var tag = slot.get();
        long growth = change(tag);
        length(tag, growth);
        for (FlvTag script : flv.scripts()) {
            if (growth != 0 && Script.of(file, script).isMetadata()) {
                move(script, tag.bodyEnd(), growth);
            }
        }
    }

    private Optional<FlvTag> slot() throws Obstacle {
        for (FlvTag tag : flv.scripts()) {
            if (Script.of(file, tag).isMetadata()) {
                return Optional.of(tag);
            }
        }
        return Optional.empty();
    }

    /** Returns how much the tag grows. */
    private long change(FlvTag tag) throws Obstacle {
        var script = Script.of(file, tag);
        var keys = new Keys();
        Amf.read(script.data(), script.value(), keys);
        var value = AmfBytes.string(json);
        if (keys.labelled()) {
            splices.add(new Splice(tag.body() + keys.from, tag.body() + keys.to, value));
            return (long) value.length - (keys.to - keys.from);
        }
        var entry = AmfBytes.entry(value);
        // in front: a program that stumbles over another value has read it by then
        long first = tag.body() + script.value() + 1;
        if (script.data().u8(script.value()) == Amf.LIST) {
            long count = script.data().u32(script.value() + 1) + 1;
            splices.add(new Splice(first, first + 4, AmfBytes.number(count, 4)));
            first += 4;
        }
        splices.add(Splice.insert(first, entry));
        return entry.length;
    }

    private void length(FlvTag tag, long growth) throws Obstacle {
        long size = tag.bodyEnd() - tag.body() + growth;
        if (size > FlvTag.MOST) {
            throw Obstacle.because(CarrierCode.NO_ROOM, String.valueOf(tag.at()), "16 MiB");
        }
        splices.add(new Splice(tag.at() + 1, tag.at() + 4, AmfBytes.number(size, 3)));
        if (file.has(tag.bodyEnd(), FlvTag.TRAILER)) {
            splices.add(new Splice(tag.bodyEnd(), tag.end(), AmfBytes.number(FlvTag.HEAD + size, FlvTag.TRAILER)));
        }
    }

    private void move(FlvTag tag, long behind, long growth) throws Obstacle {
        var script = Script.of(file, tag);
        var places = new FlvPlaces(script.data(), file.length(), place -> place >= behind ? place + growth : place);
        int at = script.value();
        while (at < script.data().length()) {
            at = Amf.read(script.data(), at, places);
        }
        splices.addAll(places.splices(tag));
    }

    /** Where the label stands among the keys. */
    private static final class Keys implements Amf.Listener {
        private int from;
        private int to;

        boolean labelled() {
            return to > 0;
        }

        @Override
        public void text(Amf.Way way, int at, int textFrom, int textTo) {
            if (way.depth() == 1 && way.key().equals("AIGC")) {
                from = at;
                to = textTo;
            }
        }

        @Override
        public void number(Amf.Way way, int at) {
            // places are told elsewhere
        }

        @Override
        public void closed(Amf.Way way, int at, int end) {
            // a list that holds others is not the label
        }
    }
}
