package fengni.offering;

/**
 * An upstream as the installation keeps it.
 *
 * @param id 0 for one that the configuration gives; such a one cannot be removed here
 */
public record UpstreamEntry(long id, Upstream upstream) {
    public boolean configured() {
        return id == 0;
    }
}
