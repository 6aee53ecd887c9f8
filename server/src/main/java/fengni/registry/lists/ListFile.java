package fengni.registry.lists;

/** A file as it was handed in; it holds a published list and nothing about persons, and is kept as it is. */
final class ListFile {
    private final String name;
    private final String sha256;
    private final byte[] content;

    ListFile(String name, String sha256, byte[] content) {
        this.name = name;
        this.sha256 = sha256;
        this.content = content;
    }

    String name() {
        return name;
    }

    String sha256() {
        return sha256;
    }

    byte[] content() {
        return content;
    }
}
