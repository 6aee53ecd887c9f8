package fengni.screen.picture;

/**
 * A known picture that another looks like.
 *
 * @param distance in how many of 256 bits they differ
 * @param orientation how the other has to be laid down to look like the known one
 */
public record PictureMatch(BankedPicture entry, int distance, Orientation orientation) {}
