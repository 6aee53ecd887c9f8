package fengni.label.coefficient;

/** Where a scan goes that is coded again: counted first, then written. */
interface Symbols {
    /** Takes a symbol of a slot ({@link Tables#SLOTS}) and the bits behind it, 16 at most. */
    void symbol(int slot, int symbol, int extra, int size);

    /** Takes a bit that follows no symbol. */
    void bit(int bit);

    void restart(int number);

    /** Counts how often each symbol of each slot comes. */
    @SuppressWarnings("ArrayRecordComponent") // a counter; compared by nobody
    record Tally(int[][] counts) implements Symbols {
        Tally() {
            this(new int[Tables.SLOTS][HuffmanCode.SYMBOLS]);
        }

        @Override
        public void symbol(int slot, int symbol, int extra, int size) {
            counts[slot][symbol]++;
        }

        @Override
        public void bit(int bit) {}

        @Override
        public void restart(int number) {}
    }

    /** Writes the code of each symbol; every one that comes must have one. */
    @SuppressWarnings("ArrayRecordComponent") // a view; compared by nobody
    record Written(HuffmanCode[] codes, BitSink sink) implements Symbols {
        @Override
        public void symbol(int slot, int symbol, int extra, int size) {
            var code = codes[slot];
            sink.put((long) code.code(symbol) << size | extra, code.length(symbol) + size);
        }

        @Override
        public void bit(int bit) {
            sink.put(bit, 1);
        }

        @Override
        public void restart(int number) {
            sink.restart(number);
        }
    }
}
