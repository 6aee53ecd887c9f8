package fengni.label.coefficient;

import fengni.label.file.Splice;

/**
 * A stretch of a scan that is coded again: the bits before it stay where they are, those behind it are moved up to the next
 * restart marker or the end, and from there on every byte stays.
 *
 * @param source reads the coded data of the scan
 * @param from the first unit in it
 * @param to the unit behind it
 * @param start where it begins
 * @param resume where it ends
 * @param tail where the interval ends in which that is
 */
record Stretch(BitSource source, int from, int to, Place start, Place resume, Place tail) {

    /** Codes the stretch. */
    interface Coding {
        void code(Symbols to) throws Undecodable;
    }

    Splice splice(HuffmanCode[] codes, Coding coding) throws Undecodable {
        var sink = new BitSink();
        source.head(start, sink);
        coding.code(new Symbols.Written(codes, sink));
        source.copy(resume, tail, sink);
        int first = start.spare() == 0 ? start.at() : source.before(start.at());
        return new Splice(first, tail.at(), sink.bytes());
    }
}
