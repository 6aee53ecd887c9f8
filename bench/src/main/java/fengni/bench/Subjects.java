package fengni.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of {@link Survival} and what is done to them. */
final class Subjects {
    private static final String FILM =
            "ffmpeg -v error -f lavfi -i testsrc2=s=320x240:d=2 -f lavfi -i sine=d=2 -shortest ";
    private static final String SOUND = "ffmpeg -v error -f lavfi -i sine=frequency=300:duration=3 ";
    private static final String FF = "ffmpeg -v error -i \"$1\" ";
    private static final String TAGS = "-movflags use_metadata_tags ";
    private static final String OUT = "\"$2\"";

    private static final List<Treatment> ANY = List.of(
            new Treatment("cp", "", "cp \"$1\" \"$2\""),
            new Treatment("zip, unzip", "", "zip -qj \"$3/a.zip\" \"$1\" && unzip -p \"$3/a.zip\" > \"$2\""));

    private Subjects() {}

    static List<Subject> all() {
        return Stream.of(pictures(), stills(), films(), sounds(), documents())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Subject> pictures() {
        return List.of(
                new Subject(
                        "JPEG",
                        "jpg",
                        true,
                        "convert -size 1200x900 plasma:tan-navy -quality 92 \"$1\"",
                        with(
                                magick("ImageMagick, quality 90", "jpg", "-quality 90"),
                                magick("ImageMagick, quality 75", "jpg", "-quality 75"),
                                magick("ImageMagick, quality 50", "jpg", "-quality 50"),
                                magick("ImageMagick, to half its width", "jpg", "-resize 50% -quality 85"),
                                magick("ImageMagick, to a quarter of its width", "jpg", "-resize 25% -quality 85"),
                                magick("ImageMagick, -strip", "jpg", "-strip"),
                                magick(
                                        "ImageMagick, a tenth cut off at each edge",
                                        "jpg",
                                        "-gravity center -crop 80%x80%+0+0"),
                                magick("ImageMagick, to PNG", "png", ""),
                                magick("ImageMagick, to WebP", "webp", ""),
                                new Treatment(
                                        "exiftool, a comment added", "jpg", "exiftool -q -Comment=x -o \"$2\" \"$1\""),
                                new Treatment("exiftool, -all=", "jpg", "exiftool -q -all= -o \"$2\" \"$1\""),
                                new Treatment(
                                        "jpegtran -copy all",
                                        "jpg",
                                        "jpegtran -copy all -optimize -outfile \"$2\" \"$1\""),
                                new Treatment(
                                        "jpegtran -copy none", "jpg", "jpegtran -copy none -outfile \"$2\" \"$1\""),
                                new Treatment("cwebp", "webp", "cwebp -quiet \"$1\" -o \"$2\""),
                                new Treatment(
                                        "cwebp -metadata all", "webp", "cwebp -quiet -metadata all \"$1\" -o \"$2\""),
                                new Treatment("ffmpeg", "jpg", FF + OUT))),
                new Subject(
                        "PNG",
                        "png",
                        true,
                        "convert -size 1200x900 plasma:tan-navy \"$1\"",
                        with(
                                magick("ImageMagick", "png", ""),
                                magick("ImageMagick, -strip", "png", "-strip"),
                                magick("ImageMagick, to JPEG", "jpg", "-quality 90"),
                                magick("ImageMagick, to half its width", "png", "-resize 50%"),
                                new Treatment(
                                        "exiftool, a comment added", "png", "exiftool -q -Comment=x -o \"$2\" \"$1\""),
                                new Treatment("pngquant", "png", "pngquant -o \"$2\" \"$1\""),
                                new Treatment("optipng", "png", "optipng -quiet -out \"$2\" \"$1\""),
                                new Treatment("cwebp", "webp", "cwebp -quiet \"$1\" -o \"$2\""),
                                new Treatment("ffmpeg", "png", FF + OUT))),
                new Subject(
                        "WebP",
                        "webp",
                        true,
                        "convert -size 1200x900 plasma:tan-navy \"$1\"",
                        with(
                                magick("ImageMagick", "webp", ""),
                                magick("ImageMagick, to JPEG", "jpg", "-quality 90"),
                                new Treatment("dwebp, to PNG", "png", "dwebp -quiet \"$1\" -o \"$2\""))),
                new Subject(
                        "GIF",
                        "gif",
                        true,
                        "convert -delay 20 -size 400x300 plasma:red-blue plasma:blue-red -colors 128 \"$1\"",
                        with(
                                magick("ImageMagick", "gif", ""),
                                new Treatment("gifsicle -O2", "gif", "gifsicle -O2 \"$1\" -o \"$2\""))),
                new Subject(
                        "TIFF",
                        "tif",
                        true,
                        "convert -size 1200x900 plasma:tan-navy -compress lzw \"$1\"",
                        with(
                                magick("ImageMagick", "tif", ""),
                                magick("ImageMagick, to JPEG", "jpg", "-quality 90"),
                                new Treatment("tiffcp", "tif", "tiffcp \"$1\" \"$2\""))));
    }

    private static List<Subject> stills() {
        var made = "convert -size 600x400 plasma:tan-navy \"$2/a.jpg\" && heif-enc -q 60 ";
        return List.of(
                new Subject(
                        "HEIC",
                        "heic",
                        false,
                        made + "\"$2/a.jpg\" -o \"$1\"",
                        with(
                                new Treatment(
                                        "exiftool, a title added",
                                        "heic",
                                        "exiftool -q -XMP-dc:Title=x -o \"$2\" \"$1\""),
                                new Treatment("heif-convert, to JPEG", "jpg", "heif-convert \"$1\" \"$2\""))),
                new Subject(
                        "AVIF",
                        "avif",
                        false,
                        made + "-A \"$2/a.jpg\" -o \"$1\"",
                        with(
                                new Treatment(
                                        "exiftool, a title added",
                                        "avif",
                                        "exiftool -q -XMP-dc:Title=x -o \"$2\" \"$1\""),
                                new Treatment("heif-convert, to JPEG", "jpg", "heif-convert \"$1\" \"$2\""),
                                new Treatment("ffmpeg, to PNG", "png", FF + OUT))));
    }

    private static List<Subject> films() {
        return List.of(
                new Subject(
                        "MP4",
                        "mp4",
                        false,
                        FILM + "-c:v libx264 -c:a aac \"$1\"",
                        with(
                                new Treatment("ffmpeg -c copy", "mp4", FF + "-c copy " + OUT),
                                new Treatment(
                                        "ffmpeg -c copy -movflags use_metadata_tags",
                                        "mp4",
                                        FF + "-c copy " + TAGS + OUT),
                                new Treatment(
                                        "ffmpeg -c copy, index first",
                                        "mp4",
                                        FF + "-c copy -movflags +faststart " + OUT),
                                new Treatment("ffmpeg, coded again", "mp4", FF + "-c:v libx264 -crf 30 " + OUT),
                                new Treatment(
                                        "ffmpeg, coded again, use_metadata_tags",
                                        "mp4",
                                        FF + "-c:v libx264 -crf 30 " + TAGS + OUT),
                                new Treatment("ffmpeg -c copy, to MOV", "mov", FF + "-c copy " + OUT),
                                new Treatment("ffmpeg -c copy, to Matroska", "mkv", FF + "-c copy " + OUT),
                                new Treatment("mkvmerge, to Matroska", "mkv", "mkvmerge -q -o \"$2\" \"$1\""),
                                new Treatment("ffmpeg, to WebM", "webm", FF + "-c:v libvpx -c:a libopus " + OUT),
                                new Treatment("ffmpeg, to FLV", "flv", FF + "-c copy " + OUT),
                                new Treatment("ffmpeg, to AVI", "avi", FF + "-c:v mpeg4 " + OUT),
                                new Treatment(
                                        "exiftool, a title added", "mp4", "exiftool -q -Title=x -o \"$2\" \"$1\""))),
                new Subject(
                        "MOV",
                        "mov",
                        false,
                        FILM + "-c:v libx264 -c:a aac \"$1\"",
                        with(
                                new Treatment("ffmpeg -c copy", "mov", FF + "-c copy " + OUT),
                                new Treatment(
                                        "ffmpeg -c copy -movflags use_metadata_tags",
                                        "mov",
                                        FF + "-c copy " + TAGS + OUT))));
    }

    private static List<Subject> sounds() {
        return List.of(
                new Subject(
                        "WAV",
                        "wav",
                        true,
                        SOUND + "\"$1\"",
                        with(
                                new Treatment("ffmpeg -c copy", "wav", FF + "-c copy " + OUT),
                                new Treatment("ffmpeg, to 8 kHz", "wav", FF + "-ar 8000 " + OUT),
                                new Treatment(
                                        "ffmpeg, to MP3 and back",
                                        "wav",
                                        FF + "\"$3/a.mp3\" && ffmpeg -v error -i \"$3/a.mp3\" " + OUT),
                                new Treatment("ffmpeg, to MP3", "mp3", FF + OUT),
                                new Treatment("lame, to MP3", "mp3", "lame --quiet \"$1\" \"$2\""),
                                new Treatment("flac", "flac", "flac -s \"$1\" -o \"$2\""),
                                new Treatment(
                                        "flac --keep-foreign-metadata, and back",
                                        "wav",
                                        "flac -s --keep-foreign-metadata \"$1\" -o \"$3/a.flac\" && flac -s -d --keep-foreign-metadata \"$3/a.flac\" -o \"$2\""))),
                new Subject(
                        "FLAC",
                        "flac",
                        true,
                        SOUND + "\"$1\"",
                        with(
                                new Treatment("ffmpeg -c copy", "flac", FF + "-c copy " + OUT),
                                new Treatment("flac, coded again", "flac", "flac -s -8 \"$1\" -o \"$2\""),
                                new Treatment("flac -d, to WAV", "wav", "flac -s -d \"$1\" -o \"$2\""),
                                new Treatment("ffmpeg, to MP3", "mp3", FF + OUT),
                                new Treatment("ffmpeg, to Ogg Vorbis", "ogg", FF + "-c:a libvorbis " + OUT))),
                new Subject(
                        "MP3",
                        "mp3",
                        false,
                        SOUND + "\"$1\"",
                        with(
                                new Treatment("ffmpeg -c copy", "mp3", FF + "-c copy " + OUT),
                                new Treatment("ffmpeg, to M4A", "m4a", FF + OUT),
                                new Treatment("ffmpeg, to M4A, use_metadata_tags", "m4a", FF + TAGS + OUT),
                                new Treatment("ffmpeg, to Ogg Vorbis", "ogg", FF + "-c:a libvorbis " + OUT),
                                new Treatment("ffmpeg, to WAV", "wav", FF + OUT),
                                new Treatment("lame, coded again", "mp3", "lame --quiet -b 64 \"$1\" \"$2\""))),
                new Subject(
                        "M4A",
                        "m4a",
                        false,
                        SOUND + "\"$1\"",
                        with(
                                new Treatment("ffmpeg -c copy", "m4a", FF + "-c copy " + OUT),
                                new Treatment("ffmpeg, to MP3", "mp3", FF + OUT))),
                new Subject(
                        "Ogg Vorbis",
                        "ogg",
                        false,
                        SOUND + "-c:a libvorbis \"$1\"",
                        with(
                                new Treatment("ffmpeg -c copy", "ogg", FF + "-c copy " + OUT),
                                new Treatment("ffmpeg, to MP3", "mp3", FF + OUT))),
                new Subject(
                        "Opus",
                        "opus",
                        false,
                        SOUND + "-c:a libopus \"$1\"",
                        with(
                                new Treatment("ffmpeg -c copy", "opus", FF + "-c copy " + OUT),
                                new Treatment("ffmpeg, to MP3", "mp3", FF + OUT))));
    }

    private static List<Subject> documents() {
        var page = "echo '<html><meta charset=utf-8><body><p>春江潮水连海平</p></body></html>' > \"$2/a.html\" && "
                + "soffice --headless --convert-to %s --outdir \"$2\" \"$2/a.html\" && mv \"$2/a.%s\" \"$1\"";
        var office = "soffice --headless --convert-to %s --outdir \"$3\" \"$1\" && mv \"$3\"/*.%s \"$2\"";
        return List.of(
                new Subject(
                        "PDF",
                        "pdf",
                        true,
                        page.formatted("pdf:writer_web_pdf_Export", "pdf"),
                        with(
                                new Treatment("qpdf", "pdf", "qpdf \"$1\" \"$2\""),
                                new Treatment("qpdf --linearize", "pdf", "qpdf --linearize \"$1\" \"$2\""),
                                new Treatment(
                                        "qpdf, object streams", "pdf", "qpdf --object-streams=generate \"$1\" \"$2\""),
                                new Treatment("pdftocairo -pdf", "pdf", "pdftocairo -pdf \"$1\" \"$2\""),
                                new Treatment(
                                        "Ghostscript pdfwrite",
                                        "pdf",
                                        "gs -q -dBATCH -dNOPAUSE -sDEVICE=pdfwrite -o \"$2\" \"$1\""),
                                new Treatment(
                                        "exiftool, a title added", "pdf", "exiftool -q -Title=x -o \"$2\" \"$1\""),
                                new Treatment(
                                        "pdftocairo -png, 100 dpi",
                                        "png",
                                        "pdftocairo -singlefile -r 100 -png \"$1\" \"$3/a\" && mv \"$3/a.png\" \"$2\""))),
                new Subject(
                        "DOCX",
                        "docx",
                        true,
                        page.formatted("docx:'MS Word 2007 XML'", "docx"),
                        with(
                                new Treatment(
                                        "unzip, zip",
                                        "docx",
                                        "unzip -q \"$1\" -d \"$3/d\" && cd \"$3/d\" && zip -qr - . > \"$2\""),
                                new Treatment("Python zipfile, rewritten", "docx", """
                                python3 -c 'import sys,zipfile as z
                                a=z.ZipFile(sys.argv[1]); b=z.ZipFile(sys.argv[2],"w",z.ZIP_DEFLATED)
                                [b.writestr(i.filename,a.read(i)) for i in a.infolist()]; b.close()' "$1" "$2\""""),
                                new Treatment(
                                        "LibreOffice, saved again",
                                        "docx",
                                        office.formatted("docx:'MS Word 2007 XML'", "docx")),
                                new Treatment("LibreOffice, to PDF", "pdf", office.formatted("pdf", "pdf")),
                                new Treatment("pandoc", "docx", "pandoc \"$1\" -o \"$2\""))),
                new Subject(
                        "Markdown",
                        "md",
                        true,
                        "echo '# 春江\n\n春江潮水连海平' > \"$1\"",
                        with(
                                new Treatment("lines of Windows", "md", "sed 's/$/\\r/' \"$1\" > \"$2\""),
                                new Treatment("pandoc, to HTML", "html", "pandoc -s \"$1\" -o \"$2\""))),
                new Subject(
                        "HTML",
                        "html",
                        true,
                        "echo '<html><head><meta charset=utf-8></head><p>春江</p></html>' > \"$1\"",
                        with(
                                new Treatment(
                                        "LibreOffice, to PDF",
                                        "pdf",
                                        office.formatted("pdf:writer_web_pdf_Export", "pdf")),
                                new Treatment("iconv, to GB 18030", "html", "iconv -t GB18030 \"$1\" > \"$2\""))));
    }

    private static Treatment magick(String words, String ending, String options) {
        return new Treatment(words, ending, "convert \"$1\" " + options + " \"$2\"");
    }

    private static List<Treatment> with(Treatment... more) {
        var all = new ArrayList<>(ANY);
        all.addAll(List.of(more));
        return all;
    }
}
