package eu.elmgateway.api.soap;

import eu.elmgateway.api.ToldProblem;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The detail of a fault; see {@link ToldProblem}. */
@XmlRootElement(name = "problem")
public final class ProblemMessage {
    public @Nullable String type;
    public @Nullable String title;
    public int status;
    public @Nullable String detail;
    public List<String> accepts = List.of();
    public @Nullable String submission;
    public @Nullable String reportUrl;
    public @Nullable ReportMessage report;

    static ProblemMessage of(ToldProblem given, @Nullable ReportMessage report) {
        var message = new ProblemMessage();
        message.type = given.type();
        message.title = given.title();
        message.status = given.status();
        message.detail = given.detail();
        message.accepts = given.accepts() == null ? List.of() : given.accepts();
        message.submission = given.submission();
        message.reportUrl = given.reportUrl();
        message.report = report;
        return message;
    }
}
