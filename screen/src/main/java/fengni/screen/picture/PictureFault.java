package fengni.screen.picture;

/** Why a picture was not read. */
public enum PictureFault {
    /** There are no bytes. */
    EMPTY,
    /** There are more bytes than allowed. */
    TOO_MANY_BYTES,
    /** It is none of JPEG, PNG, GIF and BMP. */
    UNKNOWN_FORMAT,
    /** A side has fewer than 5 pixels, too few to tell anything. */
    TOO_SMALL,
    /** It says that it has more pixels than allowed; they were not unpacked. */
    TOO_MANY_PIXELS,
    /** It breaks off, contradicts itself or uses what no reader here knows, for example four inks. */
    UNREADABLE
}
