package fengni.label.matroska;

import java.util.Set;

/** Names of elements (RFC 9559, 5 and 26.1; RFC 8794, 11), with the bits that tell their lengths. */
final class Ids {
    static final long HEAD = 0x1a45_dfa3L;
    static final long SEGMENT = 0x1853_8067L;
    static final long VOID = 0xec;
    static final long CRC = 0xbf;

    static final long SEEK_HEAD = 0x114d_9b74L;
    static final long SEEK = 0x4dbb;
    static final long SEEK_ID = 0x53ab;
    static final long SEEK_POSITION = 0x53ac;
    static final long INFO = 0x1549_a966L;
    static final long TIMESTAMP_SCALE = 0x2a_d7b1L;
    static final long DURATION = 0x4489;
    static final long TRACKS = 0x1654_ae6bL;
    static final long CHAPTERS = 0x1043_a770L;

    static final long EDITION = 0x45b9;
    static final long EDITION_ORDERED = 0x45dd;

    static final long CLUSTER = 0x1f43_b675L;
    static final long TIMESTAMP = 0xe7;
    static final long POSITION = 0xa7;
    static final long PREVIOUS_SIZE = 0xab;

    static final long CUES = 0x1c53_bb6bL;
    static final long CUE_POINT = 0xbb;
    static final long CUE_TRACK = 0xb7;
    static final long CUE_CLUSTER = 0xf1;
    static final long CUE_CODEC_STATE = 0xea;
    static final long CUE_REFERENCE = 0xdb;
    static final long REFERENCE_CLUSTER = 0x97;
    static final long REFERENCE_CODEC_STATE = 0xeb;

    static final long ATTACHMENTS = 0x1941_a469L;
    static final long ATTACHED_FILE = 0x61a7;
    static final long FILE_DATA = 0x465c;

    static final long TAGS = 0x1254_c367L;
    static final long TAG = 0x7373;
    static final long TARGETS = 0x63c0;
    static final long TARGET_TYPE = 0x68ca;
    static final long TARGET_TRACK = 0x63c5;
    static final Set<Long> TARGET_UIDS = Set.of(TARGET_TRACK, 0x63c9L, 0x63c4L, 0x63c6L);
    static final long SIMPLE_TAG = 0x67c8;
    static final long TAG_NAME = 0x45a3;
    static final long TAG_STRING = 0x4487;
    static final long TAG_BINARY = 0x4485;

    /** The children of a segment: what ends a cluster whose size is not told (RFC 8794, 6.2). */
    static final Set<Long> OF_SEGMENT =
            Set.of(SEEK_HEAD, INFO, TRACKS, CHAPTERS, CLUSTER, CUES, ATTACHMENTS, TAGS, HEAD, SEGMENT);

    private Ids() {}
}
