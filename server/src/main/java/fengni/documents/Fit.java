package fengni.documents;

/** The size of a picture on the page, in points: 150 pixels to the inch, and never outside a box. */
record Fit(double width, double height) {
    private static final double POINTS_PER_PIXEL = 72.0 / 150;

    static Fit of(Pixels pixels, double widest, double highest) {
        double scale = Math.min(POINTS_PER_PIXEL, Math.min(widest / pixels.width(), highest / pixels.height()));
        return new Fit(pixels.width() * scale, pixels.height() * scale);
    }
}
