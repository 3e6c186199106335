package eu.elmgateway.oots;

import eu.elmgateway.store.Document;

/**
 * A credential that may be handed out.
 *
 * @param delivery by which it lay ready
 * @param metadata what is told of it, a {@code rim:RegistryObject}
 * @param original the bytes as they were pushed
 */
record Evidence(String delivery, String metadata, Document original) {}
