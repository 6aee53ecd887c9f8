package fengni.label.sound;

import fengni.label.xmp.LabelSurvey;

/** What a reader has seen in one sound so far. For one thread. */
final class Survey extends LabelSurvey {
    private final Id3Content content = new Id3Content();

    Survey() {
        super(SoundPlace.XMP_IN_SOUND);
    }

    /** One for all tags of the file, since they have one limit together. */
    Id3Content content() {
        return content;
    }
}
