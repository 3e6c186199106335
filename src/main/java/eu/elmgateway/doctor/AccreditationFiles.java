package eu.elmgateway.doctor;

import eu.elmgateway.Settings;
import eu.elmgateway.europass.Accreditations;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.util.function.Consumer;

/** The accreditations that are kept for the checks of Europass can be read. Nothing is said where none are. */
record AccreditationFiles(Settings settings) implements Check {
    @Override
    public void look(Consumer<Line> seen) {
        int known = Accreditations.of(settings.accreditationFolder(), new SafeReaders(Limits.standard()))
                .count();
        if (known > 0) {
            seen.accept(Line.ok("accreditations", known + " in " + settings.accreditationFolder()));
        }
    }
}
