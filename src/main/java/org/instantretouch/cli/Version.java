package org.instantretouch.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version, from the jar's manifest. */
final class Version implements IVersionProvider {
    static String text() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse(Messages.get("version.unpacked"));
    }

    @Override
    public String[] getVersion() {
        return new String[] {"InstantRetouch " + text()};
    }
}
