package fengni.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Programs of others that read what ours wrote. */
final class Judges {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Judges() {}

    /** Returns the rules of a profile that a file breaks. */
    static List<String> veraPdf(byte[] pdf, PDFAFlavour profile) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), profile);
                var judge = Foundries.defaultInstance().createValidator(profile, false)) {
            return judge.validate(parser).getTestAssertions().stream()
                    .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .map(one -> one.getRuleId().getClause() + " " + one.getMessage())
                    .distinct()
                    .toList();
        }
    }

    /** Returns the text as a screen reader speaks it, by the structure; heads and feet of pages are no part of it. */
    static String text(byte[] pdf) throws IOException {
        return program(pdf, "pdfinfo", "-struct-text", "FILE")
                .lines()
                .map(String::strip)
                .filter(line -> line.length() > 1 && line.startsWith("\"") && line.endsWith("\""))
                .map(line -> line.substring(1, line.length() - 1))
                .collect(Collectors.joining());
    }

    /** Returns the text as somebody copies it from one page. */
    static String text(byte[] pdf, int page) throws IOException {
        return program(pdf, "pdftotext", "-f", "" + page, "-l", "" + page, "FILE", "-");
    }

    static int pages(byte[] pdf) throws IOException {
        return Integer.parseInt(program(pdf, "pdfinfo", "FILE")
                .lines()
                .filter(line -> line.startsWith("Pages:"))
                .findFirst()
                .orElseThrow()
                .substring("Pages:".length())
                .strip());
    }

    /** Returns the picture of one page as PNG. */
    static byte[] picture(byte[] pdf, int page, int dpi) throws IOException {
        var folder = Files.createTempDirectory("page");
        program(
                pdf,
                "pdftoppm",
                "-f",
                "" + page,
                "-l",
                "" + page,
                "-r",
                "" + dpi,
                "-singlefile",
                "-png",
                "FILE",
                folder + "/page");
        return Files.readAllBytes(folder.resolve("page.png"));
    }

    static byte[] officeToPdf(byte[] docx) throws IOException {
        var folder = Files.createTempDirectory("office");
        var file = Files.write(folder.resolve("paper.docx"), docx);
        run(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                file.toString());
        return Files.readAllBytes(folder.resolve("paper.pdf"));
    }

    static boolean has(String program) {
        return java.util.stream.Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static String program(byte[] file, String... command) throws IOException {
        var place = Files.createTempFile("judged", ".bin");
        try {
            Files.write(place, file);
            return run(List.of(command).stream()
                    .map(word -> word.equals("FILE") ? place.toString() : word)
                    .toArray(String[]::new));
        } finally {
            Files.delete(place);
        }
    }

    private static String run(String... command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + " failed");
            }
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
        return said;
    }
}
