package fengni.label.picture;

import fengni.label.AigcLabel;
import fengni.label.Carrier;
import fengni.label.CarrierCode;
import fengni.label.Edited;
import fengni.label.ExplicitReading;
import fengni.label.Format;
import fengni.label.Reading;
import fengni.label.Showing;
import fengni.label.VisibleWords;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.label.file.Slice;
import fengni.label.xmp.XmpEdit;
import fengni.label.xmp.XmpReading;
import fengni.law.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A picture whose label stands in its XMP packet (TC260-PG-20259A, clause 6). */
abstract class XmpPicture implements Carrier {
    private final Format format;

    XmpPicture(Format format) {
        this.format = format;
    }

    /** Goes through the structure; a broken one is a container with faults. */
    abstract Container container(byte[] content);

    @Override
    public Format format() {
        return format;
    }

    @Override
    public Reading read(Medium medium) {
        var container = container(bytes(medium));
        var faults = new ArrayList<>(container.faults());
        // a second packet is an error already; thousands more would only cost
        var packets = container.packets().stream()
                .limit(Limits.FINDINGS)
                .map(XmpReading::of)
                .toList();
        packets.stream()
                .flatMap(packet -> packet.fault().stream())
                .forEach(reason -> faults.add(Finding.of(CarrierCode.XMP_UNREADABLE, "", reason)));
        if (packets.size() > 1) {
            faults.add(Finding.of(CarrierCode.XMP_TWICE, ""));
        }
        var inPackets = packets.stream().flatMap(packet -> packet.sightings().stream());
        return new Reading(
                faults, Stream.concat(inPackets, container.sightings().stream()).toList());
    }

    @Override
    public Edited label(Medium medium, AigcLabel label) {
        var container = container(bytes(medium));
        var packet = packet(container, label);
        if (packet.isEmpty()) {
            return Edited.not(CarrierCode.XMP_UNREADABLE, "", "no rdf:RDF");
        }
        var bytes = packet.get().getBytes(StandardCharsets.UTF_8);
        return container
                .against(bytes)
                .<Edited>map(reason -> new Edited.Not(List.of(reason)))
                .orElseGet(() -> new Edited.Change(container.withPacket(bytes), List.of()));
    }

    private static Optional<String> packet(Container container, AigcLabel label) {
        var json = label.bareJson();
        return container.packets().stream()
                .findFirst()
                .map(old -> XmpEdit.with(XmpReading.of(old).text(), json))
                .orElseGet(() -> Optional.of(XmpEdit.fresh(json)));
    }

    @Override
    public Edited show(Medium medium, Showing showing) {
        return container(bytes(medium)).draw(showing.wordsOr(VisibleWords.ON_PICTURES), showing.position());
    }

    @Override
    public ExplicitReading look(Medium medium) {
        return WordsOnPicture.look(format, bytes(medium));
    }

    @Override
    public Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
        return ReadBack.of(format, bytes(original), bytes(marked)).difference(label);
    }

    /** A picture is small enough to be held whole; one that lies in memory already is not copied. */
    private static byte[] bytes(Medium medium) {
        var whole = medium.whole();
        return isAll(whole) ? whole.file() : whole.bytes();
    }

    private static boolean isAll(Slice slice) {
        return slice.start() == 0 && slice.end() == slice.file().length;
    }
}
