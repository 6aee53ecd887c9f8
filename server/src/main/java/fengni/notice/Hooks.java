package fengni.notice;

import fengni.answers.Fault;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Webhooks of other rooms, with the care that reminders take: https alone, no way into the own network, no redirect, never
 * longer than a minute. Safe for use by many threads; keeps nothing and tries once.
 */
public final class Hooks {
    private final Wire wire;
    private final boolean privateToo;

    Hooks(Wire wire, boolean privateToo) {
        this.wire = wire;
        this.privateToo = privateToo;
    }

    /** Returns what is wrong with the spelling of an address, in the field {@code address}. */
    public List<Fault> faults(String address) {
        return HookAddress.faults(address, privateToo);
    }

    /**
     * Sends once and tells what came of it.
     *
     * @param json sent as it is, in UTF-8
     */
    public Sent post(URI address, Map<String, String> headers, String json) {
        return wire.hook(Shape.JSON, new HookLetter(address, headers, json));
    }
}
