package fengni.label;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The transcoder at hand, if any: beside this library, else in the folder of an optional module. */
public final class Transcoders {
    private Transcoders() {}

    /** Looked for once, when the first film gets words. */
    private static final class Found {
        private static final Optional<Transcoder> ANY = found(Transcoders.class.getClassLoader())
                .or(() -> Optional.ofNullable(System.getProperty(Transcoder.FOLDER))
                        .map(Path::of)
                        .filter(Files::isDirectory)
                        .map(Found::jars)
                        .flatMap(Found::found));

        private static Optional<Transcoder> found(ClassLoader loader) {
            try {
                return ServiceLoader.load(Transcoder.class, loader).findFirst();
            } catch (ServiceConfigurationError | LinkageError unfit) {
                return Optional.empty(); // its native parts are not for this machine
            }
        }

        private static ClassLoader jars(Path folder) {
            try (var files = Files.list(folder)) {
                return new URLClassLoader(
                        files.filter(file -> file.toString().endsWith(".jar"))
                                .flatMap(Found::address)
                                .toArray(URL[]::new),
                        Transcoders.class.getClassLoader());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static Stream<URL> address(Path jar) {
            try {
                return Stream.of(jar.toUri().toURL());
            } catch (MalformedURLException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    /** Returns what codes films again, if its module is there. */
    public static Optional<Transcoder> atHand() {
        return Found.ANY;
    }
}
