package eu.elmgateway.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import eu.elmgateway.registry.Answering;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.store.Document;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerReaderTest {
    private static final SafeReaders READERS = new SafeReaders(Limits.standard());

    private static @Nullable String text(String expression, String answer) {
        var answering = new Answering(true, null, null, expression, Map.of(), Map.of());
        return new AnswerReader(answering, READERS)
                .read(Document.of("", answer.getBytes(UTF_8)))
                .text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "{/a/0/b}            | {\"a\":[{\"b\":7}]}       | 7",
                "no {/a} of {/b}     | {\"a\":1,\"b\":2}         | no 1 of 2",
                "no {/a} of {/b}     | {\"a\":1}                 | no 1 of",
                "{}                  | [{\"key\":\"k\"}]         | [{\"key\":\"k\"}]",
                "{/a}                | {\"b\":1}                 | none",
                "{/a}                | nonsense                  | none",
                "{/a}                | ''                        | none",
                "{//b}               | <a><b> x </b><b>y</b></a> | x",
                "{/a/@id} ({//b})    | <a id='7'><b>x</b></a>    | 7 (x)",
                "{//b}               | <a><b>x</a>               | none",
                "{//b}               | <!DOCTYPE a><a><b>x</b></a> | none",
            })
    void placesAreFilledIfTheAnswerHasThem(String expression, String answer, @Nullable String expected) {
        String text = text(expression, answer);
        assertEquals(expected, text == null ? null : text.strip());
    }

    @Test
    void anEndlessTextIsCut() {
        assertEquals(
                2_000,
                String.valueOf(text("{/a}", "{\"a\":\"" + "x".repeat(5_000) + "\"}"))
                        .length());
    }

    @Test
    void withoutAnExpressionNothingIsTaken() {
        var answer = new AnswerReader(Answering.PLAIN, READERS).read(Document.of("", "{}".getBytes(UTF_8)));
        assertNull(answer.reference());
    }
}
