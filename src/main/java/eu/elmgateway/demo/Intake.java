package eu.elmgateway.demo;

import java.io.IOException;
import java.nio.file.Path;

/** One way to push a file, as a sender would use it. */
interface Intake {
    /**
     * Pushes a file and waits for the answer.
     *
     * @throws IOException if the gateway cannot be reached
     */
    Answer push(Path file) throws IOException, InterruptedException;
}
