package fengni.label.pdf;

import fengni.label.CarrierCode;
import fengni.label.file.Medium;
import fengni.label.file.Slice;
import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * A medium as the parser reads it, a window at a time.
 *
 * <p>It counts what is read: a file that has the parser search it from the beginning again and again is given up.
 */
final class MediumBytes implements RandomAccessRead {
    private static final int WINDOW = 16 << 10;
    private static final long READ_AT_LEAST = 64L << 20;
    private static final int TIMES = 16;

    private final Medium medium;
    private final long mostRead;
    private Slice window = Slice.of(new byte[0]);
    private long windowStart;
    private long position;
    private long read;
    private boolean closed;

    MediumBytes(Medium medium) {
        this.medium = medium;
        mostRead = READ_AT_LEAST + TIMES * medium.length();
    }

    @Override
    public int read() throws IOException {
        if (position >= medium.length()) {
            return -1;
        }
        counted(1);
        if (position < windowStart || position >= windowStart + window.length()) {
            windowStart = position;
            window = medium.slice(position, Math.min(WINDOW, medium.length() - position));
        }
        return window.u8((int) (position++ - windowStart));
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (position >= medium.length()) {
            return -1;
        }
        int count = (int) Math.min(length, medium.length() - position);
        counted(count);
        var bytes = medium.slice(position, count);
        System.arraycopy(bytes.file(), bytes.start(), into, offset, count);
        position += count;
        return count;
    }

    private void counted(int bytes) throws IOException {
        read += bytes;
        if (read > mostRead) {
            throw new BeyondLimits(CarrierCode.TOO_MANY_PARTS, PdfLimits.OBJECTS);
        }
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public void seek(long to) throws IOException {
        if (to < 0) {
            throw new IOException("no byte " + to);
        }
        position = Math.min(to, medium.length());
    }

    @Override
    public long length() {
        return medium.length();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public boolean isEOF() {
        return position >= medium.length();
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(this, start, length);
    }

    @Override
    public void close() {
        closed = true;
    }
}
