package eu.elmgateway.api.soap;

import jakarta.xml.bind.annotation.XmlRootElement;
import org.jspecify.annotations.Nullable;

/** Asks what became of a submission. */
@XmlRootElement(name = "status")
public final class Status {
    /** The submission's id; the schema demands it. */
    public @Nullable String submission;
}
