package eu.elmgateway;

import eu.elmgateway.component.Defect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that is done again and again, whatever went wrong with it once: a scheduler would never run again what has thrown. As
 * thread-safe as the work.
 *
 * @param name what the log calls it
 */
record Chore(String name, Runnable work) implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Chore.class);

    @Override
    public void run() {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            LOG.error("{} comes again later: {}", name, Defect.of(e));
        }
    }
}
