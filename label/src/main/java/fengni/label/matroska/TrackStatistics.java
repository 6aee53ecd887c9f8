package fengni.label.matroska;

import fengni.label.Obstacle;
import fengni.label.file.Medium;
import fengni.label.file.Splice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What tags tell of how long and how large a track is, as mkvmerge and FFmpeg write them: set right where the digits have
 * room; a number that has none is taken out, since it would be false.
 */
final class TrackStatistics {
    private static final String DURATION = "DURATION";
    private static final String BYTES = "NUMBER_OF_BYTES";
    private static final String FRAMES = "NUMBER_OF_FRAMES";
    private static final String BITS_A_SECOND = "BPS";

    private static final Pattern CLOCK = Pattern.compile("(\\d{2,6}):([0-5]\\d):([0-5]\\d)\\.(\\d{9})");
    private static final Pattern COUNT = Pattern.compile("\\d{1,18}");
    private static final long SECOND = 1_000_000_000;

    private final Medium medium;
    private final long track;
    private final Added added;

    /**
     * What the track got.
     *
     * @param length of the track, in nanoseconds
     */
    record Added(Length length, long packets, long bytes) {}

    private TrackStatistics(Medium medium, long track, Added added) {
        this.medium = medium;
        this.track = track;
        this.added = added;
    }

    /** @param track its UID */
    static List<Splice> splices(Medium medium, Segment segment, long track, Added added) throws Obstacle {
        var statistics = new TrackStatistics(medium, track, added);
        var splices = new ArrayList<Splice>();
        for (Element tags : segment.all(Ids.TAGS)) {
            var row = Tags.of(medium, tags);
            var patch = Patch.of(medium, tags);
            for (Element tag : row) {
                if (statistics.isOfTrack(tag.children(medium))) {
                    statistics.patch(tag, patch);
                }
            }
            patch.splice().ifPresent(splices::add);
        }
        return splices;
    }

    private boolean isOfTrack(List<Element> tag) throws Obstacle {
        for (Element targets : Tags.all(tag, Ids.TARGETS)) {
            for (Element target : targets.children(medium)) {
                if (target.is(Ids.TARGET_TRACK)
                        && target.size() <= Long.BYTES
                        && Element.number(medium, target.body(), (int) target.size()) == track) {
                    return track != 0;
                }
            }
        }
        return false;
    }

    /** A statistic, and the text in which it is told. */
    private record Told(Element simple, Element string, String text) {}

    private void patch(Element tag, Patch patch) throws Obstacle {
        var simples = Tags.all(tag.children(medium), Ids.SIMPLE_TAG);
        var told = new HashMap<String, Told>();
        for (Element simple : simples) {
            told(simple).ifPresent(one -> told.putIfAbsent(Tags.name(medium, children(simple)), one));
        }
        int gone = 0;
        for (String name : List.of(DURATION, BYTES, FRAMES, BITS_A_SECOND)) {
            var one = Optional.ofNullable(told.get(name));
            var now = one.map(found -> now(name, found.text(), told)).orElse("");
            if (!now.isEmpty() && now.length() <= one.orElseThrow().string().size()) {
                patch.bytes(one.get().string(), padded(now, one.get().string()));
            } else if (one.isPresent()) {
                patch.room(one.get().simple());
                gone++;
            }
        }
        if (gone > 0 && gone == simples.size()) {
            patch.room(tag); // a tag must have something to say
        }
    }

    /** A text may end before its element does (RFC 8794, 13). */
    private static byte[] padded(String text, Element string) {
        return Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), (int) string.size());
    }

    private List<Element> children(Element simple) {
        try {
            return simple.children(medium);
        } catch (Obstacle obstacle) {
            return List.of();
        }
    }

    private Optional<Told> told(Element simple) throws Obstacle {
        var parts = simple.children(medium);
        boolean nested = parts.stream().anyMatch(part -> part.is(Ids.SIMPLE_TAG));
        return Tags.all(parts, Ids.TAG_STRING).stream()
                .filter(string -> !nested && string.size() > 0 && string.size() <= 64)
                .findFirst()
                .map(string -> new Told(
                        simple,
                        string,
                        medium.between(string.body(), string.end()).latin().replaceAll("\0+$", "")));
    }

    /** Returns what a statistic is now; empty if it is not told in the usual way. */
    private String now(String name, String text, Map<String, Told> told) {
        return switch (name) {
            case DURATION -> clock(nanos(told), text);
            case BYTES ->
                count(told, name)
                        .map(number -> number + added.bytes())
                        .map(String::valueOf)
                        .orElse("");
            case FRAMES ->
                count(told, name)
                        .map(number -> number + added.packets())
                        .map(String::valueOf)
                        .orElse("");
            default -> rate(told);
        };
    }

    private String rate(Map<String, Told> told) {
        double nanos = added.length().now((double) nanos(told));
        return count(told, BYTES)
                .filter(bytes -> nanos(told) > 0)
                .map(bytes -> Math.round((bytes + added.bytes()) * 8.0 * SECOND / nanos))
                .map(String::valueOf)
                .orElse("");
    }

    private static Optional<Long> count(Map<String, Told> told, String name) {
        return Optional.ofNullable(told.get(name))
                .map(Told::text)
                .filter(text -> COUNT.matcher(text).matches())
                .map(Long::parseLong);
    }

    private static long nanos(Map<String, Told> told) {
        var clock =
                CLOCK.matcher(told.containsKey(DURATION) ? told.get(DURATION).text() : "");
        if (!clock.matches()) {
            return 0;
        }
        long minutes = Long.parseLong(clock.group(1)) * 60 + Long.parseLong(clock.group(2));
        return (minutes * 60 + Long.parseLong(clock.group(3))) * SECOND + Long.parseLong(clock.group(4));
    }

    private String clock(long told, String text) {
        if (!CLOCK.matcher(text).matches()) {
            return "";
        }
        long nanos = (long) added.length().now((double) told);
        long seconds = nanos / SECOND;
        return String.format(
                Locale.ROOT, "%02d:%02d:%02d.%09d", seconds / 3600, seconds / 60 % 60, seconds % 60, nanos % SECOND);
    }
}
