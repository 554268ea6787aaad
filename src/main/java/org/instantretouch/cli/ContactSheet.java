package org.instantretouch.cli;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.instantretouch.bench.metric.Picture;

/** Many results in one picture, to be looked at at once: before, after and a text side by side, three columns of twenty. */
final class ContactSheet {
    /** Results on a full sheet. */
    static final int MOST = 60;

    private static final int COLUMNS = 3;
    private static final int PICTURE_WIDTH = 210;
    private static final int PICTURE_HEIGHT = 150;
    private static final int TEXT_WIDTH = 200;
    private static final int GAP = 8;
    private static final int CELL_WIDTH = 2 * PICTURE_WIDTH + TEXT_WIDTH + 4 * GAP;
    private static final int CELL_HEIGHT = PICTURE_HEIGHT + GAP;

    /** Neutral greys, and an orange for what was missed. */
    private static final Color GROUND = new Color(0x2b2b2b);

    private static final Color TITLE = new Color(0xeeeeee);
    private static final Color TEXT = new Color(0xb0b0b0);
    private static final Color MISSED = new Color(0xe0a070);
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    private final List<Cell> cells = new ArrayList<>();

    /** @param notes lines below the title */
    private record Cell(Picture before, Picture after, String title, List<Note> notes) {}

    /** A line of text. */
    record Note(String text, boolean missed) {}

    void add(Picture before, Picture after, String title, List<Note> notes) {
        cells.add(new Cell(fitted(before), fitted(after), title, notes));
    }

    boolean isFull() {
        return cells.size() >= MOST;
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** Draws the sheet. */
    Picture draw() {
        // Nothing here needs a display, and one that cannot be reached must not be in the way.
        System.setProperty("java.awt.headless", "true");
        int columns = Math.min(COLUMNS, cells.size());
        int rows = Math.ceilDiv(cells.size(), columns);
        BufferedImage sheet =
                new BufferedImage(columns * CELL_WIDTH, rows * CELL_HEIGHT + GAP, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setColor(GROUND);
            graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
            for (int i = 0; i < cells.size(); i++) {
                // Down the first column, then the next: neighbours in the file stay neighbours.
                draw(cells.get(i), i / rows * CELL_WIDTH + GAP, i % rows * CELL_HEIGHT + GAP, graphics);
            }
        } finally {
            graphics.dispose();
        }
        return picture(sheet);
    }

    private static void draw(Cell cell, int x, int y, Graphics2D graphics) {
        place(cell.before, x, y, graphics);
        place(cell.after, x + PICTURE_WIDTH + GAP, y, graphics);
        int left = x + 2 * (PICTURE_WIDTH + GAP);
        graphics.setFont(FONT.deriveFont(Font.BOLD));
        graphics.setColor(TITLE);
        int down = write(cell.title, left, y, y + PICTURE_HEIGHT, graphics);
        graphics.setFont(FONT);
        for (Note note : cell.notes) {
            graphics.setColor(note.missed ? MISSED : TEXT);
            down = write(note.text, left, down, y + PICTURE_HEIGHT, graphics);
        }
    }

    /** Writes a text; gives where the next may begin. What does not fit is left out. */
    private static int write(String text, int x, int y, int bottom, Graphics2D graphics) {
        FontMetrics metrics = graphics.getFontMetrics();
        int down = y;
        for (String line : lines(OneLine.of(text), metrics)) {
            if (down + metrics.getHeight() > bottom) {
                return bottom;
            }
            graphics.drawString(line, x, down + metrics.getAscent());
            down += metrics.getHeight();
        }
        return down;
    }

    /** A text broken between words, and within those that are too long for a line. */
    private static List<String> lines(String text, FontMetrics metrics) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (metrics.stringWidth(longer) <= TEXT_WIDTH) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (metrics.stringWidth(line) > TEXT_WIDTH) {
                int end = fitting(line, metrics);
                lines.add(line.substring(0, end));
                line = line.substring(end);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    /** Where a word's first line ends: after one character at least. */
    private static int fitting(String word, FontMetrics metrics) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (metrics.stringWidth(word.substring(0, next)) > TEXT_WIDTH) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private static Picture fitted(Picture picture) {
        double scale = Math.min(
                1, Math.min((double) PICTURE_WIDTH / picture.width(), (double) PICTURE_HEIGHT / picture.height()));
        return picture.stretched(Math.max(1, (int) Math.round(scale * picture.width())), Math.max(1, (int)
                Math.round(scale * picture.height())));
    }

    private static void place(Picture picture, int x, int y, Graphics2D graphics) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        byte[] rgb = picture.rgb();
        for (int i = 0; i < picture.pixels(); i++) {
            int code = (rgb[3 * i] & 0xff) << 16 | (rgb[3 * i + 1] & 0xff) << 8 | rgb[3 * i + 2] & 0xff;
            image.setRGB(i % picture.width(), i / picture.width(), code);
        }
        graphics.drawImage(
                image, x + (PICTURE_WIDTH - picture.width()) / 2, y + (PICTURE_HEIGHT - picture.height()) / 2, null);
    }

    private static Picture picture(BufferedImage image) {
        int[] codes = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        byte[] rgb = new byte[3 * codes.length];
        for (int i = 0; i < codes.length; i++) {
            rgb[3 * i] = (byte) (codes[i] >> 16);
            rgb[3 * i + 1] = (byte) (codes[i] >> 8);
            rgb[3 * i + 2] = (byte) codes[i];
        }
        return new Picture(image.getWidth(), image.getHeight(), rgb);
    }
}
