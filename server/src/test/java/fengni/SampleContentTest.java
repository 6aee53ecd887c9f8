package fengni;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.answers.Cursor;
import fengni.gateway.MemoryRecorder;
import fengni.offering.OrganisationDraft;
import fengni.vault.Vault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleContentTest {
    @TempDir
    private Path folder;

    @Test
    void it_is_filled_in_once_however_often_a_trial_starts() {
        try (var rooms = rooms()) {
            var service = new SampleContent(rooms).fill();

            assertThat(new SampleContent(rooms).fill()).isEqualTo(service);
        }
    }

    @Test
    void it_never_goes_into_the_database_of_a_real_installation() {
        try (var rooms = rooms()) {
            rooms.offerings.add(
                    new OrganisationDraft(Optional.of("示例科技"), Optional.of("91350100M000100Y43"), Optional.empty()),
                    "tester");
            var real = rooms.offerings.organisations(new Cursor(0, 1)).items().getFirst();

            assertThatThrownBy(new SampleContent(rooms)::fill)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("sample.database");

            assertThat(rooms.offerings.services(real.id())).isEmpty();
        }
    }

    private ControlRooms rooms() {
        var rooms = new ControlRooms(
                TestDatabase.migrated(),
                Vault.open(folder.resolve("keys")),
                new MemoryRecorder(),
                List.of(),
                folder.resolve("feature-set.snapshot"));
        rooms.start();
        return rooms;
    }
}
