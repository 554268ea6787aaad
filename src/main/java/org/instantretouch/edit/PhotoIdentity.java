package org.instantretouch.edit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Which photo an edit belongs to.
 *
 * @param name of its file, without the folder
 * @param bytes its size
 * @param sha256 of the whole file, 64 lower-case hexadecimal digits
 * @throws IllegalArgumentException if the size is negative, or the hash is none
 */
public record PhotoIdentity(String name, long bytes, String sha256) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public PhotoIdentity {
        if (bytes < 0) {
            throw new IllegalArgumentException("a file of " + bytes + " bytes");
        }
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("\"" + sha256 + "\" is no SHA-256 in hexadecimal");
        }
    }

    /** The identity of a file; reads all of it. */
    public static PhotoIdentity of(Path photo) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(photo)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                bytes += n;
            }
        }
        return new PhotoIdentity(
                String.valueOf(photo.getFileName()), bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /** Whether both are of the same bytes, whatever the names. */
    public boolean sameContent(PhotoIdentity other) {
        return bytes == other.bytes && sha256.equals(other.sha256);
    }
}
