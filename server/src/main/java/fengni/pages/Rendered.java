package fengni.pages;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;

/** Renders a part of a page, escaped, before what stands above it: a summary must know the fields that it sums up. */
final class Rendered {
    private Rendered() {}

    static String of(Content content) {
        var html = new StringOutput();
        content.writeTo(new OwaspHtmlTemplateOutput(html));
        return html.toString();
    }
}
