package fengni.label.sound;

import fengni.label.CarrierCode;
import fengni.label.file.Medium;
import fengni.label.file.Slice;
import java.util.Locale;

/** Reads what the frames of an ID3v2 tag say in words. */
final class Id3Texts {
    static final String LABEL = "AIGC";

    private static final String XMP_OWNER = "XMP\0";

    private final Id3Tag tag;
    private final boolean leading;
    private final Survey survey;

    private Id3Texts(Id3Tag tag, boolean leading, Survey survey) {
        this.tag = tag;
        this.leading = leading;
        this.survey = survey;
    }

    /** Reads the tag that an MP3 file begins with. */
    static void leading(Id3Tag tag, Survey survey) {
        new Id3Texts(tag, true, survey).read();
    }

    /** Reads a tag in any other place, where only part of it may be left. */
    static void elsewhere(Medium file, long from, long to, Survey survey) {
        if (!file.startsWith(from, "ID3")) {
            survey.search(SoundPlace.ID3_OTHER_TAG, file, from, to);
            return;
        }
        try {
            var tag = Id3Walk.walk(file, from);
            if (tag.end() > to) {
                survey.fault(CarrierCode.BROKEN_PART, from, "ID3");
            } else {
                elsewhere(tag, survey);
            }
        } catch (Broken broken) {
            survey.fault(broken.finding());
        }
    }

    static void elsewhere(Id3Tag tag, Survey survey) {
        new Id3Texts(tag, false, survey).read();
    }

    private void read() {
        if (tag.frames().plainSizes()) {
            survey.fault(SoundCode.ID3_SIZES, tag.start());
        }
        tag.frames().broken().ifPresent(survey::fault);
        try {
            for (Id3Frame frame : tag.frames().all()) {
                if (!frame.isPicture()) {
                    read(frame);
                }
            }
        } catch (Broken broken) {
            survey.fault(broken.finding());
        }
    }

    private void read(Id3Frame frame) throws Broken {
        var text = survey.content().of(tag, frame);
        if (text.isPresent()) {
            read(frame, text.get());
        } else if (frame.isText()) {
            survey.fault(SoundCode.FRAME_SEALED, tag.start() + Id3Tag.HEAD + frame.start(), frame.id());
        }
    }

    private void read(Id3Frame frame, Slice text) {
        if (frame.isText()) {
            described(Id3Text.of(text));
        } else if (frame.id().equals("PRIV") && text.startsWith(XMP_OWNER)) {
            var packet = Medium.of(text.from(XMP_OWNER.length()).bytes());
            survey.packet(packet, 0, packet.length());
        } else {
            survey.search(otherPlace(), Id3Text.all(frame.id(), text));
        }
    }

    private void described(Id3Text text) {
        var description = text.description();
        if (description.equals(LABEL)) {
            survey.label(place(), text.value());
        } else if (description.toUpperCase(Locale.ROOT).contains(LABEL)) {
            survey.label(otherPlace(), text.value());
        } else {
            survey.search(otherPlace(), text.value());
        }
    }

    private SoundPlace place() {
        if (!leading) {
            return SoundPlace.ID3_OTHER_TAG;
        }
        return tag.version() == 2 ? SoundPlace.ID3_OLD_TEXT : SoundPlace.ID3_TEXT;
    }

    private SoundPlace otherPlace() {
        return leading ? SoundPlace.ID3_OTHER_FRAME : SoundPlace.ID3_OTHER_TAG;
    }
}
