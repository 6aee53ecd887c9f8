package fengni.label.sound;

import fengni.label.AigcLabel;
import fengni.label.Carrier;
import fengni.label.Edited;
import fengni.label.Format;
import fengni.label.Reading;
import fengni.label.file.Medium;
import java.util.Optional;

/**
 * The label of MP3 (TC260-PG-202510A): a text described as AIGC in the ID3v2 tag that the file begins with.
 *
 * <p>A file is never held in memory, and may have any size.
 */
public final class Mp3Carrier implements Carrier {
    @Override
    public Format format() {
        return Format.MP3;
    }

    @Override
    public long mostBytes() {
        return Long.MAX_VALUE;
    }

    @Override
    public Reading read(Medium medium) {
        return survey(medium).reading();
    }

    @Override
    public long unpacked(Medium medium) {
        return survey(medium).content().unpacked();
    }

    private static Survey survey(Medium medium) {
        var mp3 = Mp3.read(medium);
        var survey = new Survey();
        mp3.faults().forEach(survey::fault);
        mp3.tags().stream().limit(1).forEach(tag -> Id3Texts.leading(tag, survey));
        mp3.tags().stream().skip(1).forEach(tag -> Id3Texts.elsewhere(tag, survey));
        TailTags.read(medium, mp3.sound(), survey);
        return survey;
    }

    @Override
    public Edited label(Medium medium, AigcLabel label) {
        return Mp3.read(medium).tags().stream()
                .findFirst()
                .map(tag -> Id3Edit.with(tag, label.bareJson()))
                .orElseGet(() -> Id3Edit.fresh(label.bareJson()));
    }

    @Override
    public Optional<Medium> content(Medium medium) {
        long sound = Mp3.read(medium).sound();
        return Optional.of(medium.part(sound, TailTags.read(medium, sound, new Survey())));
    }

    @Override
    public Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
        return Mp3ReadBack.difference(original, marked, label);
    }
}
