package eu.elmgateway.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.dsl.yaml.YamlRoutesBuilderLoader;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a step gets of what a route writes. */
class ElmComponentTest {
    private final CamelContext context = new DefaultCamelContext();
    private final Map<String, String> got = new LinkedHashMap<>();

    @BeforeEach
    void start() {
        StepFactory notes = (camel, parameters) -> {
            got.putAll(parameters);
            return exchange -> {};
        };
        DueSource nothing = (at, route, parameters) -> {
            throw new IllegalArgumentException("no deliveries here");
        };
        context.addComponent("elm", new ElmComponent(new Steps(Map.of("note", notes)), Map.of("due", nothing)));
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/ld+json,text/xml",
                "two words",
                "é ü",
                "100%",
                "%2B",
                "a=b?c#d",
                "urn:x:y",
                "{a: 'b'}",
                "RAW"
            })
    void aParameterArrivesAsItWasWritten(String value) throws Exception {
        load("""
                - route:
                    from:
                      uri: direct:start
                      steps:
                        - to:
                            uri: elm:note
                            parameters:
                              value: "%s"
                """.formatted(value));
        assertEquals(Map.of("value", value), got);
    }

    @Test
    void anUnknownStepIsRefusedWithThoseThereAre() {
        Exception refused = assertThrows(Exception.class, () -> load("""
                        - route:
                            from:
                              uri: direct:start
                              steps:
                                - to: elm:nota
                        """));
        assertTrue(causes(refused).contains("there is no step elm:nota; write one of note"), causes(refused));
    }

    @Test
    void onlyDueMayBeginARoute() {
        Exception refused = assertThrows(Exception.class, () -> load("""
                        - route:
                            from:
                              uri: elm:note
                              steps:
                                - to: elm:note
                        """));
        assertTrue(causes(refused).contains("a route may begin with elm:due, not with elm:note"), causes(refused));
    }

    private void load(String yaml) throws Exception {
        Resource resource = ResourceHelper.fromString("memory:routes.yaml", yaml);
        try (var loader = new YamlRoutesBuilderLoader()) {
            loader.setCamelContext(context);
            loader.start();
            context.addRoutes(loader.loadRoutesBuilder(resource));
        }
    }

    private static String causes(Throwable failure) {
        var texts = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            texts.append(cause.getMessage()).append('\n');
        }
        return texts.toString();
    }
}
