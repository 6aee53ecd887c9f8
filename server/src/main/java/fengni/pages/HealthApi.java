package fengni.pages;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /health}: whether the console does its work. Anyone may ask, so it names no part. */
@RestController
final class HealthApi {
    private final List<PartSource> parts;

    HealthApi(List<PartSource> parts) {
        this.parts = parts;
    }

    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        return parts.stream().anyMatch(part -> part.state().tone() == Tone.BAD)
                ? ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(Map.of("status", "down"))
                : ResponseEntity.ok(Map.of("status", "up"));
    }
}
