package eu.elmgateway.cli;

import eu.elmgateway.input.Input;
import eu.elmgateway.validation.Report;

/** An input and what was found. */
record Checked(Input input, Report report) {}
