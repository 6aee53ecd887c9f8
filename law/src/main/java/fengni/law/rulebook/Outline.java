package fengni.law.rulebook;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fengni.law.Confidence;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a paper of the filing holds, in which order: the answers stand in the form, this says where they go.
 *
 * @param id stable; a part of what a printed paper says of itself
 * @param of the dossier that the paper goes with
 * @param role whose paper it is
 * @param confidence how sure the order of its parts is
 * @param source where the order comes from
 */
public record Outline(
        String id,
        Dossier of,
        Party role,
        Wording title,
        Wording source,
        Confidence confidence,
        Wording note,
        List<Part> parts) {
    public Outline {
        parts = List.copyOf(parts);
    }

    /** Which dossier a paper goes with. */
    public enum Dossier {
        SUBJECT,
        ALGORITHM
    }

    /** Whose paper it is. */
    public enum Party {
        PROVIDER,
        SUPPORTER,
        EITHER
    }

    /** One piece of a paper. Keys are those of the filing form; texts may name them in braces. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Heading.class, name = "heading"),
        @JsonSubTypes.Type(value = Words.class, name = "words"),
        @JsonSubTypes.Type(value = Cover.class, name = "cover"),
        @JsonSubTypes.Type(value = Answer.class, name = "answer"),
        @JsonSubTypes.Type(value = Products.class, name = "products"),
        @JsonSubTypes.Type(value = Signed.class, name = "signed")
    })
    public sealed interface Part {}

    /** A heading; its level is 1 to 3. */
    public record Heading(int level, Wording text) implements Part {}

    /** Fixed words; what stands in braces is the answer to that field. */
    public record Words(Wording text) implements Part {}

    /** Labels with the answers to fields beside them; several fields stand one below the other. */
    public record Cover(List<Row> rows) implements Part {
        public Cover {
            rows = List.copyOf(rows);
        }

        /**
         * One label with what stands beside it.
         *
         * @param required whether the paper is not whole without an answer to each of its fields that is asked
         */
        public record Row(Wording label, List<String> from, boolean required) {
            public Row {
                from = List.copyOf(from);
            }
        }
    }

    /** The answer to one field: text, rows as a table, pictures placed, other files named. */
    public record Answer(String field, boolean required) implements Part {}

    /** These parts, once for each product. */
    public record Products(List<Part> parts) implements Part {
        public Products {
            parts = List.copyOf(parts);
        }
    }

    /** Where people sign by hand. */
    public record Signed(Wording role, boolean seal) implements Part {}

    /** Returns every field that the paper shows, in its order; those of products too. */
    public Stream<String> fields() {
        return fields(parts);
    }

    private static Stream<String> fields(List<Part> parts) {
        return parts.stream().flatMap(part -> switch (part) {
            case Cover(var rows) -> rows.stream().flatMap(row -> row.from().stream());
            case Answer(var field, var required) -> Stream.of(field);
            case Products(var inner) -> fields(inner);
            case Heading heading -> Stream.empty();
            case Words words -> Stream.empty();
            case Signed signed -> Stream.empty();
        });
    }
}
