package fengni.law.rulebook;

/**
 * A permit that rules of a sector ask for beside the filing (deep synthesis provisions, Article 24).
 *
 * @param concerns which services need it
 * @param issuer who grants it
 * @param basis why it concerns a service of this kind
 * @param rule the sector's own rule
 */
public record Permit(String id, Wording name, Wording concerns, Wording issuer, Basis basis, Basis rule) {}
