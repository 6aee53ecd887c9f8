package fengni.identity;

/**
 * What a batch of attestations changed; sent again it changes nothing.
 *
 * @param registered users who were not known
 * @param renewed users whose attestation is another now, withdrawn ones among them
 */
public record Registration(int registered, int renewed, int unchanged) {}
