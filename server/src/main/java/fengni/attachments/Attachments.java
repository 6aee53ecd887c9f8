package fengni.attachments;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.vault.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Takes files in, keeps them encrypted in the database, and gives them out again. Safe for use by many threads.
 *
 * <p>What a method has returned as kept survives a crash; called within a transaction of the caller's it is kept when that
 * commits. A file is kept whole or not at all: before the commit nothing of it is there, neither its row nor a slice of
 * its content. A file that nobody claims within a day is removed with its content.
 */
public final class Attachments {
    private static final String FIELD = "attachments";
    private static final Duration UNCLAIMED = Duration.ofDays(1);
    private static final Duration SWEEP = Duration.ofHours(1);

    private final AttachmentTable table;
    private final InstantSource clock;
    private final TransactionOperations transactions;
    private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);

    public Attachments(DataSource database, Vault vault, InstantSource clock, TransactionOperations transactions) {
        this.table = new AttachmentTable(database, vault);
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Reads and keeps one file; whoever wanted it claims it within a day. */
    public Outcome<Attachment> keep(InputStream content, String name, Allowance allowance) {
        return check(List.of(new Upload(name, () -> content)), allowance)
                .map(files -> keep(files).getFirst());
    }

    /**
     * Reads files and looks at them; keeps nothing. Not a byte more is read than the allowance needs.
     *
     * @throws UncheckedIOException if a stream breaks off
     */
    public Outcome<List<Incoming>> check(List<Upload> uploads, Allowance allowance) {
        var faults =
                new Faults().expect(uploads.size() <= allowance.files(), FIELD, "attachment_count", allowance.files());
        var looked = new ArrayList<Incoming>();
        long left = allowance.bytesTogether();
        for (var upload : uploads.stream().limit(allowance.files()).toList()) {
            var content = read(upload, (int) Math.min(allowance.bytesEach(), left));
            if (content.length > allowance.bytesEach()) {
                faults.add(fault(upload, "attachment_too_large", allowance.megabytesEach()));
            } else if (content.length > left) {
                faults.add(Fault.of(FIELD, "attachment_total", allowance.megabytesTogether()));
                break;
            } else {
                left -= content.length;
                look(upload, content, faults).ifPresent(looked::add);
            }
        }
        return faults.none() ? new Outcome.Done<>(List.copyOf(looked)) : new Outcome.Faulty<>(faults.list());
    }

    /** Keeps all files or none. */
    public List<Attachment> keep(List<Incoming> files) {
        sweepHourly();
        return transactions.execute(_ ->
                files.stream().map(file -> table.add(file, clock.instant())).toList());
    }

    /**
     * Says whose files these are; from then on they stay.
     *
     * @param owner room and number, as {@code complaint/7}
     * @throws IllegalStateException if one of them is gone or somebody else's
     */
    public void claim(List<Attachment> files, String owner) {
        transactions.executeWithoutResult(_ -> files.forEach(file -> {
            if (!table.claim(file.id(), owner)) {
                throw new IllegalStateException("attachment " + file.id() + " cannot be claimed for " + owner);
            }
        }));
    }

    /** Finds a file that nobody has claimed, by the number that only whoever handed it in was told. */
    public Optional<Attachment> unclaimed(UUID id) {
        return table.unclaimed(id);
    }

    /** Returns the files of an owner in the order in which they came. */
    public List<Attachment> of(String owner) {
        return table.of(owner);
    }

    /** Finds a file of an owner: whoever may see the owner may see it, nobody else. */
    public Optional<Attachment> find(String owner, UUID id) {
        return of(owner).stream().filter(file -> file.id().equals(id)).findFirst();
    }

    /** Finds a file of an owner by the digest of its content, lower-case hexadecimal. */
    public Optional<Attachment> find(String owner, String sha256) {
        return table.find(owner, sha256);
    }

    /** Returns how many bytes the files of an owner have together. */
    public long bytesOf(String owner) {
        return table.bytesOf(owner);
    }

    /**
     * Writes the content, slice by slice.
     *
     * @throws RuntimeException if a slice was changed, moved or lost; what came before it is already written
     */
    public void write(Attachment file, OutputStream out) throws IOException {
        table.write(file, out);
    }

    /** Returns an answer with the content: a browser saves it and never shows it within our pages, for it was handed in. */
    public ResponseEntity<StreamingResponseBody> download(Attachment file) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.disposition())
                .header(HttpHeaders.CONTENT_TYPE, file.kind().mediaType())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentLength(file.bytes())
                .body(out -> write(file, out));
    }

    /** Removes what nobody claimed within a day; returns how many. */
    public int sweep() {
        return table.forget(clock.instant().minus(UNCLAIMED));
    }

    private void sweepHourly() {
        var now = clock.instant();
        var last = swept.get();
        if (last.plus(SWEEP).isBefore(now) && swept.compareAndSet(last, now)) {
            sweep();
        }
    }

    private static byte[] read(Upload upload, int most) {
        try (var content = upload.content().open()) {
            return content.readNBytes(most + 1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<Incoming> look(Upload upload, byte[] content, Faults faults) {
        return switch (Recognition.of(content)) {
            case Recognition.Known(var kind) ->
                Optional.of(new Incoming(FileName.clean(upload.name(), kind), kind, content));
            case Recognition.Refused(var code) -> {
                faults.add(fault(upload, code));
                yield Optional.empty();
            }
        };
    }

    private static Fault fault(Upload upload, String code, Object... more) {
        var params = new ArrayList<Object>(List.of(FileName.shown(upload.name())));
        params.addAll(List.of(more));
        return Fault.of(FIELD, code, params.toArray());
    }
}
