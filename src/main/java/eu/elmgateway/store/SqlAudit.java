package eu.elmgateway.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The audit of both databases. */
record SqlAudit(Database database) implements Audit {
    @Override
    public int chain() {
        return database.chain();
    }

    @Override
    public AuditHead head() {
        return database.read(session -> new AuditEvents(session).head());
    }

    @Override
    public List<AuditEntry> of(String submission) {
        return database.read(session -> new AuditEvents(session).of(submission));
    }

    @Override
    public List<AuditEntry> after(long position, int atMost) {
        return database.read(session -> {
            List<AuditEntry> found = new ArrayList<>(new AuditEvents(session).after(position, atMost));
            found.addAll(new AuditEvents(session).waiting(atMost - found.size()));
            return found;
        });
    }

    @Override
    public Optional<AuditEntry> at(long position) {
        return database.read(session -> new AuditEvents(session).at(position));
    }

    @Override
    public AuditVerdict verify(@Nullable AuditHead kept, LongConsumer progress) {
        AuditReading reading = new AuditReading(kept);
        AuditVerdict.Broken broken = reading.read(database, progress);
        if (broken != null) {
            return broken;
        }
        AuditHead head = reading.head();
        return database.read(session -> {
            Optional<AuditVerdict.Contradicted> contradicted = new AuditComparison(session).first(head);
            return contradicted.isPresent()
                    ? contradicted.get()
                    : new AuditVerdict.Holds(head, new AuditEvents(session).waiting());
        });
    }
}
