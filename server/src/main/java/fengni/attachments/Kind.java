package fengni.attachments;

import java.util.List;

/** What a file is by its content; its name has no say. Stored by name: never rename one. */
public enum Kind {
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    PDF("application/pdf", "pdf"),
    MP4("video/mp4", "mp4", "m4v", "m4a"),
    MOV("video/quicktime", "mov"),
    MP3("audio/mpeg", "mp3"),
    WAV("audio/wav", "wav"),
    TEXT("text/plain;charset=UTF-8", "txt"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx");

    /** What a form's {@code accept} may offer: a help for choosing, no check. */
    public static final String OFFERED = ".jpg,.jpeg,.png,.pdf,.mp4,.mov,.mp3,.wav,.txt,.docx,.xlsx,.pptx";

    private final String mediaType;
    private final String extensions;

    Kind(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = String.join(",", extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    /** Returns the lower-case endings of such files without dot, the usual one first. */
    List<String> extensions() {
        return List.of(extensions.split(",", -1));
    }
}
