package eu.elmgateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.Patience;
import eu.elmgateway.standin.AccessPointStandIn;
import eu.elmgateway.standin.CpfStandIn;
import eu.elmgateway.standin.FolderStandIn;
import eu.elmgateway.standin.KoskiStandIn;
import eu.elmgateway.standin.Ledger;
import eu.elmgateway.standin.Misbehaviour;
import eu.elmgateway.standin.Mischief;
import eu.elmgateway.standin.StandIn;
import eu.elmgateway.standin.StandIns;
import eu.elmgateway.standin.VirtaStandIn;
import eu.elmgateway.store.Attempt;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.Receipt;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a delivery when its registry does something wrong: one gateway, all registries, one mishap a row. */
@Timeout(Patience.HANGS)
class MisbehaviourTest {
    private static final Pattern MESSAGE_ID = Pattern.compile("MessageId>([^<]+)<");

    /** How long the gateway waits for an answer: longer than any takes on a machine that is busy otherwise. */
    private static final Duration AN_ANSWER = Duration.ofSeconds(8);

    /** Longer than a test. */
    private static final Duration FOR_EVER = Duration.ofHours(1);

    @TempDir
    private static Path folder;

    private static Bench bench;
    private static StandIns standIns;
    private static FinnishCredentials badges;
    private static FinnishCredentials diplomas;
    private static FinnishCredentials degrees;
    private static FrenchCredentials certificates;
    private static int number;

    @BeforeAll
    static void start() throws Exception {
        bench = new Bench(folder);
        badges = new FinnishCredentials(bench.samples, "fi-competence-badge.jsonld");
        diplomas = new FinnishCredentials(bench.samples);
        degrees = new FinnishCredentials(bench.samples, "de-degree.jsonld");
        certificates = new FrenchCredentials(bench.samples);
        standIns = StandIns.start(Bench.HOME, bench.readers(), folder.resolve("stand-ins"), 0, bench.time);
        standIns.settings().forEach(bench::set);
        bench.set("eu-oots.status-every", "50")
                .set("fi-virta.read-every", "50")
                .set("fi-virta.every", "PT0S")
                .set("fr-cpf.every", "PT0S")
                .registry("fi-koski", "fi-koski", yaml -> impatient(yaml, "method: PUT"))
                .registry("eu-oots", "eu-oots", yaml -> impatient(yaml, "role: http"))
                .registry("fi-virta")
                .registry(
                        "fr-cpf",
                        "fr-cpf",
                        yaml -> yaml.replace("mapping: cpf-", "every: 50\n        settled: 50\n        mapping: cpf-"))
                .registry("eu-emrex")
                .registry("de-xhochschule")
                .start();
    }

    private static String impatient(String yaml, String before) {
        assertTrue(yaml.contains(before));
        return yaml.replace(before, "responseTimeout: \"" + AN_ANSWER.toMillis() + "\"\n  " + before);
    }

    @AfterAll
    static void stop() {
        bench.close();
        standIns.close();
    }

