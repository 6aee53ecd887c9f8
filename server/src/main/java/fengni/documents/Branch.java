package fengni.documents;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;

/** A place in a tree that grows. Text goes in as text: nothing that a person wrote can become an element. */
record Branch(Element element) {
    static Branch root(String name) {
        try {
            var tree = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
            var root = tree.createElement(name);
            tree.appendChild(root);
            return new Branch(root);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("the plain parser of the JDK is always there", impossible);
        }
    }

    org.w3c.dom.Document tree() {
        return element.getOwnerDocument();
    }

    Branch add(String name) {
        var child = tree().createElement(name);
        element.appendChild(child);
        return new Branch(child);
    }

    Branch add(String name, String styleClass) {
        return add(name).set("class", styleClass);
    }

    Branch set(String attribute, String value) {
        element.setAttribute(attribute, value);
        return this;
    }

    /** Adds text; each line feed in it begins a new line. */
    Branch text(String text) {
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                add("br");
            }
            element.appendChild(tree().createTextNode(lines[i]));
        }
        return this;
    }

    Branch prose(Prose prose) {
        for (var run : prose.runs()) {
            (run.strong() ? add("strong") : this).text(run.text());
        }
        return this;
    }
}
