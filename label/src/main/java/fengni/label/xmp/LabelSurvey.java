package fengni.label.xmp;

import fengni.label.AigcLabel;
import fengni.label.CarrierCode;
import fengni.label.LabelPlace;
import fengni.label.LabelReading.Found;
import fengni.label.LabelReading.Shape;
import fengni.label.Reading;
import fengni.label.Sighting;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.label.file.Slice;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a reader has seen in one file so far: faults, labels, texts and packets that may hold one. For one thread. */
public class LabelSurvey {
    /** Of each part that is not known to hold a label, so many bytes are searched for the signs of one. */
    public static final int SEARCHED = 1 << 20;

    /** More than a label may have, so that one that is too long is told from one that is not there. */
    private static final int LABEL_BYTES = 1 << 17;

    private final LabelPlace ofPackets;
    private final List<Finding> faults = new ArrayList<>();
    private final List<Sighting> certain = new ArrayList<>();
    private final List<Sighting> possible = new ArrayList<>();
    private int packets;
    private boolean overlooked;

    /**
     * Begins with nothing seen.
     *
     * @param ofPackets where a label in an XMP packet stands, which is not the slot
     */
    public LabelSurvey(LabelPlace ofPackets) {
        this.ofPackets = ofPackets;
    }

    public final void fault(Finding finding) {
        if (faults.size() < Limits.FINDINGS) {
            faults.add(finding);
        } else {
            overlooked = true;
        }
    }

    public final void fault(Finding.Code code, long at, Object... params) {
        fault(Finding.of(code, String.valueOf(at), params));
    }

    /** Notes a label where one belongs, or where a name says that it is one; zeros at its end are not its. */
    public final void label(LabelPlace place, String value) {
        var text = withoutZeros(value.substring(0, Math.min(LABEL_BYTES, value.length())));
        if (certain.size() <= Limits.FINDINGS) {
            certain.add(new Sighting(place, text, true));
            if (place.isSlot() && AigcLabel.read(text) instanceof Found found && found.shape() == Shape.WRAPPED) {
                fault(Finding.of(CarrierCode.OTHER_SHAPE, place.key(), place.key()));
            }
        }
    }

    /** Notes a label in UTF-8. */
    public final void label(LabelPlace place, Medium medium, long from, long to) {
        label(place, medium.between(from, Math.min(to, from + LABEL_BYTES)).utf8());
    }

    /** Notes what has the signs of a label in any other text. */
    public final void search(LabelPlace place, String text) {
        if (possible.size() <= Limits.FINDINGS) {
            Sighting.in(place, text).ifPresent(possible::add);
        }
    }

    /** Searches the first {@link #SEARCHED} bytes, as UTF-8. */
    public final void search(LabelPlace place, Medium medium, long from, long to) {
        search(place, medium.between(from, Math.min(to, from + SEARCHED)).utf8());
    }

    /** Reads an XMP packet. */
    public final void packet(Medium medium, long from, long to) {
        if (to - from > Limits.PACKET_BYTES) {
            fault(CarrierCode.PART_TOO_LARGE, from, "XMP", to - from, Limits.PACKET_BYTES);
        } else if (++packets > Limits.FINDINGS) {
            fault(CarrierCode.TOO_MANY_PARTS, from, Limits.FINDINGS);
        } else {
            packet(medium.between(from, to), from);
        }
    }

    private void packet(Slice bytes, long at) {
        var packet = XmpReading.of(bytes);
        packet.fault().ifPresent(reason -> fault(CarrierCode.XMP_UNREADABLE, at, reason));
        packet.sightings().stream()
                .map(seen -> seen.place().isSlot() ? new Sighting(ofPackets, seen.value(), seen.certain()) : seen)
                .forEach(certain::add);
    }

    /** Says so if there is more than is looked at: what is left out may be another's label. */
    public final Reading reading() {
        var seen = Stream.concat(certain.stream(), possible.stream()).toList();
        var all = new ArrayList<>(faults);
        if (overlooked || seen.size() > Limits.FINDINGS) {
            all.addFirst(Finding.of(CarrierCode.TOO_MANY_PARTS, "", Limits.FINDINGS));
        }
        return new Reading(all, seen);
    }

    private static String withoutZeros(String value) {
        int end = value.length();
        while (end > 0 && value.charAt(end - 1) == 0) {
            end--;
        }
        return value.substring(0, end);
    }
}
