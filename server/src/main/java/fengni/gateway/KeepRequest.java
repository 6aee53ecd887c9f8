package fengni.gateway;

import fengni.gateway.Step.Go;

/** Puts the admitted request on record. After this stage it survives a crash; before, no model has seen it. */
final class KeepRequest implements Stage {
    private final RequestRecords records;

    KeepRequest(RequestRecords records) {
        this.records = records;
    }

    @Override
    public Step apply(Exchange exchange) {
        return new Go(exchange.kept(records.admitted(exchange)));
    }
}
