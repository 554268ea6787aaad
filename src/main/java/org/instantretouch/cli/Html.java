package org.instantretouch.cli;

/** Text within HTML. */
final class Html {
    private Html() {}

    /** A text that stands for itself between tags and within quoted attributes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
