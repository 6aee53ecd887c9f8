package fengni.filing;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.SignedIn;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Gives out the files of a dossier to those who may change it: scans of identity documents are among them. */
@Controller
class FilePages implements Doors {
    private static final String HERE = "/filings/{id}/files/{sha256}";
    private static final String API = "/api/v1" + HERE;

    private final Desk desk;

    FilePages(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.read(HERE, Desk.EDITORS), Door.read(API, Desk.EDITORS));
    }

    @GetMapping({HERE, API})
    ResponseEntity<StreamingResponseBody> file(SignedIn who, @PathVariable long id, @PathVariable String sha256) {
        return desk.filings()
                .find(Filer.of(who), id)
                .flatMap(dossier -> desk.files().find(dossier.id(), sha256))
                .map(desk.files().attachments()::download)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
