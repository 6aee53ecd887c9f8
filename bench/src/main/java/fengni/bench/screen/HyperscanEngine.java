package fengni.bench.screen;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Hyperscan's matcher of literals, called through the foreign function interface. Part of the work is what a Java program
 * cannot do without: UTF-8, the copy out of the heap, and for each hit its place in UTF-16.
 */
final class HyperscanEngine implements Engine {
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment database;
    private final MemorySegment scratch;
    private final MemorySegment told;
    private final int[] lengths;
    private Arena textArena = Arena.ofConfined();
    private MemorySegment text = textArena.allocate(1 << 12);
    private final List<Span> found = new ArrayList<>();
    private long countedBytes;
    private int countedUnits;

    HyperscanEngine(List<String> words) {
        lengths = words.stream().mapToInt(String::length).toArray();
        database = compiled(words);
        scratch = Hyperscan.scratch(database);
        try {
            var seen =
                    MethodHandles.lookup().findVirtual(HyperscanEngine.class, "seen", Hyperscan.MATCH.toMethodType());
            told = Hyperscan.upcall(seen.bindTo(this), arena);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MemorySegment compiled(List<String> words) {
        try (var building = Arena.ofConfined()) {
            int count = words.size();
            var addresses = building.allocate(ValueLayout.ADDRESS, count);
            var numbers = building.allocate(ValueLayout.JAVA_INT, count);
            var bytes = building.allocate(ValueLayout.JAVA_LONG, count);
            for (int i = 0; i < count; i++) {
                var word = words.get(i).getBytes(StandardCharsets.UTF_8);
                addresses.setAtIndex(ValueLayout.ADDRESS, i, building.allocateFrom(ValueLayout.JAVA_BYTE, word));
                numbers.setAtIndex(ValueLayout.JAVA_INT, i, i);
                bytes.setAtIndex(ValueLayout.JAVA_LONG, i, word.length);
            }
            return Hyperscan.compile(addresses, numbers, bytes, count);
        }
    }

    @Override
    public int find(String content) {
        found.clear();
        countedBytes = 0;
        countedUnits = 0;
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > text.byteSize()) {
            textArena.close();
            textArena = Arena.ofConfined();
            text = textArena.allocate(bytes.length);
        }
        MemorySegment.copy(bytes, 0, text, ValueLayout.JAVA_BYTE, 0, bytes.length);
        Hyperscan.scan(database, text, bytes.length, scratch, told);
        return found.size();
    }

    @Override
    public List<Span> spans(String content) {
        find(content);
        return List.copyOf(found);
    }

    @Override
    public long nativeBytes() {
        return Hyperscan.size(database);
    }

    /** Called from the library for each match; always asks for more. */
    int seen(int number, long from, long to, int flags, MemorySegment context) {
        if (to < countedBytes) {
            countedBytes = 0;
            countedUnits = 0;
        }
        for (; countedBytes < to; countedBytes++) {
            int next = text.get(ValueLayout.JAVA_BYTE, countedBytes) & 0xFF;
            if ((next & 0xC0) != 0x80) {
                countedUnits += next >= 0xF0 ? 2 : 1;
            }
        }
        found.add(new Span(countedUnits - lengths[number], countedUnits));
        return 0;
    }

    @Override
    public void close() {
        Hyperscan.free(database, scratch);
        arena.close();
        textArena.close();
    }
}
