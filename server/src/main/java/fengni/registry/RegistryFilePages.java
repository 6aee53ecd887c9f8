package fengni.registry;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.attachments.Attachments;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Gives officers the files that came with a dossier: scans of identity documents are among them, so each look is noted. */
@Controller
class RegistryFilePages implements Doors {
    private static final String HERE = "/registry/desk/{id}/files/{sha256}";
    private static final String API = "/api/v1" + HERE;

    private final Cabinet cabinet;
    private final Attachments attachments;

    RegistryFilePages(Cabinet cabinet, Attachments attachments) {
        this.cabinet = cabinet;
        this.attachments = attachments;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.read(HERE, Role.REGISTRY_OFFICER), Door.read(API, Role.REGISTRY_OFFICER));
    }

    @GetMapping({HERE, API})
    ResponseEntity<StreamingResponseBody> file(
            SignedIn who, @PathVariable long id, @PathVariable String sha256, HttpServletRequest request) {
        return cabinet.file(id, sha256, Visit.of(who, request))
                .map(attachments::download)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
