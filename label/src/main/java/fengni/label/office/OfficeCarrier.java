package fengni.label.office;

import fengni.label.AigcLabel;
import fengni.label.Carrier;
import fengni.label.CarrierCode;
import fengni.label.Edited;
import fengni.label.ExplicitReading;
import fengni.label.Format;
import fengni.label.Obstacle;
import fengni.label.Reading;
import fengni.label.Showing;
import fengni.label.file.Medium;
import fengni.label.zip.ArchiveEdit;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A package of Office whose label stands among its custom properties (TC260-PG-20258A, 6.1).
 *
 * <p>What a package is, its content types say: a document under the name of a workbook gets the marks of a document.
 * No archive is held in memory, only its directory and the parts that are read or changed.
 */
abstract class OfficeCarrier implements Carrier {
    private final Format format;

    OfficeCarrier(Format format) {
        this.format = format;
    }

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
            return PackageLabels.reading(OfficePackage.of(medium), format);
        } catch (Obstacle fault) {
            return new Reading(List.of(fault.finding()), List.of());
        }
    }

    @Override
    public final Edited label(Medium medium, AigcLabel label) {
        return edited(medium, office -> PackageLabels.edited(office, label));
    }

    /** Parts as they are packed: whoever packs them anew makes another content, though people see the same. */
    @Override
    public final Optional<Medium> content(Medium medium) {
        try {
            return Optional.of(PackageContent.of(OfficePackage.of(medium)));
        } catch (Obstacle fault) {
            return Optional.empty();
        }
    }

    @Override
    public final Edited show(Medium medium, Showing showing) {
        return edited(medium, office -> {
            var board = board(office);
            return board.isEmpty()
                    ? Edited.not(CarrierCode.NOT_SHOWN, office.main(), format.key())
                    : shown(office, board.get(), showing);
        });
    }

    private static Edited shown(OfficePackage office, NoticeBoard board, Showing showing) throws Obstacle {
        var edit = new ArchiveEdit(office.archive());
        var notes = new ArrayList<Finding>();
        board.put(edit, showing, notes);
        return new Edited.Change(edit.isEmpty() ? List.of() : edit.splices(), notes);
    }

    @Override
    public final ExplicitReading look(Medium medium) {
        try {
            var board = board(OfficePackage.of(medium));
            return board.isEmpty()
                    ? new ExplicitReading.NotRead()
                    : new ExplicitReading.Notices(board.get().seen());
        } catch (Obstacle notReadable) {
            return new ExplicitReading.NotRead();
        }
    }

    @Override
    public final Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
        return OfficeReadBack.difference(original, marked, label);
    }

    private static Optional<NoticeBoard> board(OfficePackage office) {
        return office.format().map(found -> board(found, office));
    }

    /** A package is one of three. */
    private static NoticeBoard board(Format found, OfficePackage office) {
        if (found == Format.DOCX) {
            return new WordNotice(office);
        }
        return found == Format.XLSX ? new SheetNotice(office) : new SlideNotice(office);
    }

    private static Edited edited(Medium medium, Change change) {
        try {
            var office = OfficePackage.of(medium);
            var against = office.against();
            return against.isPresent() ? new Edited.Not(List.of(against.get())) : change.of(office);
        } catch (Obstacle fault) {
            return new Edited.Not(List.of(fault.finding()));
        }
    }

    /** One change to a package. */
    private interface Change {
        Edited of(OfficePackage office) throws Obstacle;
    }
}
