package fengni.label.picture;

import fengni.label.file.Splice;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** What is appended to a TIFF, each piece at an even place. */
final class TiffDrawingTail {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final long fileLength;

    TiffDrawingTail(long fileLength) {
        this.fileLength = fileLength;
    }

    /** Returns where the piece will stand in the file. */
    long append(byte[] piece) {
        if ((fileLength + bytes.size()) % 2 == 1) {
            bytes.write(0);
        }
        long place = fileLength + bytes.size();
        bytes.writeBytes(piece);
        return place;
    }

    List<Splice> splices() {
        return bytes.size() == 0 ? List.of() : List.of(Splice.insert(fileLength, bytes.toByteArray()));
    }
}
