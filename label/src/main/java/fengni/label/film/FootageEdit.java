package fengni.label.film;

import fengni.label.Obstacle;
import fengni.label.Recoded;
import fengni.label.box.Box;
import fengni.label.file.Splice;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Puts samples in the place of a film's first ones, and keeps its tables and everything that points into the file right. */
final class FootageEdit {
    private final Film film;
    private final PictureTrack track;
    private final Recoded.Done done;
    private final int count;
    private final Growth growth = new Growth();

    private FootageEdit(Film film, PictureTrack track, Recoded.Done done) {
        this.film = film;
        this.track = track;
        this.done = done;
        this.count = done.samples().size();
    }

    static List<Splice> of(Film film, PictureTrack track, Recoded.Done done) throws Obstacle {
        var edit = new FootageEdit(film, track, done);
        edit.samples();
        edit.sizes();
        edit.times();
        edit.keys();
        edit.configuration();
        return edit.growth.carried(film, track.around().getFirst());
    }

    private void samples() throws Obstacle {
        var table = track.table();
        for (int i = 0; i < count; i++) {
            long at = table.places()[i];
            growth.put(at, at + table.sizes()[i], done.samples().get(i), data(at));
        }
        if (done.before().length > 0) {
            long at = table.places()[count];
            growth.put(at, at, done.before(), data(at));
        }
    }

    private Box data(long at) throws Obstacle {
        return film.row().stream()
                .filter(box -> box.is("mdat") && box.body() <= at && at < box.end())
                .findFirst()
                .orElseThrow(() -> PictureTrack.layout(at, "mdat"));
    }

    private void sizes() {
        var table = track.table();
        var sizes = table.sizes().clone();
        for (int i = 0; i < count; i++) {
            sizes[i] = done.samples().get(i).length;
        }
        if (done.before().length > 0) {
            sizes[count] += done.before().length;
        }
        var body =
                ByteBuffer.allocate(12 + 4 * sizes.length).putInt(0).putInt(0).putInt(sizes.length);
        Arrays.stream(sizes).forEach(body::putInt);
        replace("stsz", body.array());
    }

    /** What is coded again is shown in the order of decoding. */
    private void times() {
        var ctts = Optional.ofNullable(track.table().boxes().get("ctts"));
        if (ctts.isEmpty()) {
            return;
        }
        var shown = track.table().shown().clone();
        Arrays.sort(shown, 0, count);
        var runs = new ArrayList<int[]>();
        for (int i = 0; i < shown.length; i++) {
            int later = (int) (shown[i] - track.table().decoded()[i]);
            if (runs.isEmpty() || runs.getLast()[1] != later) {
                runs.add(new int[] {0, later});
            }
            runs.getLast()[0]++;
        }
        var body = ByteBuffer.allocate(8 + 8 * runs.size());
        body.putInt((int) film.medium().u32(ctts.get().body())).putInt(runs.size());
        runs.forEach(run -> body.putInt(run[0]).putInt(run[1]));
        replace("ctts", body.array());
    }

    /** What could be decoded by itself still can; which samples others need is told no more of those coded again. */
    private void keys() throws Obstacle {
        var table = track.table();
        if (table.boxes().containsKey("stps")) {
            throw PictureTrack.layout(table.boxes().get("stps").at(), "stps");
        }
        var told = Optional.ofNullable(table.boxes().get("sdtp"));
        if (told.isPresent() && told.get().size() >= 4 + count) {
            growth.put(told.get().body() + 4, told.get().body() + 4 + count, new byte[count]);
        }
    }

    private void configuration() {
        var entry = track.entry();
        if (!Arrays.equals(done.configuration(), entry.told().bytes())) {
            entry.configuration().ifPresent(box -> {
                var around = new ArrayList<>(track.around());
                around.addAll(List.of(entry.stsd(), entry.box(), box));
                growth.put(box.body(), box.end(), done.configuration(), around.toArray(Box[]::new));
            });
        }
    }

    private void replace(String kind, byte[] body) {
        Optional.ofNullable(track.table().boxes().get(kind)).ifPresent(box -> {
            var around = new ArrayList<>(track.around());
            around.add(box);
            growth.put(box.body(), box.end(), body, around.toArray(Box[]::new));
        });
    }
}
