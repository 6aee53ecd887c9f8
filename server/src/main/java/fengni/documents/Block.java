package fengni.documents;

import java.util.List;
import java.util.stream.Stream;

/** One piece of a paper. Immutable; a block that exists can be laid out. */
public sealed interface Block {
    /** A heading that stands in the outline; {@code level} 1 to 3, never deeper by more than one than the heading before. */
    record Heading(int level, String text) implements Block {
        private static final int DEEPEST = 3;

        public Heading {
            text = Spaces.line(text);
            if (level < 1 || level > DEEPEST || text.isBlank()) {
                throw new IllegalArgumentException("heading of level " + level + " '" + text + "': 1 to 3, not blank");
            }
        }
    }

    record Paragraph(Prose text) implements Block {
        public static Paragraph of(String plain) {
            return new Paragraph(Prose.of(plain));
        }
    }

    /** Labels with their values, as on the first page of a form; an empty value stays a blank to write in. */
    record Cover(List<Row> rows) implements Block {
        public Cover {
            rows = List.copyOf(rows);
            needed(rows, "row");
        }

        public record Row(String label, Prose value) {
            public Row {
                label = Spaces.line(label);
            }

            public static Row of(String label, String value) {
                return new Row(label, Prose.of(value));
            }
        }
    }

    /** A table whose head stands again on every page; {@code caption} may be empty, each row has one cell a column. */
    record Table(String caption, List<Column> columns, List<List<Prose>> rows) implements Block {
        public Table {
            caption = Spaces.line(caption);
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            needed(columns, "column");
            for (var row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "a row of " + row.size() + " cells in a table of " + columns.size() + " columns");
                }
            }
        }

        /** A table of equal columns and plain cells, without a caption. */
        public static Table of(List<String> heads, List<List<String>> rows) {
            return new Table("", heads.stream().map(head -> new Column(head, 1)).toList(), plain(rows));
        }

        public static List<List<Prose>> plain(List<List<String>> rows) {
            return rows.stream()
                    .map(row -> row.stream().map(Prose::of).toList())
                    .toList();
        }
    }

    /**
     * A column with its head.
     *
     * @param share of the width, beside the shares of the other columns; 1 to 100
     */
    record Column(String head, int share) {
        private static final int WIDEST = 100;

        public Column {
            head = Spaces.line(head);
            if (share < 1 || share > WIDEST) {
                throw new IllegalArgumentException("share of column " + head + " is " + share + ", not 1 to 100");
            }
        }
    }

    record Items(boolean numbered, List<Prose> items) implements Block {
        public Items {
            items = List.copyOf(items);
            needed(items, "item");
        }

        public static Items bullets(String... items) {
            return new Items(false, Stream.of(items).map(Prose::of).toList());
        }

        public static Items numbers(String... items) {
            return new Items(true, Stream.of(items).map(Prose::of).toList());
        }
    }

    /**
     * A picture, made smaller to fit the page but never larger.
     *
     * @param alternative what it shows, for those who cannot see it; not blank
     * @param caption stands under it; may be empty
     */
    record Picture(Image image, String alternative, String caption) implements Block {
        public Picture {
            alternative = Spaces.line(alternative);
            caption = Spaces.line(caption);
            if (alternative.isBlank()) {
                throw new IllegalArgumentException("a picture says what it shows");
            }
        }
    }

    record Note(Weight weight, Prose text) implements Block {
        public enum Weight {
            NOTE,
            WARNING
        }
    }

    record PageBreak() implements Block {}

    /** Lines to be filled by hand, for each party in turn; nothing here ever draws a signature or a seal. */
    record Signatures(List<Party> parties) implements Block {
        public Signatures {
            parties = List.copyOf(parties);
            needed(parties, "party");
        }

        /** Somebody who signs, as 法定代表人 or 填报单位, with what to fill in. */
        public record Party(String role, List<Blank> blanks) {
            public Party {
                role = Spaces.line(role);
                blanks = List.copyOf(blanks);
                needed(blanks, "blank");
            }
        }

        public enum Blank {
            NAME,
            SIGNATURE,
            SEAL,
            DATE
        }
    }

    private static void needed(List<?> parts, String what) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("there is no " + what);
        }
    }
}
