package fengni.notice;

import fengni.pages.Language;
import java.net.URI;
import java.time.Instant;

/**
 * A webhook of an organisation, told of everything due there.
 *
 * @param since stages that had come before are none of its matter
 */
record Channel(
        long id, long organisation, String name, Target target, Language language, Stages stages, Instant since) {
    /**
     * Where to, and how.
     *
     * @param address with the keys that such addresses carry: a secret, like {@code secret}
     * @param secret signs what is sent; empty if the other side asks for none
     */
    record Target(Shape shape, URI address, String secret) {
        /** Returns what of the address may be shown: where it leads, not the keys in its path and query. */
        String shown() {
            return address.getScheme() + "://" + address.getRawAuthority() + "/…";
        }

        @Override
        public String toString() {
            return shape + " " + shown();
        }
    }
}
