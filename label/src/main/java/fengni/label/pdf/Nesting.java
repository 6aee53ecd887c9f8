package fengni.label.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * What a page leaves open, so that a plate after it is drawn neither turned, nor hidden, nor as part of something else.
 *
 * @param surplus how many states it restores that it did not save
 * @param states how many it saves and does not restore, counting from there
 * @param text true if it ends within a text
 * @param marked how many marked contents it does not end
 */
record Nesting(int surplus, int states, boolean text, int marked) {
    private static final String END = "fengniEnd";

    /**
     * Follows a content to its end.
     *
     * @param drawn told of each operator
     * @throws IOException if it does not come to its end, as with a string that is not closed, or leaves too much open
     */
    static Nesting of(byte[] content, Runnable drawn) throws IOException {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(content);
        whole.writeBytes(ContentReader.latin("\n" + END + "\n"));
        var reader = new ContentReader(whole.toByteArray());
        int surplus = 0;
        int states = 0;
        boolean text = false;
        int marked = 0;
        var last = "";
        for (var found = reader.next(); found.isPresent(); found = reader.next()) {
            drawn.run();
            last = found.get();
            switch (last) {
                case "q" -> states++;
                case "Q" -> {
                    surplus += states == 0 ? 1 : 0;
                    states = Math.max(0, states - 1);
                }
                case "BT" -> text = true;
                case "ET" -> text = false;
                case "BMC", "BDC" -> marked++;
                case "EMC" -> marked = Math.max(0, marked - 1);
                default -> {
                    // draws, or sets what the restored state forgets
                }
            }
        }
        if (!last.equals(END)) {
            throw new IOException("a content without end");
        }
        if (surplus + states + marked > PdfLimits.OPEN) {
            throw new IOException("a content that leaves too much open");
        }
        return new Nesting(surplus, states, text, marked);
    }

    String before() {
        return "q\n".repeat(1 + surplus);
    }

    String after() {
        return (text ? "\nET" : "") + "\nEMC".repeat(marked) + "\nQ".repeat(1 + states) + "\n";
    }
}
