package eu.elmgateway.doctor;

import java.util.function.Consumer;

/** Looks at some things. What it throws is told as an error. */
@FunctionalInterface
interface Check {
    void look(Consumer<Line> seen) throws Exception;
}
