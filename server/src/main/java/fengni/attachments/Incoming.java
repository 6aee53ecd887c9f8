package fengni.attachments;

/** A file that was looked at and may be kept; nothing of it is kept yet. */
public final class Incoming {
    private final String name;
    private final Kind kind;
    private final byte[] content;

    Incoming(String name, Kind kind, byte[] content) {
        this.name = name;
        this.kind = kind;
        this.content = content;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    byte[] content() {
        return content;
    }
}
