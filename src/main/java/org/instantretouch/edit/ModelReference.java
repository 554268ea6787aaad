package org.instantretouch.edit;

/**
 * Which model made a layer.
 *
 * @param name the model's name, such as {@code compact-1}
 * @param hash the SHA-256 of its manifest, in hexadecimal
 */
public record ModelReference(String name, String hash) {}
