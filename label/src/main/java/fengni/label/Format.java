package fengni.label;

import fengni.label.file.Slice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats whose marks are read and written; told by what a file holds, and by its name only where it has no sign. */
public enum Format {
    /** UTF-8 text; its name ends in {@code .txt}, or it came without a name. */
    TEXT(Kind.TEXT, "text/plain", "txt"),
    /** UTF-8 text in Markdown. */
    MARKDOWN(Kind.TEXT, "text/markdown", "md", "markdown"),
    /** A page of HTML in UTF-8, GB 18030 or another charset that keeps ASCII. */
    HTML(Kind.TEXT, "text/html", "html", "htm", "xhtml"),
    JPEG(Kind.PICTURE, "image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    PNG(Kind.PICTURE, "image/png", "png"),
    WEBP(Kind.PICTURE, "image/webp", "webp"),
    GIF(Kind.PICTURE, "image/gif", "gif"),
    TIFF(Kind.PICTURE, "image/tiff", "tif", "tiff"),
    /** Pictures in HEVC, or another coding that is not AV1, in the container of HEIF. */
    HEIC(Kind.PICTURE, "image/heic", "heic", "heif", "hif"),
    AVIF(Kind.PICTURE, "image/avif", "avif"),
    /** Drawings in XML, not compressed. */
    SVG(Kind.PICTURE, "image/svg+xml", "svg"),
    MP4(Kind.FILM, "video/mp4", "mp4", "m4v"),
    /** QuickTime. */
    MOV(Kind.FILM, "video/quicktime", "mov", "qt"),
    /** Matroska, films and sounds. */
    MKV(Kind.FILM, "video/x-matroska", "mkv", "mka", "mk3d"),
    WEBM(Kind.FILM, "video/webm", "webm"),
    FLV(Kind.FILM, "video/x-flv", "flv"),
    AVI(Kind.FILM, "video/x-msvideo", "avi"),
    /** Sound alone in the container of MP4. */
    M4A(Kind.SOUND, "audio/mp4", "m4a", "m4b"),
    WAV(Kind.SOUND, "audio/wav", "wav", "wave"),
    MP3(Kind.SOUND, "audio/mpeg", "mp3"),
    FLAC(Kind.SOUND, "audio/flac", "flac"),
    /** Vorbis in Ogg. */
    OGG(Kind.SOUND, "audio/ogg", "ogg", "oga"),
    /** Opus in Ogg. */
    OPUS(Kind.SOUND, "audio/ogg", "opus"),
    PDF(Kind.DOCUMENT, "application/pdf", "pdf"),
    /** Word's, templates included. */
    DOCX(
            Kind.DOCUMENT,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "docx",
            "dotx",
            "docm",
            "dotm"),
    XLSX(
            Kind.DOCUMENT,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "xlsx",
            "xltx",
            "xlsm",
            "xltm"),
    PPTX(
            Kind.DOCUMENT,
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "pptx",
            "potx",
            "ppsx",
            "pptm",
            "potm",
            "ppsm"),
    /** Open fixed-layout documents (GB/T 33190). */
    OFD(Kind.DOCUMENT, "application/ofd", "ofd"),
    EPUB(Kind.DOCUMENT, "application/epub+zip", "epub"),
    /** Scenes in JSON, with what they point to beside them. */
    GLTF(Kind.SCENE, "model/gltf+json", "gltf"),
    /** Scenes in one binary file. */
    GLB(Kind.SCENE, "model/gltf-binary", "glb"),
    USDZ(Kind.SCENE, "model/vnd.usdz+zip", "usdz"),
    /** Any files in one archive; each carries its own marks. */
    ZIP(Kind.ARCHIVE, "application/zip", "zip");

    /** The media that GB 45438-2025 marks each in its own way (5.1 to 5.5), and what holds several of them. */
    public enum Kind {
        TEXT,
        PICTURE,
        SOUND,
        FILM,
        /** Pages of text and pictures in one file. */
        DOCUMENT,
        /** A virtual scene (5.5). */
        SCENE,
        /** Files of any kind, each marked in its own way. */
        ARCHIVE;

        /** Returns the stable name in messages and JSON, such as {@code picture}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The name of a text that came without one, on standard input. */
    public static final String NAMELESS = "-";

    /** So many bytes from the beginning of a file are enough to tell its format. */
    public static final int HEAD = 1024;

    private final Kind kind;
    private final String mediaType;
    /** Blank between one another. */
    private final String endings;

    Format(Kind kind, String mediaType, String... endings) {
        this.kind = kind;
        this.mediaType = mediaType;
        this.endings = String.join(" ", endings);
    }

    /**
     * Recognises a format.
     *
     * @param name file name or path; {@value #NAMELESS} for a text without a name
     * @param content the bytes, or at least the first {@value #HEAD}
     * @return empty for every other format; a text is not decoded here
     */
    public static Optional<Format> of(String name, byte[] content) {
        var head = new Slice(content, 0, Math.min(HEAD, content.length));
        return Signs.format(head, name).or(() -> ofText(name));
    }

    /** Returns the kind of text that a name promises, if it promises one. */
    public static Optional<Format> ofText(String name) {
        return name.equals(NAMELESS) ? Optional.of(TEXT) : promised(name).filter(format -> format.kind == Kind.TEXT);
    }

    /** Returns the format that the ending of a name belongs to. */
    public static Optional<Format> promised(String name) {
        var ending = ending(name);
        return Stream.of(values())
                .filter(format -> format.endings().contains(ending))
                .findFirst();
    }

    public Kind kind() {
        return kind;
    }

    /** Returns the media type as it is registered, without a character set. */
    public String mediaType() {
        return mediaType;
    }

    /** Returns the endings of names, in lower case and without a dot, the usual one first. */
    public List<String> endings() {
        return List.of(endings.split(" "));
    }

    /** Returns the stable name in JSON, such as {@code jpeg}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
