package fengni.label;

import java.util.List;

/** What an inspection can say of the mark that people see or hear (GB 45438-2025, chapter 5). */
public sealed interface ExplicitReading {

    /** Words of a text that look like a mark, in reading order; none if the list is empty. */
    record Words(List<TextMark.Seen> seen) implements ExplicitReading {
        public Words {
            seen = List.copyOf(seen);
        }
    }

    /** Words on a picture; an empty list says that none were recognised, not that there are none. */
    record OnPicture(List<PictureWords> seen) implements ExplicitReading {
        public OnPicture {
            seen = List.copyOf(seen);
        }
    }

    /** Rhythms 短长短短 in a sound; voices are not understood. */
    record InSound(List<Rhythm> heard) implements ExplicitReading {
        public InSound {
            heard = List.copyOf(heard);
        }
    }

    /** Words in the parts of a document that look like a mark; none if the list is empty. */
    record Notices(List<Notice> seen) implements ExplicitReading {
        public Notices {
            seen = List.copyOf(seen);
        }
    }

    /** Nobody looked. */
    record NotRead() implements ExplicitReading {}

    /**
     * Words recognised on a picture.
     *
     * @param share height of the smallest glyph's ink against the picture's shortest side; 5.2 e) asks for 0.05
     */
    record PictureWords(String words, MarkPosition position, double share) {}

    /**
     * A rhythm recognised in a sound.
     *
     * @param place whether it stands at the start or at the end
     * @param fromMillis its first moment, in milliseconds from the beginning of the sound
     * @param toMillis its last
     */
    record Rhythm(TextMark.Place place, long fromMillis, long toMillis) {}

    /**
     * Words of a document.
     *
     * @param where the part they stand in, such as {@code page 1} or {@code word/document.xml}
     */
    record Notice(String where, String words) {}

    /** Returns true if something was recognised. */
    default boolean found() {
        return switch (this) {
            case Words(var seen) -> !seen.isEmpty();
            case OnPicture(var seen) -> !seen.isEmpty();
            case InSound(var heard) -> !heard.isEmpty();
            case Notices(var seen) -> !seen.isEmpty();
            case NotRead() -> false;
        };
    }
}
