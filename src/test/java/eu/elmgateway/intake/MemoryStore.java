package eu.elmgateway.intake;

import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.Patience;
import eu.elmgateway.mapping.loss.Fate;
import eu.elmgateway.mapping.loss.LossEntry;
import eu.elmgateway.mapping.loss.LossJson;
import eu.elmgateway.mapping.loss.LossReport;
import eu.elmgateway.store.Acceptance;
import eu.elmgateway.store.Actor;
import eu.elmgateway.store.Attempt;
import eu.elmgateway.store.AttemptEnd;
import eu.elmgateway.store.Audit;
import eu.elmgateway.store.Batches;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.Desk;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.Keeping;
import eu.elmgateway.store.Manner;
import eu.elmgateway.store.NewSubmission;
import eu.elmgateway.store.Receipt;
import eu.elmgateway.store.Shelf;
import eu.elmgateway.store.Statements;
import eu.elmgateway.store.Store;
import eu.elmgateway.store.StoreUnavailableException;
import eu.elmgateway.store.Submission;
import eu.elmgateway.store.SubmissionState;
import eu.elmgateway.store.Taking;
import eu.elmgateway.store.UnmatchedReceipt;
import eu.elmgateway.store.WaitsFor;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps submissions in memory, so that intake is tested without a database; can be made unavailable. */
final class MemoryStore implements Store {
    private static final Document LOST = Document.of(
            LossJson.MEDIA_TYPE,
            LossJson.bytes(
                    new LossReport(List.of(new LossEntry(Fate.DROPPED, "/credentialSubject/**", 7, List.of())))));

    private final Map<String, Submission> submissions = new LinkedHashMap<>();
    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final Map<String, List<NewSubmission.NewDelivery>> deliveries = new LinkedHashMap<>();
    private final Map<String, String> canonical = new LinkedHashMap<>();
    private final MemoryStatements statements = new MemoryStatements();
    private volatile boolean available = true;
    private final CountDownLatch refused = new CountDownLatch(1);

    /** Who pushed, once for each submission. */
    synchronized List<String> senders() {
        return submissions.values().stream().map(Submission::sender).toList();
    }

    synchronized void awaitSubmissions(int number) throws InterruptedException {
        while (submissions.size() < number) {
            wait();
        }
    }

    void available(boolean is) {
        available = is;
    }

    /** Waits for a call that came while the store was not available. */
    void awaitRefusedTry() throws InterruptedException {
        assertTrue(refused.await(Patience.LONG.toMillis(), TimeUnit.MILLISECONDS), "nothing was tried");
    }

    private void check() {
        if (!available) {
            refused.countDown();
            throw new StoreUnavailableException("made so by the test", new IOException("disk full"));
        }
    }

    @Override
    public synchronized Acceptance accept(NewSubmission push) {
        check();
        Optional<Submission> earlier = push.key() == null ? Optional.empty() : submission(push.sender(), push.key());
        if (earlier.isPresent()) {
            return earlier.get().document().equals(push.document().sha256())
                    ? new Acceptance.Duplicate(earlier.get())
                    : new Acceptance.KeyReused(earlier.get());
        }
        SubmissionState state = push.refused()
                ? SubmissionState.REFUSED
                : push.deliveries().isEmpty() ? SubmissionState.COMPLETED : SubmissionState.ACCEPTED;
        var submission = new Submission(
                push.id(),
                push.sender(),
                push.key(),
                push.document().sha256(),
                push.format(),
                state,
                push.report(),
                push.loss() == null ? null : push.loss().sha256(),
                push.credentials().stream().map(NewSubmission.NewCredential::id).toList(),
                push.receivedAt(),
                push.acknowledgement());
        submissions.put(push.id(), submission);
        documents.put(push.document().sha256(), push.document());
        documents.put(LOST.sha256(), LOST);
        if (push.loss() != null) {
            documents.put(push.loss().sha256(), push.loss());
        }
        push.credentials().forEach(each -> {
            documents.put(each.document().sha256(), each.document());
            canonical.put(each.id(), each.document().sha256());
        });
        deliveries.put(push.id(), push.deliveries());
        notifyAll();
        return new Acceptance.Stored(submission);
    }