    private static String push(String registry) {
        number++;
        if (registry.equals("fr-cpf")) {
            var certificate = certificates.of("Titulaire" + number);
            return bench.push(certificate.credential(), certificate.json(), registry)
                    .get(0);
        }
        var of = switch (registry) {
            case "fi-koski" -> badges.badgeOf(number);
            case "de-xhochschule" -> degrees.numbered(number);
            default -> diplomas.of(number);
        };
        return bench.push(of.credential(), of.json(), registry).get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # where | what goes wrong | how the tries end | what the operator reads | the end | receipts
            # REST
            fi-koski | slow          | unavailable accepted | Read timed out          | accepted | accepted
            fi-koski | error         | unavailable accepted | answered 500            | accepted | accepted
            fi-koski | busy          | unavailable accepted | answered 429            | accepted | accepted
            fi-koski | cut           | unavailable accepted | cannot be reached       | accepted | accepted
            fi-koski | no-entry      | held accepted        | settings.password       | accepted | accepted
            fi-koski | html          | held accepted        | settings.address        | accepted | accepted
            fi-koski | empty         | held accepted        | settings.address        | accepted | accepted
            fi-koski | no-in-yes     | rejected             | badRequest.validation   | rejected | rejected
            fi-koski | lost-answer   | unavailable accepted | cannot be reached       | accepted | accepted
            fi-koski | short         | unavailable accepted | Premature end           | accepted | accepted
            # SOAP
            eu-oots | slow           | unavailable sent     | cannot be reached       | accepted | unknown accepted
            eu-oots | error          | unavailable sent     | answered 500            | accepted | unknown accepted
            eu-oots | busy           | unavailable sent     | answered 429            | accepted | unknown accepted
            eu-oots | cut            | unavailable sent     | cannot be reached       | accepted | unknown accepted
            eu-oots | no-entry       | held sent            | settings.password       | accepted | unknown accepted
            eu-oots | html           | held sent            | text/html and no SOAP   | accepted | unknown accepted
            eu-oots | empty          | held sent            | nothing and no SOAP     | accepted | unknown accepted
            eu-oots | no-in-yes      | unavailable sent     | EBMS_0065               | accepted | unknown accepted
            eu-oots | lost-answer    | unavailable sent     | cannot be reached       | accepted | unknown accepted
            eu-oots | short          | unavailable sent     | cannot be reached       | accepted | unknown accepted
            eu-oots-receipts | slow          | sent | - | accepted | unknown accepted
            eu-oots-receipts | error         | sent | - | accepted | unknown accepted
            eu-oots-receipts | busy          | sent | - | accepted | unknown accepted
            eu-oots-receipts | cut           | sent | - | accepted | unknown accepted
            eu-oots-receipts | no-entry      | sent | - | accepted | unknown accepted
            eu-oots-receipts | html          | sent | - | accepted | unknown accepted
            eu-oots-receipts | empty         | sent | - | accepted | unknown accepted
            eu-oots-receipts | no-in-yes     | sent | - | accepted | unknown accepted
            eu-oots-receipts | lost-answer   | sent | - | accepted | unknown accepted
            eu-oots-receipts | short         | sent | - | accepted | unknown accepted
            eu-oots-receipts | late          | sent | - | accepted | unknown accepted
            eu-oots-receipts | stray         | sent | - | accepted | unknown accepted
            eu-oots-receipts | contradiction | sent | the evidence cannot be used | rejected | unknown accepted rejected
            # SFTP
            fi-virta | slow          | sent                 | -                       | accepted | unknown accepted
            fi-virta | error         | unavailable sent     | cannot be reached       | accepted | unknown accepted
            fi-virta | cut           | unavailable sent     | cannot be reached       | accepted | unknown accepted
            fi-virta | no-entry      | held sent            | settings.password       | accepted | unknown accepted
            fi-virta | lost-answer   | unavailable sent     | cannot be reached       | accepted | unknown accepted
            fi-virta-receipts | error         | sent | - | accepted | unknown accepted
            fi-virta-receipts | html          | sent | - | accepted | unknown accepted
            fi-virta-receipts | empty         | sent | - | accepted | unknown accepted
            fi-virta-receipts | no-in-yes     | sent | - | accepted | unknown accepted
            fi-virta-receipts | lost-answer   | sent | - | accepted | unknown accepted
            fi-virta-receipts | short         | sent | - | accepted | unknown accepted
            fi-virta-receipts | late          | sent | - | accepted | unknown accepted
            fi-virta-receipts | contradiction | sent | Laajuus of | rejected | unknown rejected
            # files
            eu-emrex | slow          | accepted             | -                       | accepted | accepted
            eu-emrex | cut           | unavailable accepted | there is no folder      | accepted | accepted
            de-xhochschule | slow    | accepted             | -                       | accepted | accepted
            de-xhochschule | cut     | unavailable accepted | there is no folder      | accepted | accepted
            fr-cpf   | slow          | sent                 | -                       | accepted | unknown accepted
            fr-cpf   | cut           | unavailable sent     | there is no folder      | accepted | unknown accepted
            fr-cpf-receipts | html          | sent | - | accepted | unknown accepted
            fr-cpf-receipts | empty         | sent | - | accepted | unknown accepted
            fr-cpf-receipts | short         | sent | - | accepted | unknown accepted
            fr-cpf-receipts | duplicate     | sent | - | accepted | unknown accepted
            fr-cpf-receipts | late          | sent | - | accepted | unknown accepted
            fr-cpf-receipts | stray         | sent | - | accepted | unknown accepted
            fr-cpf-receipts | contradiction | sent | contradicts | rejected | unknown accepted rejected
            """)
    void aDeliveryEndsRightIsAppliedOnceAndSaysWhatWasWrong(
            String where, String how, String tries, String words, String end, String receipts) throws Exception {
        String registry = where.replace("-receipts", "");
        StandIn standIn = Objects.requireNonNull(standIns.all().get(registry));
        Mischief mischief = Objects.requireNonNull(standIn.mischiefs().get(where));
        int apart = aside().size();
        tell(mischief, how, registry);
        boolean folderGoes = how.equals("cut") && folder(registry).isPresent();
        String delivery = push(registry);
        String[] ends = tries.split(" ", -1);
        for (int i = 0; i < ends.length; i++) {
            Attempt attempt = i == 0 ? bench.awaitAttempt(delivery, 1) : next(delivery, i + 1);
            assertEquals(ends[i], word(attempt.outcome()), attempt::toString);
            if (i < ends.length - 1) {
                assertTrue(String.valueOf(attempt.detail()).contains(words), attempt::toString);
                if (folderGoes) {
                    Files.move(
                            away(folder(registry).orElseThrow()),
                            folder(registry).orElseThrow());
                }
                goOn(delivery, attempt);
            }
        }
        List<String> wanted = List.of(receipts.split(" "));
        awaitThat(() -> bench.store().receipts(delivery).size() >= wanted.size()
                && bench.delivery(delivery).state() == state(end));
        var last = bench.delivery(delivery);
        assertEquals(wanted, kinds(delivery));
        assertEquals(ends.length, bench.store().attempts(delivery).size());
        if (ends.length == 1 && !words.equals("-")) {
            assertTrue(String.valueOf(last.reason()).contains(words), last::toString);
        }
        awaitThat(() -> mischief.left().isEmpty());
        assertOnce(standIn, last.record(), how);
        if (standIn instanceof FolderStandIn) {
            assertTakenOnce(standIn, last.record());
        }
        if (Set.of("html", "empty", "short", "stray").contains(how) && where.equals("fr-cpf-receipts")) {
            awaitThat(() -> aside().size() == apart + 1);
        }
    }

    /** A folder is taken away at once, and stays away. */
    private static void tell(Mischief mischief, String how, String registry) {
        mischief.slowness(registry.equals("fi-virta") ? Duration.ofMillis(1500) : FOR_EVER);
        mischief.next(Misbehaviour.of(how).orElseThrow());
        if (how.equals("cut")) {
            folder(registry).ifPresent(goes -> awaitThat(() -> !Files.exists(goes) && Files.exists(away(goes))));
        }
    }

    /** Where the gateway writes files, if it does. */
    private static Optional<Path> folder(String registry) {
        return Optional.ofNullable(standIns.settings().get(registry + ".folder"))
                .map(Path::of);
    }

    /** Where a folder is while it is away. */
    private static Path away(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".not-mounted");
    }

    private static void awaitThat(BooleanSupplier wanted) {
        Patience.until(wanted, () -> "it did not happen");
    }

    /** What an operator does, or what time does. */
    private static void goOn(String delivery, Attempt attempt) {
        if (attempt.outcome() == Attempt.Outcome.HELD) {
            bench.resend(delivery);
        }
    }

    private static Attempt next(String delivery, int tries) {
        flyUntil(() -> bench.store().attempts(delivery).size() >= tries);
        return bench.store().attempts(delivery).get(tries - 1);
    }

    /** A minute goes by in no time, again and again. */
    private static void flyUntil(BooleanSupplier wanted) {
        awaitThat(() -> {
            boolean there = wanted.getAsBoolean();
            if (!there) {
                bench.pass(Duration.ofMinutes(1));
            }
            return there;
        });
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static DeliveryState state(String word) {
        return DeliveryState.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static List<String> kinds(String delivery) {
        return bench.store().receipts(delivery).stream()
                .map(Receipt::kind)
                .map(MisbehaviourTest::word)
                .toList();
    }

    /** Receipt files that could not be read, or were about something else too. */
    private static List<Path> aside() {
        return Stream.of("failed", "unmatched")
                .map(Path.of(standIns.settings().get("fr-cpf.receipts"))::resolve)
                .filter(Files::exists)
                .flatMap(MisbehaviourTest::files)
                .toList();
    }

    private static Stream<Path> files(Path in) {
        try (Stream<Path> files = Files.list(in)) {
            return files.toList().stream();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The registry has the record once, however often it was sent, and it was always sent under the same id. */
    private static void assertOnce(StandIn registry, String record, String how) {
        if (registry instanceof KoskiStandIn koski) {
            assertEquals(how.equals("no-in-yes") ? 0 : 1, count(koski.records(), record));
            var last = koski.requests()
                    .subList(koski.requests().size() - 2, koski.requests().size());
            assertTrue(last.stream().allMatch(request -> words(request.body()).contains(record))
                    || how.equals("no-in-yes"));
        } else if (registry instanceof AccessPointStandIn accessPoint) {
            Set<String> ids = accessPoint.requests().stream()
                    .map(request -> words(request.body()))
                    .filter(body -> body.contains("submitRequest"))
                    .flatMap(body -> MESSAGE_ID.matcher(body).results().map(found -> found.group(1)))
                    .filter(id -> id.startsWith(record))
                    .collect(Collectors.toSet());
            assertEquals(1, ids.size(), ids::toString);
            assertEquals(
                    ids,
                    accessPoint.messages().stream()
                            .map(AccessPointStandIn.Message::id)
                            .filter(id -> id.startsWith(record))
                            .collect(Collectors.toSet()));
        } else if (registry instanceof VirtaStandIn virta) {
            assertEquals(
                    6,
                    virta.records().stream().filter(id -> id.startsWith(record)).count());
            assertEquals(List.of(), virta.errors());
        } else if (registry instanceof CpfStandIn cpf) {
            assertEquals(1, count(cpf.records(), record));
        }
    }

    /** A file is taken in the next round; its name has the record's id, the same in every retry. */
    private static void assertTakenOnce(StandIn reader, String record) {
        awaitThat(() -> !taken(reader, record).isEmpty());
        assertEquals(
                List.of("taken"),
                taken(reader, record).stream().map(Ledger.Entry::verdict).toList());
    }

    private static List<Ledger.Entry> taken(StandIn reader, String record) {
        return reader.ledger().entries().stream()
                .filter(entry -> entry.name().contains("-" + record + "-"))
                .toList();
    }

    private static String words(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static long count(List<String> records, String record) {
        return records.stream().filter(record::equals).count();
    }
}
