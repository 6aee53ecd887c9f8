package fengni;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.evidence.RecordType;
import fengni.gateway.MemoryRecorder;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

class ConsoleRecordsTest {
    private final MemoryRecorder records = new MemoryRecorder();

    @Test
    void a_change_is_on_record_with_its_asker_and_reading_is_not() {
        try (var api = TestApi.start(List.of(Bell.class), List.of(new ConsoleRecords(records), new Rings()))) {
            api.get("/api/v1/bell");
            assertThat(records.all()).isEmpty();

            api.post("/api/v1/bell?secret=1", "{\"password\":\"hidden\"}", "Test-Caller", "wang");
        }

        var kept = records.last();
        assertThat(kept.type()).isEqualTo(RecordType.CONSOLE);
        assertThat(kept.who().sourceAddress()).isEqualTo("127.0.0.1");
        assertThat(kept.decision())
                .containsEntry("by", "wang")
                .containsEntry("method", "POST")
                .containsEntry("path", "/api/v1/bell");
        assertThat(kept.toString()).doesNotContain("hidden").doesNotContain("secret");
    }

    @Test
    void where_no_record_can_be_kept_nothing_is_changed() {
        var rings = new Rings();
        records.failOn(RecordType.CONSOLE);
        try (var api = TestApi.start(List.of(Bell.class), List.of(new ConsoleRecords(records), rings))) {
            assertThat(api.post("/api/v1/bell", "{}").status()).isEqualTo(500);
        }

        assertThat(rings.count).hasValue(0);
    }

    static final class Rings {
        final AtomicInteger count = new AtomicInteger();
    }

    @RestController
    @RequestMapping("/api/v1/bell")
    static final class Bell {
        private final Rings rings;

        Bell(Rings rings) {
            this.rings = rings;
        }

        @GetMapping
        int heard() {
            return rings.count.get();
        }

        @PostMapping
        int ring() {
            return rings.count.incrementAndGet();
        }
    }
}
