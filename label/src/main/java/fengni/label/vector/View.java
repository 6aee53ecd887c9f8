package fengni.label.vector;

import fengni.label.Obstacle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * The part of a drawing's plane that people see, in its own units (SVG 2, chapter 8).
 *
 * @param shortest how many units of height are as long as the shortest side of the picture
 * @param sized false if the drawing tells no size at all
 */
record View(double left, double top, double width, double height, double shortest, boolean sized) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");
    private static final Pattern LENGTH = Pattern.compile("(" + NUMBER + ")(px|pt|pc|mm|cm|in|Q|em|rem|ex|ch)?");
    private static final int ATTRIBUTE = 200;
    /** Beyond these, programs that draw with single precision lose the words. */
    private static final double SMALLEST = 1e-4;

    private static final double LARGEST = 1e7;
    private static final double DEFAULT_WIDTH = 300;
    private static final double DEFAULT_HEIGHT = 150;

    static View of(Drawing drawing) throws Obstacle {
        var width = length(drawing, "width");
        var height = length(drawing, "height");
        var box = box(drawing);
        var view = box.isEmpty() ? plain(width, height) : boxed(drawing, box.get(), width, height);
        boolean drawable = isDrawable(view.width) && isDrawable(view.height) && isDrawable(view.shortest);
        if (!drawable || Math.abs(view.left) > LARGEST || Math.abs(view.top) > LARGEST) {
            throw Obstacle.broken(Drawing.PART, "size of the picture");
        }
        return view;
    }

    private static boolean isDrawable(double length) {
        return length >= SMALLEST && length <= LARGEST;
    }

    private static View plain(OptionalDouble width, OptionalDouble height) {
        double wide = width.orElse(DEFAULT_WIDTH);
        double high = height.orElse(DEFAULT_HEIGHT);
        return new View(0, 0, wide, high, Math.min(wide, high), width.isPresent() || height.isPresent());
    }

    /** A side that is not told follows from the other, and a share of the surroundings from nothing. */
    private static View boxed(Drawing drawing, List<Double> box, OptionalDouble width, OptionalDouble height) {
        double wide = box.get(2);
        double high = box.get(3);
        double ratio = wide / high;
        double w = width.orElse(height.isPresent() ? height.getAsDouble() * ratio : wide);
        double h = height.orElse(w / ratio);
        var kept = value(drawing, "preserveAspectRatio").orElse("xMidYMid meet");
        if (kept.contains("none")) {
            return new View(box.get(0), box.get(1), wide, high, Math.min(w, h) * high / h, true);
        }
        if (!kept.contains("slice")) {
            double scale = Math.min(w / wide, h / high);
            return new View(box.get(0), box.get(1), wide, high, Math.min(w, h) / scale, true);
        }
        double scale = Math.max(w / wide, h / high);
        double left = box.get(0) + share(kept, 'x') * (wide - w / scale);
        double top = box.get(1) + share(kept, 'Y') * (high - h / scale);
        return new View(left, top, w / scale, h / scale, Math.min(w, h) / scale, true);
    }

    /** Returns which share of what does not fit lies before the part that is seen. */
    private static double share(String kept, char axis) {
        if (kept.contains(axis + "Min")) {
            return 0;
        }
        return kept.contains(axis + "Max") ? 1 : 0.5;
    }

    /** A box that cannot be read is none (SVG 2, 8.6). */
    private static Optional<List<Double>> box(Drawing drawing) {
        var numbers = new ArrayList<Double>();
        var written = value(drawing, "viewBox").orElse("");
        var number = NUMBER.matcher(written);
        while (number.find() && numbers.size() <= 4) {
            numbers.add(Double.parseDouble(number.group()));
        }
        boolean read =
                NUMBER.matcher(written).replaceAll("").replaceAll("[\\s,]", "").isEmpty();
        return read && numbers.size() == 4 ? Optional.of(numbers) : Optional.empty();
    }

    private static OptionalDouble length(Drawing drawing, String attribute) {
        var length = LENGTH.matcher(value(drawing, attribute).orElse(""));
        if (!length.matches()) {
            return OptionalDouble.empty();
        }
        var unit = Optional.ofNullable(length.group(2)).orElse("px");
        return OptionalDouble.of(Double.parseDouble(length.group(1)) * pixels(unit));
    }

    private static double pixels(String unit) {
        return switch (unit) {
            case "pt" -> 96 / 72.0;
            case "pc" -> 16;
            case "mm" -> 96 / 25.4;
            case "cm" -> 96 / 2.54;
            case "Q" -> 96 / 101.6;
            case "in" -> 96;
            case "em", "rem" -> 16;
            case "ex", "ch" -> 8;
            default -> 1; // px, and no unit
        };
    }

    private static Optional<String> value(Drawing drawing, String attribute) {
        return drawing.root()
                .attribute(attribute)
                .filter(found -> found.to() - found.from() <= ATTRIBUTE)
                .map(found -> drawing.text().substring(found.from(), found.to()).strip());
    }
}
