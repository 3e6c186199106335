package eu.elmgateway.rules;

import eu.elmgateway.elm.Dropped;
import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Value;
import java.util.Set;

/** What a rule does: made once with the rule's parameters, called for whatever of a document concerns it. Thread-safe. */
sealed interface Check {
    /** Looks at what JSON-LD left out of a document. */
    non-sealed interface OfDropped extends Check {
        void check(Dropped dropped, Remarks remarks);
    }

    /** Looks at the nodes of some classes. */
    non-sealed interface OfNodes extends Check {
        /** Full IRIs; empty for every node. */
        Set<String> classes();

        void check(Node node, Subject subject, Remarks remarks);
    }

    /** Looks at every text and literal. */
    non-sealed interface OfValues extends Check {
        void check(Node node, String property, Value value, Subject subject, Remarks remarks);
    }

    /** Looks at a document once. */
    non-sealed interface OfDocument extends Check {
        void check(Subject subject, Remarks remarks);
    }
}
