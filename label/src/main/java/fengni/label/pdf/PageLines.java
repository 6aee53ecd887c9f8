package fengni.label.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/** Gathers what a page writes into lines: what stands on one base line, one after another, is one. */
final class PageLines {
    /** A step off the base line by more than this share of the type size begins a new line. */
    private static final double STEP = 0.3;
    /** States saved within states; more are forgotten. */
    private static final int STATES = 256;

    private final Deque<AffineTransform> saved = new ArrayDeque<>();
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private AffineTransform page = new AffineTransform();
    private AffineTransform lineStart = new AffineTransform();
    private Point2D last = new Point2D.Double(Double.NaN, 0);
    private double leading;
    private double size = 1;

    /** Returns the lines so far, the one begun included. */
    List<String> lines() {
        end();
        return lines;
    }

    /** Ends the line, as where a form begins or ends. */
    void end() {
        if (!line.isEmpty()) {
            lines.add(line.toString().strip());
            line.setLength(0);
        }
    }

    void save() {
        if (saved.size() < STATES) {
            saved.push(new AffineTransform(page));
        }
    }

    void restore() {
        if (!saved.isEmpty()) {
            page = saved.pop();
        }
    }

    void shape(AffineTransform matrix) {
        page.concatenate(matrix);
    }

    void begin() {
        lineStart = new AffineTransform();
    }

    void size(double points) {
        size = points;
    }

    void leading(double points) {
        leading = points;
    }

    void set(AffineTransform matrix) {
        lineStart = matrix;
    }

    void move(double x, double y) {
        lineStart.translate(x, y);
    }

    void next() {
        move(0, -leading);
    }

    void write(String text) {
        var matrix = new AffineTransform(page);
        matrix.concatenate(lineStart);
        var here = matrix.transform(new Point2D.Double(), null);
        var along = matrix.deltaTransform(new Point2D.Double(1, 0), null);
        var up = matrix.deltaTransform(new Point2D.Double(0, size), null);
        double length = Math.hypot(along.getX(), along.getY());
        double off = Math.abs((here.getX() - last.getX()) * along.getY() - (here.getY() - last.getY()) * along.getX());
        // not a number where nothing was written yet
        if (!(off <= STEP * length * Math.hypot(up.getX(), up.getY()))) {
            end();
        }
        last = here;
        line.append(text);
    }

    static AffineTransform matrix(List<COSBase> operands) {
        var numbers = new double[6];
        for (int i = 0; i < Math.min(6, operands.size()); i++) {
            numbers[i] = number(operands, i);
        }
        return operands.size() < 6 ? new AffineTransform() : new AffineTransform(numbers);
    }

    static double number(List<COSBase> operands, int index) {
        return index < operands.size() && operands.get(index) instanceof COSNumber number ? number.floatValue() : 0;
    }
}
