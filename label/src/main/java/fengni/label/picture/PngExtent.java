package fengni.label.picture;

import fengni.label.lettering.Plate.Fitting;

/**
 * Which bytes of the unpacked rows a plate changes.
 *
 * @param from the first byte of the first row that it touches, in any pass
 * @param to the byte behind the row after the last one, which may be filtered by that one
 */
record PngExtent(long from, long to) {

    static PngExtent of(PngHeader header, Fitting plate) {
        long at = 0;
        long from = Long.MAX_VALUE;
        long to = 0;
        for (PngHeader.Pass pass : header.passes()) {
            if (header.columns(pass) == 0) {
                continue;
            }
            long row = 1L + header.rowBytes(header.columns(pass));
            int first = first(pass, plate);
            int behind = behind(header, pass, plate);
            if (first < behind) {
                from = Math.min(from, at + row * first);
                to = Math.max(to, at + row * Math.min(behind + 1, header.rows(pass)));
            }
            at += row * header.rows(pass);
        }
        return new PngExtent(from, to);
    }

    /** Returns the first row of a pass that is under the plate. */
    static int first(PngHeader.Pass pass, Fitting plate) {
        return Math.max(0, Math.ceilDiv(plate.top() - pass.y(), pass.stepY()));
    }

    /** Returns the first row of a pass that is below the plate. */
    static int behind(PngHeader header, PngHeader.Pass pass, Fitting plate) {
        int below = Math.max(0, Math.ceilDiv(plate.top() + plate.height() - pass.y(), pass.stepY()));
        return Math.min(below, header.rows(pass));
    }
}
