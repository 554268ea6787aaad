package org.instantretouch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * darktable without its window: the program {@code darktable-cli}, which exports a photo as a sidecar in XMP says. It gets folders
 * of its own for what it keeps, so that nothing of the user's is read or written.
 */
final class Darktable {
    /**
     * Half a stop brighter, by the module "exposure" in its sixth version (darktable 4): mode, black, exposure in stops, percentile,
     * target level, compensation; 32 bits each, the smallest byte first.
     */
    private static final String SIDECAR = """
            <?xml version="1.0" encoding="UTF-8"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
             <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <rdf:Description rdf:about="" xmlns:darktable="http://darktable.sf.net/" darktable:xmp_version="5"
               darktable:raw_params="0" darktable:auto_presets_applied="1" darktable:history_end="1" darktable:iop_order_version="4">
               <darktable:history><rdf:Seq>
                <rdf:li darktable:num="0" darktable:operation="exposure" darktable:enabled="1" darktable:modversion="6"
                 darktable:params="00000000000000000000003f00004842000080c000000000" darktable:multi_name="" darktable:multi_priority="0"/>
               </rdf:Seq></darktable:history>
              </rdf:Description>
             </rdf:RDF>
            </x:xmpmeta>
            """;

    private Darktable() {}

    /**
     * How it exports a JPEG of quality 92.
     *
     * @param program its name or path
     * @param folder for its sidecar, settings, caches and result
     */
    static Contest.Contestant contestant(String program, Path photo, Path folder) throws IOException {
        Path sidecar = Files.writeString(folder.resolve("darktable.xmp"), SIDECAR);
        Path result = folder.resolve("darktable.jpg");
        return new Contest.Contestant(
                "darktable-cli",
                List.of(
                        program,
                        photo.toString(),
                        sidecar.toString(),
                        result.toString(),
                        "--core",
                        "--configdir",
                        folder.resolve("darktable-settings").toString(),
                        "--cachedir",
                        folder.resolve("darktable-cache").toString(),
                        "--library",
                        ":memory:",
                        "--conf",
                        "plugins/imageio/format/jpeg/quality=92"),
                Map.of(),
                result);
    }
}
