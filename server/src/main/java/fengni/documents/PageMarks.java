package fengni.documents;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** What stands on one page: its characters, and the straight lines between cells. Points of the page as it is shown. */
final class PageMarks extends PDFGraphicsStreamEngine {
    private static final int MOST_MARKS = 400_000;
    /** Lines are drawn as strokes, or as filled boxes no thicker than this. */
    private static final double THICKEST = 3;

    private final int turned;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<List<Point2D>> paths = new ArrayList<>();
    private Point2D pen = new Point2D.Double();

    private PageMarks(PDPage page) {
        super(page);
        this.turned = page.getRotation() / 90 % 4;
    }

    /** A character: where its base line begins and ends, and its height. */
    record Glyph(String text, double left, double right, double base, double size) {
        double middle() {
            return (left + right) / 2;
        }

        /** A point within the character. */
        double height() {
            return base + size * 0.3;
        }
    }

    /** A line along one of the axes, from one end to the other. */
    record Line(boolean upright, double at, double from, double to) {
        boolean covers(double place) {
            return from <= place && place <= to;
        }
    }

    static PageMarks of(PDPage page) throws IOException {
        var marks = new PageMarks(page);
        marks.processPage(page);
        return marks;
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    List<Line> lines() {
        return lines;
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector advance) throws IOException {
        var text = Optional.ofNullable(font.toUnicode(code)).orElse("\uFFFD");
        var from = turn(place.getTranslateX(), place.getTranslateY());
        var end = place.transformPoint(advance.getX(), 0);
        var to = turn(end.x, end.y);
        boolean upright = Math.abs(to.getY() - from.getY()) > Math.abs(to.getX() - from.getX());
        if (!upright && glyphs.size() < MOST_MARKS) {
            glyphs.add(new Glyph(text, from.getX(), to.getX(), from.getY(), Math.abs(place.getScalingFactorY())));
        }
    }

    @Override
    public void appendRectangle(Point2D first, Point2D second, Point2D third, Point2D fourth) {
        moveTo((float) first.getX(), (float) first.getY());
        for (var corner : List.of(second, third, fourth, first)) {
            lineTo((float) corner.getX(), (float) corner.getY());
        }
    }

    @Override
    public void moveTo(float x, float y) {
        pen = turn(x, y);
        paths.add(new ArrayList<>(List.of(pen)));
    }

    @Override
    public void lineTo(float x, float y) {
        if (paths.isEmpty()) {
            moveTo(x, y);
        }
        pen = turn(x, y);
        paths.getLast().add(pen);
    }

    /** No cell is bent: a curve ends the line that it goes on from. */
    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        moveTo(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return pen;
    }

    @Override
    public void closePath() {
        if (!paths.isEmpty()) {
            paths.getLast().add(paths.getLast().getFirst());
        }
    }

    @Override
    public void endPath() {
        paths.clear();
    }

    @Override
    public void strokePath() {
        for (var path : paths) {
            for (int at = 1; at < path.size(); at++) {
                line(path.get(at - 1), path.get(at));
            }
        }
        paths.clear();
    }

    @Override
    public void fillPath(int rule) {
        for (var path : paths) {
            double left = path.stream().mapToDouble(Point2D::getX).min().orElse(0);
            double right = path.stream().mapToDouble(Point2D::getX).max().orElse(0);
            double bottom = path.stream().mapToDouble(Point2D::getY).min().orElse(0);
            double top = path.stream().mapToDouble(Point2D::getY).max().orElse(0);
            if (right - left <= THICKEST) {
                line(new Point2D.Double((left + right) / 2, bottom), new Point2D.Double((left + right) / 2, top));
            } else if (top - bottom <= THICKEST) {
                line(new Point2D.Double(left, (bottom + top) / 2), new Point2D.Double(right, (bottom + top) / 2));
            }
        }
        paths.clear();
    }

    @Override
    public void fillAndStrokePath(int rule) {
        strokePath();
    }

    @Override
    public void shadingFill(COSName shading) {
        paths.clear();
    }

    @Override
    public void clip(int rule) {
        // what is cut off may still be a line of a cell that is shown
    }

    @Override
    public void drawImage(PDImage image) {
        // pictures hold no table that could be read as text
    }

    private void line(Point2D from, Point2D to) {
        double wide = Math.abs(from.getX() - to.getX());
        double high = Math.abs(from.getY() - to.getY());
        if (Math.max(wide, high) <= THICKEST || Math.min(wide, high) > 1 || lines.size() >= MOST_MARKS) {
            return;
        }
        lines.add(
                high > wide
                        ? new Line(
                                true,
                                (from.getX() + to.getX()) / 2,
                                Math.min(from.getY(), to.getY()),
                                Math.max(from.getY(), to.getY()))
                        : new Line(
                                false,
                                (from.getY() + to.getY()) / 2,
                                Math.min(from.getX(), to.getX()),
                                Math.max(from.getX(), to.getX())));
    }

    /** Turns a point as the page is turned when it is shown. */
    private Point2D turn(double x, double y) {
        return switch (turned) {
            case 1 -> new Point2D.Double(y, -x);
            case 2 -> new Point2D.Double(-x, -y);
            case 3 -> new Point2D.Double(-y, x);
            default -> new Point2D.Double(x, y);
        };
    }
}
