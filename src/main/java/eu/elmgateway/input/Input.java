package eu.elmgateway.input;

import eu.elmgateway.wording.Message;

/** One thing to check, or the reason why it cannot be. */
public sealed interface Input {
    /** The file it comes from, as a person would write it: {@code a.zip!inner/x.jsonld} in a ZIP file. */
    String file();

    /** The line of the file it is, counted from 1; 0 if it is the whole file. */
    int line();

    /** What to call it: the file, with the line if it is one. */
    default String name() {
        return line() == 0 ? file() : file() + ":" + line();
    }

    /** A document, in memory. */
    final class Document implements Input {
        private final String file;
        private final int line;
        private final byte[] bytes;

        /** Takes the bytes as they are; nobody changes them. */
        public Document(String file, int line, byte[] bytes) {
            this.file = file;
            this.line = line;
            this.bytes = bytes;
        }

        @Override
        public String file() {
            return file;
        }

        @Override
        public int line() {
            return line;
        }

        /** As it was read; not to be changed. */
        public byte[] bytes() {
            return bytes;
        }
    }

    /** What could not be read, and why. */
    record Unread(String file, int line, Message why) implements Input {}
}
