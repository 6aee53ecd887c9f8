package fengni.screen.picture;

/**
 * A known picture; only its hash is kept.
 *
 * @param id names it in matches; not blank, unique within a bank
 * @param riskClass code of the class of harm, for example {@code A.1.f}
 * @param source where the hash comes from; may be empty
 * @param quality of the picture, 0 to 100
 */
public record BankedPicture(String id, String riskClass, String source, PictureHash hash, int quality) {}
