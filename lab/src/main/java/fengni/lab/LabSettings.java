package fengni.lab;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a lab runs.
 *
 * @param port TCP port on 127.0.0.1; 0 takes any free one
 * @param modelFile where the trained model is kept between starts; without one it is trained at every start
 * @param seed decides the words of every answer whose request brings no {@code seed} of its own
 * @param pace pause before each word of the model, as a real model has one; scripts have their own pauses
 */
public record LabSettings(int port, Optional<Path> modelFile, long seed, Duration pace) {
    private static final int HIGHEST_PORT = 65_535;

    public LabSettings {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("port " + port + " is not between 0 and " + HIGHEST_PORT);
        }
        if (pace.isNegative()) {
            throw new IllegalArgumentException("pace " + pace + " is negative");
        }
    }

    /** Any free port, no model file, seed 1, no pause. */
    public static LabSettings quick() {
        return new LabSettings(0, Optional.empty(), 1, Duration.ZERO);
    }

    public LabSettings withPort(int port) {
        return new LabSettings(port, modelFile, seed, pace);
    }

    public LabSettings withModelFile(Path file) {
        return new LabSettings(port, Optional.of(file), seed, pace);
    }

    public LabSettings withSeed(long seed) {
        return new LabSettings(port, modelFile, seed, pace);
    }

    public LabSettings withPace(Duration pace) {
        return new LabSettings(port, modelFile, seed, pace);
    }
}
