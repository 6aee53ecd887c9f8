package fengni.label;

import fengni.label.avi.Avis;
import fengni.label.book.Books;
import fengni.label.film.Films;
import fengni.label.flv.Flvs;
import fengni.label.matroska.Mkvs;
import fengni.label.office.Packages;
import fengni.label.pdf.Pdfs;
import fengni.label.picture.Gifs;
import fengni.label.picture.Pictures;
import fengni.label.picture.Tiffs;
import fengni.label.picture.Webps;
import fengni.label.scene.LayerPackages;
import fengni.label.scene.Scenes;
import fengni.label.sound.Sounds;
import fengni.label.still.Stills;
import fengni.label.text.Markdowns;
import fengni.label.text.Pages;
import fengni.label.vector.Drawings;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The examples of every carrier, the same that go through its {@link CarrierContract}; a new carrier is one line.
 *
 * @param files whole files of the format without a label, by what is special about them
 */
record Examples(Format format, Supplier<Map<String, byte[]>> files) {

    static List<Examples> all() {
        return List.of(
                new Examples(Format.JPEG, Pictures::jpegs),
                new Examples(Format.PNG, Pictures::pngs),
                new Examples(Format.WEBP, Webps::all),
                new Examples(Format.GIF, Gifs::all),
                new Examples(Format.TIFF, Tiffs::all),
                new Examples(Format.HEIC, Stills::heics),
                new Examples(Format.AVIF, Stills::avifs),
                new Examples(Format.DOCX, () -> Packages.examples(Format.DOCX)),
                new Examples(Format.XLSX, () -> Packages.examples(Format.XLSX)),
                new Examples(Format.PPTX, () -> Packages.examples(Format.PPTX)),
                new Examples(Format.PDF, Pdfs::all),
                new Examples(Format.MARKDOWN, Markdowns::files),
                new Examples(Format.HTML, Pages::files),
                new Examples(Format.WAV, Sounds::wavs),
                new Examples(Format.MP3, Sounds::mp3s),
                new Examples(Format.FLAC, Sounds::flacs),
                new Examples(Format.OGG, Sounds::vorbises),
                new Examples(Format.OPUS, Sounds::opuses),
                new Examples(Format.MP4, Films::mp4),
                new Examples(Format.MOV, Films::mov),
                new Examples(Format.M4A, Films::m4a),
                new Examples(Format.SVG, Drawings::all),
                new Examples(Format.MKV, () -> new Mkvs("matroska").examples()),
                new Examples(Format.WEBM, () -> new Mkvs("webm").examples()),
                new Examples(Format.FLV, Flvs::examples),
                new Examples(Format.AVI, Avis::examples),
                new Examples(Format.OFD, Books::ofds),
                new Examples(Format.EPUB, Books::epubs),
                new Examples(Format.GLTF, Scenes::gltf),
                new Examples(Format.GLB, Scenes::glb),
                new Examples(Format.USDZ, LayerPackages::all));
    }

    /** Returns those of at most so many bytes, or else the smallest one. */
    List<byte[]> small(int most) {
        var sorted = files.get().values().stream()
                .sorted((one, other) -> Integer.compare(one.length, other.length))
                .toList();
        var small = sorted.stream().filter(file -> file.length <= most).toList();
        return small.isEmpty() ? List.of(sorted.getFirst()) : small;
    }
}
