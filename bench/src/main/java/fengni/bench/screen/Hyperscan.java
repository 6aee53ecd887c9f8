package fengni.bench.screen;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** The few functions of Debian's libhyperscan5 that find literals. */
@SuppressWarnings("restricted") // a benchmark that is started with --enable-native-access
final class Hyperscan {
    private static final String LIBRARY = "libhs.so.5";
    private static final int BLOCK_MODE = 1;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
    private static final AddressLayout ADDRESS = ValueLayout.ADDRESS;

    /** The type of the function that is told a match: number, from, to, flags, context. */
    static final FunctionDescriptor MATCH = FunctionDescriptor.of(INT, INT, LONG, LONG, INT, ADDRESS);

    private static final FunctionDescriptor COMPILE =
            FunctionDescriptor.of(INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, INT, INT, ADDRESS, ADDRESS, ADDRESS);
    private static final FunctionDescriptor SCAN =
            FunctionDescriptor.of(INT, ADDRESS, ADDRESS, INT, INT, ADDRESS, ADDRESS, ADDRESS);
    private static final FunctionDescriptor TWO_POINTERS = FunctionDescriptor.of(INT, ADDRESS, ADDRESS);
    private static final FunctionDescriptor ONE_POINTER = FunctionDescriptor.of(INT, ADDRESS);

    private Hyperscan() {}

    /** The functions as constants, which compiled code calls directly; loaded only where the library is. */
    private static final class Functions {
        static final SymbolLookup LIBRARY_AT_WORK = SymbolLookup.libraryLookup(LIBRARY, Arena.global());
        static final MethodHandle COMPILE_WORDS = handle("hs_compile_lit_multi", COMPILE);
        static final MethodHandle ALLOC_SCRATCH = handle("hs_alloc_scratch", TWO_POINTERS);
        static final MethodHandle SCAN_TEXT = handle("hs_scan", SCAN);
        static final MethodHandle DATABASE_SIZE = handle("hs_database_size", TWO_POINTERS);
        static final MethodHandle FREE_SCRATCH = handle("hs_free_scratch", ONE_POINTER);
        static final MethodHandle FREE_DATABASE = handle("hs_free_database", ONE_POINTER);

        private static MethodHandle handle(String name, FunctionDescriptor type) {
            return Linker.nativeLinker().downcallHandle(LIBRARY_AT_WORK.findOrThrow(name), type);
        }
    }

    /** Returns whether the library is there. */
    static boolean isInstalled() {
        try {
            SymbolLookup.libraryLookup(LIBRARY, Arena.global());
            return true;
        } catch (IllegalArgumentException missing) {
            return false;
        }
    }

    /**
     * Returns the address of a database.
     *
     * @param words addresses of the words' bytes
     * @param lengths in bytes
     */
    static MemorySegment compile(MemorySegment words, MemorySegment numbers, MemorySegment lengths, int count) {
        try (var arena = Arena.ofConfined()) {
            var database = arena.allocate(ADDRESS);
            var error = arena.allocate(ADDRESS);
            check((int) Functions.COMPILE_WORDS.invokeExact(
                    words,
                    arena.allocate(INT, count),
                    numbers,
                    lengths,
                    count,
                    BLOCK_MODE,
                    MemorySegment.NULL,
                    database,
                    error));
            return database.get(ADDRESS, 0);
        } catch (Throwable failure) {
            throw failed(failure);
        }
    }

    static MemorySegment scratch(MemorySegment database) {
        try (var arena = Arena.ofConfined()) {
            var scratch = arena.allocate(ADDRESS);
            check((int) Functions.ALLOC_SCRATCH.invokeExact(database, scratch));
            return scratch.get(ADDRESS, 0);
        } catch (Throwable failure) {
            throw failed(failure);
        }
    }

    static void scan(MemorySegment database, MemorySegment text, int bytes, MemorySegment scratch, MemorySegment told) {
        try {
            check((int) Functions.SCAN_TEXT.invokeExact(database, text, bytes, 0, scratch, told, MemorySegment.NULL));
        } catch (Throwable failure) {
            throw failed(failure);
        }
    }

    static long size(MemorySegment database) {
        try (var arena = Arena.ofConfined()) {
            var size = arena.allocate(LONG);
            check((int) Functions.DATABASE_SIZE.invokeExact(database, size));
            return size.get(LONG, 0);
        } catch (Throwable failure) {
            throw failed(failure);
        }
    }

    static void free(MemorySegment database, MemorySegment scratch) {
        try {
            check((int) Functions.FREE_SCRATCH.invokeExact(scratch));
            check((int) Functions.FREE_DATABASE.invokeExact(database));
        } catch (Throwable failure) {
            throw failed(failure);
        }
    }

    static MemorySegment upcall(MethodHandle target, Arena arena) {
        return Linker.nativeLinker().upcallStub(target, MATCH, arena);
    }

    private static void check(int code) {
        if (code != 0) {
            throw new IllegalStateException("Hyperscan answers " + code);
        }
    }

    private static RuntimeException failed(Throwable failure) {
        return failure instanceof RuntimeException own ? own : new IllegalStateException(failure);
    }
}
