package eu.elmgateway.mapping;

import org.jspecify.annotations.Nullable;

/**
 * A mapping broke: its stylesheet has a mistake or ran out of time. Neither the sender nor a setting can help; whoever keeps
 * the mapping must. The message names mapping, file and line, never content.
 */
public final class MappingFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String detail;
    private final boolean late;

    MappingFailedException(String message, @Nullable Throwable cause) {
        this(message, cause, false);
    }

    private MappingFailedException(String message, @Nullable Throwable cause, boolean late) {
        super(message, cause);
        this.detail = cause == null ? "" : String.valueOf(cause.getMessage());
        this.late = late;
    }

    /** It had not ended in its time, or could not begin: a busy machine does that to a sound mapping too. */
    static MappingFailedException late(String message, Throwable cause) {
        return new MappingFailedException(message, cause, true);
    }

    /** @param detail what may quote the document */
    MappingFailedException(String message, String detail) {
        super(message);
        this.detail = detail;
        this.late = false;
    }

    /** Whether it only ran out of time, which says nothing of what it would have made. */
    public boolean late() {
        return late;
    }

    /** The rest of what is known, which may quote the document: for who works on the mapping with a document of their own, for no log. */
    public String detail() {
        return detail;
    }

    /** Never null. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
