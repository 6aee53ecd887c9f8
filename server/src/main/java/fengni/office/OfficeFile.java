package fengni.office;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The package of an office file (ISO/IEC 29500-2): parts in a ZIP archive, each written as it comes. */
public final class OfficeFile implements AutoCloseable {
    /** Of the entries, so that equal content makes equal files; the oldest time that the format knows. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    public OfficeFile(OutputStream target) {
        this.zip = new ZipOutputStream(target);
    }

    /** Adds a part of the program's own resources, as it is; it lies beside the class. */
    public OfficeFile resource(String name, Class<?> beside, String resource) {
        try (var file = Objects.requireNonNull(beside.getResourceAsStream(resource), resource)) {
            return bytes(name, file.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException("a part of the program cannot be read", broken);
        }
    }

    /** Adds a part with this content. */
    public OfficeFile bytes(String name, byte[] content) {
        return part(name, out -> out.write(content));
    }

    /** Adds a part that is XML. */
    public OfficeFile xml(String name, Consumer<XmlPart> content) {
        return part(name, out -> XmlPart.write(new KeptOpen(out), content));
    }

    @Override
    public void close() {
        try {
            zip.finish();
            zip.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException("the file cannot be written", failure);
        }
    }

    private interface Content {
        void into(OutputStream out) throws IOException;
    }

    private OfficeFile part(String name, Content content) {
        try {
            var entry = new ZipEntry(name);
            entry.setTimeLocal(EPOCH);
            zip.putNextEntry(entry);
            content.into(zip);
            zip.closeEntry();
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException("the file cannot be written", failure);
        }
    }

    private static final class KeptOpen extends FilterOutputStream {
        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
