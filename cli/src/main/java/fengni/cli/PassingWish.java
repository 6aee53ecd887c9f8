package fengni.cli;

import fengni.label.MarkPosition;
import fengni.label.Propagation;
import fengni.label.Propagator;
import fengni.label.Showing;
import fengni.label.Trace.Confidence;
import fengni.label.TraceList;
import fengni.label.VisibleWords;
import fengni.law.Finding;
import fengni.law.ProviderCode;
import fengni.law.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How contents are to be passed on: read from the options whole, or refused with every reason at once. */
sealed interface PassingWish {
    /**
     * The way for any file.
     *
     * @param code empty if nothing is written
     * @param number empty if every content gets one of its own
     */
    record Ready(
            Propagation propagation,
            DeclaredFiles declared,
            Optional<ProviderCode> code,
            Optional<String> number,
            Showing showing)
            implements PassingWish {
        /** Returns who passes one content on, under a number of its own. */
        Propagator propagator() {
            return Propagator.of(
                            code.orElseThrow(),
                            number.orElseGet(() -> UUID.randomUUID().toString()))
                    .showing(showing);
        }
    }

    record Refused(List<Finding> reasons) implements PassingWish {}

    /** A file named in the options cannot be read. */
    record NotRead(Path file, IOException why) implements PassingWish {}

    /** The options as typed. */
    record Typed(
            Optional<String> propagator,
            Optional<String> propagateId,
            Optional<String> explicit,
            MarkPosition at,
            MarkPlaces place,
            boolean declared,
            Optional<Path> declarations,
            Optional<Path> traces,
            Confidence least) {

        /** @param folder what paths in a table of declarations begin from */
        PassingWish read(Path folder) {
            var faults = new ArrayList<Finding>();
            var showing = new Showing(new VisibleWords.None(), at, place.places(), Optional.empty());
            var marking = propagator.map(code -> new Marking.Wish(code, propagateId, "1", explicit, showing).read());
            marking.ifPresent(wish -> faults.addAll(refusals(wish)));
            var current = declarations.or(() -> traces).orElse(folder);
            try {
                var files = declarations.isPresent()
                        ? table(declarations.get(), folder, faults)
                        : DeclaredFiles.all(declared);
                current = traces.orElse(current);
                var propagation = traces.isPresent() ? own(traces.get(), faults) : Propagation.usual();
                return faults.isEmpty()
                        ? ready(marking, propagation.counting(least), files, showing)
                        : new Refused(faults);
            } catch (IOException failure) {
                return new NotRead(current, failure);
            }
        }

        private static Ready ready(
                Optional<Marking> marking, Propagation propagation, DeclaredFiles files, Showing showing) {
            return marking.filter(Marking.Ready.class::isInstance)
                    .map(Marking.Ready.class::cast)
                    .map(ready -> new Ready(
                            propagation,
                            files,
                            Optional.of(ready.producer()),
                            ready.produceId(),
                            new Showing(
                                    ready.words().orElseGet(VisibleWords.None::new),
                                    showing.position(),
                                    showing.places(),
                                    showing.clip())))
                    .orElseGet(() -> new Ready(propagation, files, Optional.empty(), Optional.empty(), showing));
        }

        private static List<Finding> refusals(Marking wish) {
            return switch (wish) {
                case Marking.Ready _ -> List.of();
                case Marking.Refused(var reasons) ->
                    reasons.stream().map(Typed::renamed).toList();
            };
        }

        /** The same rules hold for both numbers and both codes; only the options have other names. */
        private static Finding renamed(Finding reason) {
            var where = reason.where().replace("--producer", "--propagator").replace("--produce-id", "--propagate-id");
            return new Finding(reason.code(), where, reason.params());
        }

        private static DeclaredFiles table(Path file, Path folder, List<Finding> faults) throws IOException {
            return switch (DeclaredFiles.read(file, folder)) {
                case DeclaredFiles.Read.Table(var files) -> files;
                case DeclaredFiles.Read.Faulty(var wrong) -> {
                    wrong.forEach(fault -> faults.add(in(file, fault)));
                    yield DeclaredFiles.all(false);
                }
            };
        }

        private static Propagation own(Path file, List<Finding> faults) throws IOException {
            byte[] bytes;
            try (var stream = Files.newInputStream(file)) {
                bytes = stream.readNBytes(4 * TraceList.LONGEST);
            }
            Reading<TraceList> list = TraceList.read(new String(bytes, StandardCharsets.UTF_8));
            list.findings().forEach(fault -> faults.add(in(file, fault)));
            return list.toOptional().map(Propagation::with).orElseGet(Propagation::usual);
        }

        private static Finding in(Path file, Finding fault) {
            return new Finding(fault.code(), file + ":" + fault.where(), fault.params());
        }
    }
}
