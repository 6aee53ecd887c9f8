package fengni.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Seeded samples: invented values of regions that do not exist, and random damage done to them. */
public final class Samples {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** The example code of GB 32100-2015. */
    static final String CREDIT_CODE = "91350100M000100Y43";

    private static final int SEED = 20261122;
    private static final int ROUNDS = Boolean.getBoolean("fengni.long") ? 500_000 : 20_000;
    private static final String STRANGE = "0123456789XxAZ网信算备号 ０９Ｘ　\u200b\ud83d\ude00-.*Oo\n\u0000Ａ\ud800";

    private Samples() {}

    public static Random random() {
        return new Random(SEED);
    }

    /** Damages {@code exact} again and again; a failure names seed, round and input. */
    static void mutate(String exact, Consumer<String> reader) {
        var random = random();
        for (int round = 0; round < ROUNDS; round++) {
            var damaged = damaged(exact, random);
            try {
                reader.accept(damaged);
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError("seed " + SEED + ", round " + round + ", input '" + damaged + "'", failure);
            }
        }
    }

    private static String damaged(String exact, Random random) {
        var text = new StringBuilder(exact);
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int at = random.nextInt(text.length() + 1);
            char strange = STRANGE.charAt(random.nextInt(STRANGE.length()));
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, strange);
                case 1 -> text.replace(Math.max(0, at - 1), at, "");
                case 2 -> text.replace(Math.max(0, at - 1), at, String.valueOf(strange));
                default -> text.setLength(at);
            }
        }
        return text.toString();
    }

    static String identity(String region, String birth, Random random) {
        var body = region + birth + String.format("%03d", random.nextInt(1000));
        return "0123456789X"
                .chars()
                .mapToObj(last -> body + (char) last)
                .filter(number ->
                        IdentityNumber.read(number, TODAY).toOptional().isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** A number that fits, of a subject code nobody has, found by drawing. */
    public static String filing(String head, Random random) {
        while (true) {
            var number = new FilingNumber("网信算备" + head + String.format("%04d", random.nextInt(10_000)) + "号");
            if (number.fitsPublishedNumbers()) {
                return number.value();
            }
        }
    }

    /** The rows of a published list, one cell of each, or nothing where the lists are not at hand. */
    static List<String> published(String list, String column) throws IOException {
        var file = Path.of(System.getProperty("fengni.root", "."), "..", "shared", "data", "lists", list);
        if (!Files.isReadable(file)) {
            return List.of();
        }
        var lines = Files.readAllLines(file);
        int cell = List.of(lines.getFirst().split(",")).indexOf(column);
        return lines.stream().skip(1).map(line -> cell(line, cell)).toList();
    }

    private static String cell(String line, int wanted) {
        boolean quoted = false;
        int cell = 0;
        var text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char unit = line.charAt(i);
            quoted ^= unit == '"';
            if (unit == ',' && !quoted) {
                cell++;
            } else if (cell == wanted && unit != '"') {
                text.append(unit);
            }
        }
        return text.toString();
    }
}