    @Override
    public synchronized Optional<Submission> submission(String id) {
        check();
        return Optional.ofNullable(submissions.get(id));
    }

    @Override
    public synchronized Optional<Submission> submission(String sender, String key) {
        return submissions.values().stream()
                .filter(each -> each.sender().equals(sender) && key.equals(each.key()))
                .filter(each -> each.state() != SubmissionState.REFUSED)
                .findFirst();
    }

    @Override
    public synchronized List<Submission> submissions(int atMost) {
        check();
        return submissions.values().stream().limit(atMost).toList();
    }

    @Override
    public synchronized Optional<Document> document(String sha256) {
        return Optional.ofNullable(documents.get(sha256));
    }

    @Override
    public synchronized List<Delivery> deliveries(String submission) {
        return deliveries.getOrDefault(submission, List.of()).stream()
                .map(each -> new Delivery(
                        each.id(),
                        submission,
                        each.credential(),
                        canonical.getOrDefault(each.credential(), ""),
                        "",
                        each.registry(),
                        each.record(),
                        DeliveryState.ACCEPTED,
                        1,
                        null,
                        null,
                        each.kind(),
                        null,
                        null))
                .toList();
    }

    @Override
    public synchronized List<Delivery> versions(String credential) {
        return deliveries.keySet().stream()
                .flatMap(submission -> deliveries(submission).stream())
                .filter(each -> each.credential().equals(credential))
                .toList();
    }

    @Override
    public List<Delivery> versions(String credential, String registry) {
        return versions(credential).stream()
                .filter(each -> each.registry().equals(registry))
                .toList();
    }

    @Override
    public List<Delivery> sent(String registry, String reference) {
        return List.of();
    }

    @Override
    public List<Attempt> attempts(String delivery) {
        return List.of(new Attempt(
                1, Instant.EPOCH, Instant.EPOCH, Attempt.Outcome.ACCEPTED, null, null, LOST.sha256(), null));
    }

    @Override
    public List<Receipt> receipts(String delivery) {
        return List.of(new Receipt(Receipt.Kind.ALREADY_KNOWN, "200", "known", "r-1", null, Instant.EPOCH));
    }

    @Override
    public synchronized Optional<Delivery> delivery(String id) {
        return deliveries.keySet().stream()
                .flatMap(submission -> deliveries(submission).stream())
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    @Override
    public Optional<Delivery> delivery(String registry, String record) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Delivery> claim(Taking taking) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Delivery> standing(String registry, Set<DeliveryState> states, String after, int atMost) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void end(List<AttemptEnd> ends) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void release(List<Delivery> claimed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void receive(String delivery, Receipt receipt, DeliveryState state, List<Document> kept) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean keepUnmatched(UnmatchedReceipt receipt, List<Document> kept) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<UnmatchedReceipt> unmatched(int atMost) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int resend(List<String> again, Actor by, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int resume(String registry, WaitsFor what, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Map<DeliveryState, Long>> counts() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Instant> nextDue(String registry, Manner manner) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void dropClaims(String registry, Set<String> but) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void beat(Instant now) {
        check();
    }

    @Override
    public void refuse(@Nullable String why) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean refusing() {
        return false;
    }

    @Override
    public int correctTimes(Instant beyond, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean onDuty(String duty, Instant now, Duration lease) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Batches batches() {
        return (Batches) Proxy.newProxyInstance(
                Batches.class.getClassLoader(), new Class<?>[] {Batches.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("itemOf")) {
                        return Optional.empty();
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    @Override
    public Shelf shelf() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Desk desk() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Instant> time() {
        return Optional.empty();
    }

    @Override
    public Version version() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Keeping keeping() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Audit audit() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Statements statements() {
        check();
        return statements;
    }

    @Override
    public void close() {
        available = false;
    }
}
