package fengni.rulebook;

import fengni.attachments.Attachment;
import fengni.attachments.Attachments;
import fengni.attachments.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Files on their way in and out of a page. */
final class HandedIn {
    private HandedIn() {}

    /** A field left empty arrives as a file without name and content. */
    static Papers.Given of(Optional<List<MultipartFile>> files) {
        var uploads = new ArrayList<Upload>();
        for (var file : files.orElse(List.of())) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            if (!name.isEmpty() || file.getSize() > 0) {
                uploads.add(new Upload(name, file::getInputStream));
            }
        }
        return new Papers.Given(uploads);
    }

    /** A browser saves it and never shows it within our pages: somebody handed it in. */
    static ResponseEntity<StreamingResponseBody> download(Optional<Attachment> file, Attachments attachments) {
        return file.map(found -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_DISPOSITION, found.disposition())
                        .header(HttpHeaders.CONTENT_TYPE, found.kind().mediaType())
                        .header("X-Content-Type-Options", "nosniff")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .contentLength(found.bytes())
                        .<StreamingResponseBody>body(out -> attachments.write(found, out)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
