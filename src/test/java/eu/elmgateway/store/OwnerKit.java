package eu.elmgateway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whose a credential is, in every store. */
interface OwnerKit extends WithStore {
    @Test
    default void aCredentialBelongsToTheSenderThatPushedItFirst() {
        assertInstanceOf(Acceptance.Stored.class, push("aalto", Binding.SENDER, "urn:aalto"));
        assertInstanceOf(Acceptance.Stored.class, push("aalto", Binding.SENDER, "urn:aalto"));
        NewSubmission foreign = submission("turku", Binding.SENDER, "urn:aalto");
        assertEquals(new Acceptance.Foreign("urn:credential:1"), store().accept(foreign));
        assertEquals(Optional.empty(), store().submission(foreign.id()));
        assertEquals(2, store().submissions(10).size());
        reopen();
        assertInstanceOf(Acceptance.Foreign.class, push("turku", Binding.SENDER, "urn:aalto"));
    }

    @Test
    default void whereCredentialsAreBoundToIssuersAnotherSenderMayPushForTheSameOne() {
        push("aalto", Binding.ISSUER, "urn:aalto");
        assertInstanceOf(Acceptance.Foreign.class, push("turku", Binding.ISSUER, "urn:turku"));
        assertInstanceOf(Acceptance.Foreign.class, push("turku", Binding.ISSUER));
        assertInstanceOf(Acceptance.Stored.class, push("campus", Binding.ISSUER, "urn:aalto"));
        assertInstanceOf(Acceptance.Stored.class, push("campus", Binding.ISSUER));
        assertInstanceOf(Acceptance.Foreign.class, push("campus", Binding.SENDER, "urn:aalto"));
    }

    @Test
    default void ofSendersThatPushTheSameCredentialAtOnceOneGetsIt() throws Exception {
        List<Acceptance> all = new Crowd(6).all(i -> push("sender-" + i, Binding.SENDER, "urn:aalto"));
        assertEquals(1, all.stream().filter(Acceptance.Stored.class::isInstance).count());
        assertEquals(
                5, all.stream().filter(Acceptance.Foreign.class::isInstance).count());
    }

    private Acceptance push(String sender, Binding binding, String... issuers) {
        return store().accept(submission(sender, binding, issuers));
    }

    private static NewSubmission submission(String sender, Binding binding, String... issuers) {
        NewSubmission plain = Pushed.text("{}").by(sender, null).submission();
        var credential = new NewSubmission.NewCredential(
                "urn:credential:1", Pushed.document("canonical"), Set.of(), null, List.of(issuers));
        return new NewSubmission(
                plain.id(),
                sender,
                null,
                plain.document(),
                plain.format(),
                false,
                plain.report(),
                null,
                List.of(credential),
                List.of(),
                NOW,
                null,
                binding);
    }
}
