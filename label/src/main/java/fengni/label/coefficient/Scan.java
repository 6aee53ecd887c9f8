package fengni.label.coefficient;

import fengni.label.file.Splice;

/** A scan that was read, and can be coded again once the plate is painted. */
sealed interface Scan permits SequentialScan, ProgressiveScan {

    /**
     * A scan coded again.
     *
     * @param data what takes the place of its coded data, or of a stretch of it
     * @param codes what a decoder needs for it, by slot
     */
    @SuppressWarnings("ArrayRecordComponent") // a view; compared by nobody
    record Recoded(Splice data, HuffmanCode[] codes) {}

    ScanOrder order();

    /** Returns the codes of the file, by slot; slots that the scan does not need are in no use. */
    HuffmanCode[] codes();

    Recoded recoded() throws Undecodable;
}
