package org.instantretouch.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The files of a model, held to the manifest before anything is loaded. */
final class ModelFiles {
    private ModelFiles() {}

    /** Checks that every listed file lies in the folder and has its size and SHA-256; an interrupted thread gives up. */
    static void check(Path folder, ModelManifest manifest) throws ModelException {
        for (ModelManifest.ModelFile listed : manifest.files()) {
            goOn(folder);
            Path file = folder.resolve(listed.path());
            String shown = ModelException.shown(folder.resolve(ModelManifest.FILE));
            String field = "files." + listed.path();
            if (!Files.isRegularFile(file)) {
                throw new ModelException(shown, field, "the file is missing; install the model again");
            }
            try {
                if (!file.toRealPath().startsWith(folder.toRealPath())) {
                    throw new ModelException(
                            shown, field, "the file is a link out of the folder; put the file itself there");
                }
                long bytes = Files.size(file);
                if (bytes != listed.bytes()) {
                    throw new ModelException(
                            shown,
                            field + ".bytes",
                            "the file has " + bytes + " bytes instead of " + listed.bytes()
                                    + "; install the model again");
                }
                if (!sha256(file).equals(listed.sha256())) {
                    throw new ModelException(
                            shown, field + ".sha256", "the file is not the one listed; install the model again");
                }
            } catch (ModelException e) {
                throw e;
            } catch (IOException e) {
                throw new ModelException(shown, field, "cannot be read: " + ModelException.reason(e), e);
            }
        }
    }

    /** Gives up loading a model where the thread was interrupted. */
    static void goOn(Path folder) throws ModelException {
        if (Thread.currentThread().isInterrupted()) {
            throw new ModelException(ModelException.shown(folder), "loading it was given up");
        }
    }

    static String sha256(Path file) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
