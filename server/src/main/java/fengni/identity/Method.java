package fengni.identity;

/**
 * A way in which real identities are verified (deep synthesis provisions, Art. 9).
 *
 * @param source which provision or standard names it
 * @param retired no longer taken for new attestations; old ones stand
 */
public record Method(String code, String nameZh, String nameEn, String source, boolean retired) {}
