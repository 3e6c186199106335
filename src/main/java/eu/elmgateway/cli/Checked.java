package eu.elmgateway.cli;

import eu.elmgateway.cli.input.Input;
import eu.elmgateway.validation.Report;

/** An input and what was found. */
record Checked(Input input, Report report) {}
