package eu.elmgateway.mapping.kit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after mappings, again and again; files that vanish while they are read are seen at the next look. For one thread. */
public final class MappingWatch implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(MappingWatch.class);

    private final MappingService service;

    public MappingWatch(MappingService service) {
        this.service = service;
    }

    @Override
    public void run() {
        try {
            service.look();
        } catch (RuntimeException e) {
            LOG.warn("the mappings could not be looked at, those in service stay: {}", e.toString());
        }
    }
}
