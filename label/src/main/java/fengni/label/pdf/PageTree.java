package fengni.label.pdf;

import fengni.label.CarrierCode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;

/** The pages of a file in their order, from a tree of any shape (ISO 32000-1, 7.7.3). */
final class PageTree {
    private static final List<COSName> INHERITED =
            List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);

    private final List<Page> pages = new ArrayList<>();
    private final Set<COSObjectKey> seen = new HashSet<>();
    private final Deque<Node> open = new ArrayDeque<>();

    /**
     * One page.
     *
     * @param number from 1
     * @param entries its own entries
     * @param all these and those that it inherits
     */
    record Page(int number, COSObjectKey key, COSDictionary entries, COSDictionary all) {}

    /** A place in the tree that is still to be visited. */
    private record Node(COSObjectKey key, COSDictionary entries, COSDictionary inherited, int level) {}

    private PageTree() {}

    /**
     * Returns every page.
     *
     * @throws IOException if the tree is broken, has circles or more pages or levels than are read
     */
    static List<Page> of(PdfFile file) throws IOException {
        var tree = new PageTree();
        if (file.catalog().getItem(COSName.PAGES) instanceof COSObject root) {
            tree.push(root, new COSDictionary(), 0);
        }
        while (!tree.open.isEmpty()) {
            tree.visit(tree.open.pop());
        }
        return tree.pages;
    }

    private void push(COSObject reference, COSDictionary inherited, int level) throws IOException {
        if (level > PdfLimits.LEVELS) {
            throw new BeyondLimits(CarrierCode.TOO_DEEP, PdfLimits.LEVELS);
        }
        if (!(reference.getObject() instanceof COSDictionary entries)) {
            throw new IOException("a page that is none");
        }
        if (!seen.add(reference.getKey())) {
            throw new IOException("a circle in the page tree");
        }
        open.push(new Node(reference.getKey(), entries, inherited, level));
    }

    private void visit(Node node) throws IOException {
        var all = new COSDictionary();
        for (COSName name : INHERITED) {
            Optional.ofNullable(node.entries().getItem(name))
                    .or(() -> Optional.ofNullable(node.inherited().getItem(name)))
                    .ifPresent(value -> all.setItem(name, value));
        }
        var kids = Optional.ofNullable(node.entries().getCOSArray(COSName.KIDS));
        if (kids.isEmpty()) {
            node.entries().entrySet().forEach(entry -> all.setItem(entry.getKey(), entry.getValue()));
            pages.add(new Page(pages.size() + 1, node.key(), node.entries(), all));
        } else {
            children(kids.get(), all, node.level() + 1);
        }
        if (pages.size() > PdfLimits.PAGES) {
            throw new BeyondLimits(CarrierCode.TOO_MANY_PARTS, PdfLimits.PAGES);
        }
    }

    /** The first is visited first, so it is put on top. */
    private void children(COSArray kids, COSDictionary inherited, int level) throws IOException {
        if (kids.size() + open.size() > PdfLimits.PAGES) {
            throw new BeyondLimits(CarrierCode.TOO_MANY_PARTS, PdfLimits.PAGES);
        }
        for (int i = kids.size() - 1; i >= 0; i--) {
            if (!(kids.get(i) instanceof COSObject kid)) {
                throw new IOException("a page that is no object of its own");
            }
            push(kid, inherited, level);
        }
    }
}
