package fengni.label.trace;

import fengni.label.Format;
import fengni.label.Trace;
import fengni.label.TraceDetector;
import fengni.label.TraceList;
import fengni.label.TraceRule;
import fengni.label.file.Medium;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/**
 * Holds a list of signs against what a file says of itself. The content is never decoded; JPEG, PNG, RIFF and boxes are
 * walked, and in every other format packets of XMP are searched for at the beginning and at the end.
 */
public final class MetadataTraces implements TraceDetector {
    private final TraceList list;

    public MetadataTraces(TraceList list) {
        this.list = list;
    }

    @Override
    public List<Trace> traces(Format format, Medium medium) {
        var found = new LinkedHashMap<String, Trace>();
        for (Said said : sayings(format, medium)) {
            var lower = said.value().toLowerCase(Locale.ROOT);
            for (TraceRule rule : list.rules()) {
                if (rule.fields().contains(said.field()) && rule.fits(lower)) {
                    // one sign in many places is one reason
                    found.putIfAbsent(rule.kind() + said.field() + rule.name(), trace(rule, said));
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    private static Trace trace(TraceRule rule, Said said) {
        return new Trace(rule.kind(), rule.confidence(), said.field(), said.where(), rule.name());
    }

    private static List<Said> sayings(Format format, Medium medium) {
        var sayings = new Sayings(medium);
        switch (format) {
            case JPEG -> JpegSayings.collect(sayings);
            case PNG -> PngSayings.collect(sayings);
            case WEBP, WAV, AVI -> RiffSayings.collect(sayings);
            case MP4, MOV, M4A, HEIC, AVIF -> {
                BoxSayings.collect(sayings);
                PacketSearch.collect(sayings);
            }
            case TIFF -> {
                ExifSayings.collect(sayings, 0, medium.length());
                PacketSearch.collect(sayings);
            }
            case TEXT, ZIP -> {
                // says nothing of itself; the files of an archive are asked one by one
            }
            case MARKDOWN,
                    HTML,
                    GIF,
                    SVG,
                    MKV,
                    WEBM,
                    FLV,
                    MP3,
                    FLAC,
                    OGG,
                    OPUS,
                    PDF,
                    DOCX,
                    XLSX,
                    PPTX,
                    OFD,
                    EPUB,
                    GLTF,
                    GLB,
                    USDZ -> PacketSearch.collect(sayings);
        }
        return sayings.all();
    }
}
