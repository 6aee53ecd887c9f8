package fengni.gateway;

import java.util.ArrayDeque;

/** The pieces of one answer, read by one thread. Closing before the last piece cancels the model's work. */
interface Pieces extends AutoCloseable {
    /**
     * Waits for the next piece; {@link Piece.Over} is the last one.
     *
     * @throws UpstreamFault if the model's answer isn't whole; then nothing more comes
     */
    Piece next() throws UpstreamFault;

    @Override
    void close();

    default Pieces through(Sieve sieve) {
        var source = this;
        var ready = new ArrayDeque<Piece>();
        return new Pieces() {
            @Override
            public Piece next() throws UpstreamFault {
                while (ready.isEmpty()) {
                    ready.addAll(sieve.pass(source.next()));
                }
                return ready.removeFirst();
            }

            @Override
            public void close() {
                source.close();
            }
        };
    }

    static Pieces none() {
        return new Pieces() {
            @Override
            public Piece next() {
                return new Piece.Over();
            }

            @Override
            public void close() {}
        };
    }
}
