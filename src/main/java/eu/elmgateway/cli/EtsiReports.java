package eu.elmgateway.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.elmgateway.seal.Etsi;
import eu.elmgateway.seal.Seal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder for ETSI's reports on seals, a file for each: the name of the input, the number of the seal. For one thread.
 *
 * @param folder null if nobody wants them
 */
record EtsiReports(@Nullable Path folder) {
    /** Writes those of one document; a seal that does not hold, or that nobody could judge, has none. */
    void write(Checked checked) {
        if (folder == null) {
            return;
        }
        List<Seal> seals = checked.report().seal().seals();
        for (int i = 0; i < seals.size(); i++) {
            Etsi etsi = seals.get(i).etsi();
            if (etsi != null) {
                write(folder, file(checked.input().name(), i + 1), etsi);
            }
        }
    }

    /** Never the same for two inputs: a report must not take the place of another. */
    static String file(String input, int seal) {
        return URLEncoder.encode(input, UTF_8) + ".seal-" + seal + ".xml";
    }

    private static void write(Path folder, String name, Etsi etsi) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name), etsi.report().get());
        } catch (IOException e) {
            throw new UncheckedIOException("the ETSI reports cannot be written to " + folder, e);
        }
    }
}
