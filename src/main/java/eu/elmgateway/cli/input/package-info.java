/** What a command was given to read: files, folders, globs, ZIP files, lines of NDJSON, standard input; a document at a time. */
@NullMarked
package eu.elmgateway.cli.input;

import org.jspecify.annotations.NullMarked;
