package fengni.label.coefficient;

/** In which order a scan has its blocks (ITU-T T.81, A.2). */
record ScanOrder(Frame frame, ScanHead head, int interval) {

    /** What is done with each block of a scan. */
    interface Visitor {
        /**
         * Takes a block.
         *
         * @param part the place of its component in the scan
         */
        void block(int part, int row, int column) throws Undecodable;

        /** Takes a restart marker; numbers count on from 0. */
        void restart(int number) throws Undecodable;
    }

    int units() {
        return columns() * rows();
    }

    private int columns() {
        return head.isInterleaved() ? frame.unitColumns() : only().columns();
    }

    private int rows() {
        return head.isInterleaved() ? frame.unitRows() : only().rows();
    }

    private Component only() {
        return frame.components().get(head.parts().getFirst().index());
    }

    /** Returns the first unit that has a block of the plate. */
    int firstUnit(Plane[] parts) {
        int first = units();
        for (Plane plane : parts) {
            first = Math.min(
                    first,
                    unit(plane.component(), plane.plate().top(), plane.plate().left()));
        }
        return first;
    }

    int lastUnit(Plane[] parts) {
        int last = 0;
        for (Plane plane : parts) {
            last = Math.max(
                    last,
                    unit(
                            plane.component(),
                            plane.plate().bottom() - 1,
                            plane.plate().right() - 1));
        }
        return last;
    }

    private int unit(Component component, int row, int column) {
        return head.isInterleaved()
                ? row / component.down() * columns() + column / component.across()
                : row * columns() + column;
    }

    /** Goes through some units; a restart marker belongs to the unit behind it. */
    void walk(int from, int to, Visitor visitor) throws Undecodable {
        int columns = columns();
        for (int unit = from; unit < to; unit++) {
            if (interval > 0 && unit > 0 && unit % interval == 0) {
                visitor.restart(unit / interval - 1);
            }
            if (head.isInterleaved()) {
                unit(unit / columns, unit % columns, visitor);
            } else {
                visitor.block(0, unit / columns, unit % columns);
            }
        }
    }

    private void unit(int unitRow, int unitColumn, Visitor visitor) throws Undecodable {
        for (int part = 0; part < head.parts().size(); part++) {
            var component = frame.components().get(head.parts().get(part).index());
            for (int y = 0; y < component.down(); y++) {
                for (int x = 0; x < component.across(); x++) {
                    visitor.block(part, unitRow * component.down() + y, unitColumn * component.across() + x);
                }
            }
        }
    }
}
