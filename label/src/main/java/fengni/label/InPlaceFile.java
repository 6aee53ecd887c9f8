package fengni.label;

import fengni.label.Marked.Refused;
import fengni.label.Stored.Written;
import fengni.label.file.Medium;
import fengni.label.file.OpenFile;
import fengni.label.file.Overwrite;
import fengni.label.file.Splice;
import fengni.law.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One label inside of a file: step by step, read back, and taken back if anything differs. */
final class InPlaceFile {
    private final Path file;
    private final FileChannel channel;
    private final MarkOrder order;
    private final Function<Format, Optional<Carrier>> carriers;
    /** What stood where a step wrote, the last first. */
    private final List<Overwrite> stood = new ArrayList<>();

    private InPlaceFile(Path file, FileChannel channel, MarkOrder order, Function<Format, Optional<Carrier>> carriers) {
        this.file = file;
        this.channel = channel;
        this.order = order;
        this.carriers = carriers;
    }

    static Stored of(Path file, MarkOrder order, Function<Format, Optional<Carrier>> carriers) throws IOException {
        var against = against(file, order);
        if (!against.isEmpty()) {
            return new Refused(against);
        }
        try (var channel = FileChannel.open(
                        file, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                var lock = channel.tryLock()) {
            return lock == null ? inUse(file) : new InPlaceFile(file, channel, order, carriers).marked();
        } catch (OverlappingFileLockException sameProcess) {
            return inUse(file);
        } catch (UncheckedIOException failure) {
            throw OpenFile.cause(failure);
        }
    }

    private static Refused inUse(Path file) {
        return Refused.because(Finding.of(InPlaceCode.IN_USE, file.toString()));
    }

    private static List<Finding> against(Path file, MarkOrder order) throws IOException {
        var name = file.toString();
        if (Files.isDirectory(file)) {
            return List.of(Finding.of(FileCode.FOLDER, name));
        }
        if (!Files.exists(file)) {
            return List.of(MarkedFile.notReadable(file, new NoSuchFileException(name)));
        }
        if (!Files.isRegularFile(file)) {
            return List.of(MarkedFile.notReadable(file, new IOException(name)));
        }
        var against = new ArrayList<>(order.againstSigning(name));
        if (Files.isSymbolicLink(file)) {
            against.add(Finding.of(InPlaceCode.SYMBOLIC_LINK, name));
        }
        int names = names(file);
        if (names > 1) {
            against.add(Finding.of(InPlaceCode.HARD_LINKS, name, names));
        }
        if (!Files.isWritable(file)) {
            against.add(Finding.of(InPlaceCode.READ_ONLY, name));
        }
        if (order.showing().wantsWords() || order.showing().cue()) {
            against.add(Finding.of(InPlaceCode.WORDS_IN_PLACE, name));
        }
        return against;
    }

    private static int names(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? (int) Files.getAttribute(file, "unix:nlink")
                : 1;
    }

    private Stored marked() throws IOException {
        Carrier carrier;
        InPlace plan;
        AigcLabel label;
        long length;
        try (var open = OpenFile.over(channel)) {
            var medium = Medium.of(open);
            var format = Planned.format(file.toString(), medium);
            var found = format.flatMap(carriers);
            if (found.isEmpty()) {
                return Refused.because(unfit(format));
            }
            carrier = found.get();
            length = medium.length();
            var whole = medium.part(0, carrier.leftover(medium).orElse(length));
            var against = FileLabels.of(carrier.read(whole)).against(order.label());
            label = against.isEmpty() ? order.completed(() -> carrier.content(whole)) : order.label();
            // what a run that was cut off left behind is cut off only if the order can be carried out without it
            plan = against.isEmpty() ? carrier.inPlace(whole, label) : new InPlace.Not(against);
        }
        return switch (plan) {
            case InPlace.Not(var reasons) -> new Refused(reasons);
            case InPlace.Steps steps -> {
                if (channel.size() != length) {
                    yield inUse(file);
                }
                if (steps.length() < length) {
                    cut(steps.length());
                }
                yield carriedOut(carrier, steps, label);
            }
        };
    }

    private Finding unfit(Optional<Format> format) {
        var name = file.toString();
        return format.map(known -> Finding.of(InPlaceCode.NOT_IN_PLACE, name, known.key()))
                .orElseGet(() -> Finding.of(FileCode.FORMAT_UNKNOWN, name, Format.ending(name)));
    }

    private Stored carriedOut(Carrier carrier, InPlace.Steps plan, AigcLabel label) throws IOException {
        Optional<String> difference;
        try {
            for (Overwrite step : plan.steps()) {
                stood.addFirst(new Overwrite(step.at(), standing(step)));
                write(step);
            }
            difference = difference(carrier, plan, label);
        } catch (IOException | RuntimeException failure) {
            takeBack(plan, failure);
            throw failure;
        }
        if (difference.isPresent()) {
            takeBack(plan);
            return Refused.because(Finding.of(FileCode.READ_BACK, file.toString(), difference.get()));
        }
        return new Written(carrier.format(), List.of(Finding.of(CarrierCode.NO_WORDS, "")));
    }

    /** Holds the file against itself as it was before: what no step wrote to is not read again. */
    private Optional<String> difference(Carrier carrier, InPlace.Steps plan, AigcLabel label) throws IOException {
        try (var open = OpenFile.over(channel)) {
            var now = Medium.of(open);
            var before = now.part(0, plan.length())
                    .with(stood.stream()
                            .filter(old -> old.end() <= plan.length())
                            .map(old -> new Splice(old.at(), old.end(), old.bytes()))
                            .filter(splice -> splice.piece().length > 0)
                            .toList());
            return carrier.difference(before, now, label);
        }
    }

    private byte[] standing(Overwrite step) throws IOException {
        long there = Math.clamp(channel.size() - step.at(), 0, step.bytes().length);
        var bytes = ByteBuffer.allocate((int) there);
        while (bytes.hasRemaining() && channel.read(bytes, step.at() + bytes.position()) >= 0) {
            // a read may bring less than asked for
        }
        return bytes.array();
    }

    private void write(Overwrite step) throws IOException {
        var bytes = ByteBuffer.wrap(step.bytes());
        while (bytes.hasRemaining()) {
            channel.write(bytes, step.at() + bytes.position());
        }
        channel.force(false); // the length of the file is forced with its bytes
    }

    private void takeBack(InPlace.Steps plan) throws IOException {
        for (Overwrite old : stood) {
            write(old);
        }
        cut(plan.length());
    }

    private void takeBack(InPlace.Steps plan, Exception because) {
        try {
            takeBack(plan);
        } catch (IOException failure) {
            because.addSuppressed(failure);
        }
    }

    private void cut(long length) throws IOException {
        channel.truncate(length);
        channel.force(true);
    }
}
