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
import fengni.label.file.Medium;
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
    /** A second packet is an error already; its label is told, those of many more would only cost. */
    private static final int PACKETS = 4;

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
        var packets =
                container.packets().stream().limit(PACKETS).map(XmpReading::of).toList();
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

    /** Where there is no room for what is not prescribed, the label stands alone. */
    @Override
    public Edited label(Medium medium, AigcLabel label) {
        var container = container(bytes(medium));
        var whole = edited(container, packet(container, label));
        return whole instanceof Edited.Not ? edited(container, packet(container, label.bareJson())) : whole;
    }

    private static Edited edited(Container container, Optional<String> packet) {
        if (packet.isEmpty()) {
            return Edited.not(CarrierCode.XMP_UNREADABLE, "", "no rdf:RDF");
        }
        var bytes = packet.get().getBytes(StandardCharsets.UTF_8);
        return container
                .against(bytes)
                .<Edited>map(reason -> new Edited.Not(List.of(reason)))
                .orElseGet(() -> new Edited.Change(container.withPacket(bytes), container.notes()));
    }

    private static Optional<String> packet(Container container, AigcLabel label) {
        return old(container).map(old -> XmpEdit.with(old, label)).orElseGet(() -> Optional.of(XmpEdit.fresh(label)));
    }

    private static Optional<String> packet(Container container, String json) {
        return old(container).map(old -> XmpEdit.with(old, json)).orElseGet(() -> Optional.of(XmpEdit.fresh(json)));
    }

    private static Optional<String> old(Container container) {
        return container.packets().stream()
                .findFirst()
                .map(packet -> XmpReading.of(packet).text());
    }

    @Override
    public Optional<Medium> content(Medium medium) {
        return container(bytes(medium))
                .seen()
                .map(parts ->
                        Medium.row(parts.map(part -> Medium.of(part.file()).part(part.start(), part.end()))
                                .toList()));
    }

    @Override
    public Edited show(Medium medium, Showing showing) {
        return container(bytes(medium)).draw(showing.wordsOr(VisibleWords.ON_PICTURES), showing.position());
    }

    @Override
    public boolean decodesToLook() {
        return true;
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
    static byte[] bytes(Medium medium) {
        return medium.whole().array();
    }
}
