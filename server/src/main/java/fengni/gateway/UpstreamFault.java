package fengni.gateway;

import java.io.IOException;

/** The upstream did not give a whole answer. The message is for the record: it never quotes what the upstream said. */
final class UpstreamFault extends IOException {
    private static final long serialVersionUID = 1;

    private final Refusal refusal;

    UpstreamFault(Refusal refusal, String detail) {
        super(detail);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
