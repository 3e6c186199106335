package eu.elmgateway.asking;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Under what ANIS is answered for the degrees of a student, by the operation of IFS03 that asks. */
enum AnisList {
    DEGREES("IFS03.1", "qualifications"),
    PROOFS("IFS03.2", "proof_qualifications"),
    LEVELS("IFS03.3", "proof_qualifications_level"),
    SUPPLEMENTS("IFS03.4", "proof_qualifications_diploma_supplement");

    private final String operation;
    private final String member;

    AnisList(String operation, String member) {
        this.operation = operation;
        this.member = member;
    }

    /**
     * The list of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static AnisList of(String member) {
        return Arrays.stream(values())
                .filter(list -> list.member.equals(member))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("elm:anis-degrees: there is no list " + member
                        + "; write one of "
                        + Arrays.stream(values()).map(AnisList::member).collect(Collectors.joining(", "))));
    }

    String operation() {
        return operation;
    }

    /** Its name in the answer and in the record. */
    String member() {
        return member;
    }
}
