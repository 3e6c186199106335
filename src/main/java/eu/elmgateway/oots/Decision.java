package eu.elmgateway.oots;

import java.util.List;

/** What a request for evidence comes to. */
sealed interface Decision {
    /** For the proof of it, in one word or two; says nothing of the person. */
    String word();

    /** What is handed out, at least one piece. */
    record Given(List<Evidence> evidence) implements Decision {
        public Given {
            evidence = List.copyOf(evidence);
        }

        @Override
        public String word() {
            return "given";
        }
    }

    /**
     * Nothing is.
     *
     * @param why for the operator; the asker is told the code only, for it would tell of others
     * @param detail what is wrong with the request, for the asker; empty if nothing is
     */
    record Refused(EdmError error, String why, String detail) implements Decision {
        @Override
        public String word() {
            return error.code() + " " + why;
        }
    }
}
