package eu.elmgateway.input;

import eu.elmgateway.wording.Message;

/** One thing to check, or the reason why it cannot be. */
public sealed interface Input {
    /** The file it comes from, as a person would write it: {@code a.zip!inner/x.jsonld} in a ZIP file. */
    String file();

    /** The line of the file it begins on, counted from 1; 0 if it is the whole file. */
    int line();

    /** How many bytes of the outermost file come before it; in a ZIP file, as they are packed. */
    long start();

    /** What to call it: the file, with the line if it is one. */
    default String name() {
        return line() == 0 ? file() : file() + ":" + line();
    }

    /** The same at another place in the outermost file. */
    Input at(long place);

    /** A document, in memory. */
    final class Document implements Input {
        private final String file;
        private final int line;
        private final long start;
        private final byte[] bytes;

        /** Takes the bytes as they are; nobody changes them. */
        public Document(String file, int line, long start, byte[] bytes) {
            this.file = file;
            this.line = line;
            this.start = start;
            this.bytes = bytes;
        }

        /** A document that is a whole file. */
        public Document(String file, byte[] bytes) {
            this(file, 0, 0, bytes);
        }

        @Override
        public String file() {
            return file;
        }

        @Override
        public int line() {
            return line;
        }

        @Override
        public long start() {
            return start;
        }

        @Override
        public Document at(long place) {
            return new Document(file, line, place, bytes);
        }

        /** As it was read; not to be changed. */
        public byte[] bytes() {
            return bytes;
        }
    }

    /**
     * What could not be read, and why.
     *
     * @param last whether what comes after it could not be read either
     */
    record Unread(String file, int line, long start, Message why, boolean last) implements Input {
        /** One thing among others. */
        public Unread(String file, int line, long start, Message why) {
            this(file, line, start, why, false);
        }

        /** The file as a whole, or all the rest of it. */
        public static Unread rest(String file, int line, long start, Message why) {
            return new Unread(file, line, start, why, true);
        }

        @Override
        public Unread at(long place) {
            return new Unread(file, line, place, why, last);
        }
    }
}
