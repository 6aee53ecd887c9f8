package fengni.rulebook;

import java.util.Optional;
import java.util.UUID;

/** Numbers of entries and of files as they stand in addresses; what is none finds nothing. */
final class Numbers {
    private Numbers() {}

    static Optional<Long> read(String text) {
        return text.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    static Optional<UUID> file(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}
