package fengni.label;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/** What an inspection can say of the mark that people see or hear (GB 45438-2025, chapter 5). */
public sealed interface ExplicitReading {

    /** One mark that people see or hear. */
    sealed interface Mark permits TextMark.Seen, PictureWords, Rhythm, Notice {
        /** Returns the mark as the JSON of an inspection shows it: names to strings and numbers, in a fixed order. */
        SequencedMap<String, Object> shown();

        /** Returns the stable name of a place in JSON. */
        static String key(Enum<?> place) {
            return place.name().toLowerCase(Locale.ROOT);
        }
    }

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
    record PictureWords(String words, MarkPosition position, double share) implements Mark {
        @Override
        public SequencedMap<String, Object> shown() {
            var shown = new LinkedHashMap<String, Object>();
            shown.put("position", Mark.key(position));
            shown.put("words", words);
            shown.put("share", share);
            return shown;
        }
    }

    /**
     * A rhythm recognised in a sound.
     *
     * @param place whether it stands at the start or at the end
     * @param fromMillis its first moment, in milliseconds from the beginning of the sound
     * @param toMillis its last
     */
    record Rhythm(TextMark.Place place, long fromMillis, long toMillis) implements Mark {
        @Override
        public SequencedMap<String, Object> shown() {
            var shown = new LinkedHashMap<String, Object>();
            shown.put("place", Mark.key(place));
            shown.put("rhythm", "short-long-short-short");
            shown.put("fromMillis", fromMillis);
            shown.put("toMillis", toMillis);
            return shown;
        }
    }

    /**
     * Words of a document.
     *
     * @param where the part they stand in, such as {@code page 1} or {@code word/document.xml}
     */
    record Notice(String where, String words) implements Mark {
        @Override
        public SequencedMap<String, Object> shown() {
            var shown = new LinkedHashMap<String, Object>();
            shown.put("where", where);
            shown.put("words", words);
            return shown;
        }
    }

    /** Returns what was recognised. */
    default List<? extends Mark> marks() {
        return switch (this) {
            case Words(var seen) -> seen;
            case OnPicture(var seen) -> seen;
            case InSound(var heard) -> heard;
            case Notices(var seen) -> seen;
            case NotRead() -> List.of();
        };
    }

    /** Returns true if something was recognised. */
    default boolean found() {
        return !marks().isEmpty();
    }
}
