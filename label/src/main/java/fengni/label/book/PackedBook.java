package fengni.label.book;

import fengni.label.AigcLabel;
import fengni.label.Carrier;
import fengni.label.Edited;
import fengni.label.ExplicitReading;
import fengni.label.Format;
import fengni.label.Obstacle;
import fengni.label.Reading;
import fengni.label.Showing;
import fengni.label.file.Medium;
import fengni.law.Finding;
import java.util.List;
import java.util.Optional;

/**
 * A document packed as an archive of parts, of which only the directory and the parts that are read or changed are held in
 * memory.
 *
 * @param <B> the document, opened
 */
abstract class PackedBook<B> implements Carrier {
    private final Format format;

    PackedBook(Format format) {
        this.format = format;
    }

    abstract B open(Medium medium) throws Obstacle;

    abstract Reading reading(B book);

    /** Returns why nothing at all may be changed, if that is so. */
    abstract Optional<Finding> against(B book) throws Obstacle;

    abstract Edited labelled(B book, AigcLabel label) throws Obstacle;

    abstract Edited shown(B book, Showing showing) throws Obstacle;

    abstract List<ExplicitReading.Notice> seen(B book) throws Obstacle;

    abstract Medium content(B book);

    @Override
    public final Format format() {
        return format;
    }

    @Override
    public final long mostBytes() {
        return Long.MAX_VALUE;
    }

    @Override
    public final Reading read(Medium medium) {
        try {
            return reading(open(medium));
        } catch (Obstacle fault) {
            return new Reading(List.of(fault.finding()), List.of());
        }
    }

    @Override
    public final Edited label(Medium medium, AigcLabel label) {
        return edited(medium, book -> labelled(book, label));
    }

    @Override
    public final Edited show(Medium medium, Showing showing) {
        return edited(medium, book -> shown(book, showing));
    }

    @Override
    public final ExplicitReading look(Medium medium) {
        try {
            return new ExplicitReading.Notices(seen(open(medium)));
        } catch (Obstacle notReadable) {
            return new ExplicitReading.NotRead();
        }
    }

    @Override
    public final Optional<Medium> content(Medium medium) {
        try {
            return Optional.of(content(open(medium)));
        } catch (Obstacle notReadable) {
            return Optional.empty();
        }
    }

    private Edited edited(Medium medium, Change<B> change) {
        try {
            var book = open(medium);
            var against = against(book);
            return against.isPresent() ? new Edited.Not(List.of(against.get())) : change.of(book);
        } catch (Obstacle fault) {
            return new Edited.Not(List.of(fault.finding()));
        }
    }

    /** One change to a document. */
    private interface Change<B> {
        Edited of(B book) throws Obstacle;
    }
}
