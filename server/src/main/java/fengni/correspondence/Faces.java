package fengni.correspondence;

import java.util.Locale;

/** Faces in words, as letters and tables hold them. */
final class Faces {
    private Faces() {}

    static String word(Face face) {
        return face.name().toLowerCase(Locale.ROOT);
    }

    static Face of(String word) {
        return Face.valueOf(word.toUpperCase(Locale.ROOT));
    }

    static Face read(Members members, String name) {
        return switch (members.text(name)) {
            case "operator" -> Face.OPERATOR;
            case "registry" -> Face.REGISTRY;
            default -> members.ill(name, Face.REGISTRY);
        };
    }
}
