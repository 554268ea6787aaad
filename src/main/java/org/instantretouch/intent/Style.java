package org.instantretouch.intent;

import java.util.List;

/**
 * A named look: a recipe in attributes, which is added to what else was asked for.
 *
 * @param name its name in files and on the command line, such as {@code teal-orange}
 */
public record Style(String name, List<AttributeEdit> recipe) {
    public Style {
        recipe = List.copyOf(recipe);
    }
}
