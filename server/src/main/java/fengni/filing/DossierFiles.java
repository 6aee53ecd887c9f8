package fengni.filing;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.attachments.Allowance;
import fengni.attachments.Attachment;
import fengni.attachments.Attachments;
import fengni.attachments.Incoming;
import fengni.attachments.Kind;
import fengni.attachments.Upload;
import fengni.law.FiledFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The files of dossiers: scans, letters, screenshots. A file that was put with a dossier stays with it, since an earlier
 * version may name it. What a method has returned as kept survives a crash. Safe for use by many threads.
 */
final class DossierFiles {
    private static final int MEGABYTES = 10;
    private static final Allowance ONE = Allowance.one(MEGABYTES << 20);
    /** Of one dossier over all its versions, so that nobody fills the database through it. */
    private static final int MOST_FILES = 500;
    /** What portals and reviewers take: pictures, scans, and papers to edit. */
    private static final Set<Kind> TAKEN = EnumSet.of(Kind.JPEG, Kind.PNG, Kind.PDF, Kind.DOCX);

    private final Attachments attachments;

    DossierFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    /** What came of files that somebody handed in for one field: sound ones are kept although others are not. */
    record Taken(List<FiledFile> files, List<Fault> faults) {
        Taken {
            files = List.copyOf(files);
            faults = List.copyOf(faults);
        }
    }

    /** Keeps the sound ones of these files; the faults name the field. */
    Taken take(long dossier, String key, List<Upload> uploads) {
        var files = new ArrayList<FiledFile>();
        var faults = new ArrayList<Fault>();
        int room = MOST_FILES - attachments.of(owner(dossier)).size();
        for (var upload : uploads) {
            if (files.size() >= room) {
                faults.add(Fault.of(key, "attachment_count", MOST_FILES));
                break;
            }
            switch (attachments.check(List.of(upload), ONE).then(DossierFiles::wanted)) {
                case Outcome.Done(var sound) -> files.add(kept(dossier, sound));
                case Outcome.Faulty(var found) ->
                    found.forEach(one -> faults.add(new Fault(key, one.code(), one.params())));
                case Outcome.Conflicting(var fault) -> faults.add(fault);
                case Outcome.Absent() -> {}
            }
        }
        return new Taken(files, faults);
    }

    private static Outcome<Incoming> wanted(List<Incoming> looked) {
        var file = looked.getFirst();
        return TAKEN.contains(file.kind())
                ? new Outcome.Done<>(file)
                : Outcome.faulty(Fault.of("", "attachment_kind", file.name()));
    }

    private FiledFile kept(long dossier, Incoming file) {
        var kept = attachments.keep(List.of(file));
        attachments.claim(kept, owner(dossier));
        return filed(kept.getFirst());
    }

    /** Returns whether all these files were put with this dossier. */
    boolean holds(long dossier, List<FiledFile> files) {
        return files.isEmpty()
                || attachments.of(owner(dossier)).stream()
                        .map(DossierFiles::filed)
                        .collect(Collectors.toSet())
                        .containsAll(files);
    }

    /** Finds a file of a dossier by the digest of its content. */
    Optional<Attachment> find(long dossier, String sha256) {
        return attachments.find(owner(dossier), sha256);
    }

    /** Keeps a file that this program made, such as a paper; it joins the caller's transaction. */
    Attachment keep(long dossier, String name, byte[] content) {
        var made = attachments.check(
                List.of(new Upload(name, () -> new ByteArrayInputStream(content))), Allowance.one(Allowance.MOST));
        if (!(made instanceof Outcome.Done(var files))) {
            throw new IllegalStateException(
                    "the paper " + name + " of " + content.length + " bytes cannot be kept: " + made);
        }
        var kept = attachments.keep(files);
        attachments.claim(kept, owner(dossier));
        return kept.getFirst();
    }

    Optional<Attachment> find(long dossier, UUID id) {
        return attachments.find(owner(dossier), id);
    }

    /** Returns the content of a file that was put with this dossier, whole. */
    Optional<byte[]> content(long dossier, FiledFile file) {
        return find(dossier, file.sha256()).map(this::content);
    }

    byte[] content(Attachment file) {
        var content = new ByteArrayOutputStream((int) file.bytes());
        try {
            attachments.write(file, content);
            return content.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Attachments attachments() {
        return attachments;
    }

    private static FiledFile filed(Attachment file) {
        return new FiledFile(file.sha256(), file.bytes(), file.name());
    }

    private static String owner(long dossier) {
        return "filing/" + dossier;
    }
}
