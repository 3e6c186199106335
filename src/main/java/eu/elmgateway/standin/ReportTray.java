package eu.elmgateway.standin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The folder into which a stand-in puts its reports, right or wrong. For one thread at a time. */
final class ReportTray {
    /** All that can go wrong with a report. */
    static final Set<Misbehaviour> KINDS = EnumSet.of(
            Misbehaviour.HTML,
            Misbehaviour.EMPTY,
            Misbehaviour.SHORT,
            Misbehaviour.DUPLICATE,
            Misbehaviour.LATE,
            Misbehaviour.CONTRADICTION,
            Misbehaviour.STRAY);

    private static final String NEVER_SENT = "eg-never-sent-from-here";
    private static final String NO = "Plusieurs titulaires ont été identifiés";

    private final Path folder;
    private final TreatmentReport report;
    private final Mischief mischief;
    private final Clock clock;
    private int treatments;

    ReportTray(Path folder, TreatmentReport report, Mischief mischief, Clock clock) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.report = report;
        this.mischief = mischief;
        this.clock = clock;
    }

    Path folder() {
        return folder;
    }

    /**
     * A file that was treated.
     *
     * @param judged record to why it is refused, empty words for those taken
     */
    record Treated(String file, PassageReader.Flow flow, Map<String, String> judged) {
        private Treated with(Map<String, String> others) {
            return new Treated(file, flow, others);
        }

        private Treated withStray() {
            Map<String, String> more = new LinkedHashMap<>(judged);
            more.put(NEVER_SENT, "");
            return with(more);
        }

        private Treated opposite() {
            Map<String, String> others = new LinkedHashMap<>(judged);
            others.replaceAll((record, words) -> words.isEmpty() ? NO : "");
            return with(others);
        }
    }

    /** Reports on a file, unless that goes wrong; says whether the report is whole. */
    boolean report(Treated treated) throws IOException {
        Optional<Misbehaviour> how = mischief.take(KINDS);
        if (how.isEmpty()) {
            put(treated.file(), bytes(treated));
            return true;
        }
        switch (how.get()) {
            case HTML -> put(treated.file(), "<html><body>Connexion</body></html>".getBytes(StandardCharsets.UTF_8));
            case EMPTY -> put(treated.file(), new byte[0]);
            case SHORT -> put(treated.file(), half(bytes(treated)));
            case LATE -> {
                return false;
            }
            case DUPLICATE -> twice(treated.file(), bytes(treated));
            case CONTRADICTION -> {
                put(treated.file(), bytes(treated));
                put(treated.file(), bytes(treated.opposite()));
            }
            default -> put(treated.file(), bytes(treated.withStray()));
        }
        return !EnumSet.of(Misbehaviour.HTML, Misbehaviour.EMPTY, Misbehaviour.SHORT)
                .contains(how.get());
    }

    private static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private void twice(String file, byte[] bytes) throws IOException {
        put(file, bytes);
        put(file, bytes);
    }

    private byte[] bytes(Treated treated) {
        return report.of(treated.file(), ++treatments, treated.flow(), treated.judged());
    }

    /** The names of its reports rise, since those that contradict are read in their order. */
    private void put(String file, byte[] bytes) throws IOException {
        String day = LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE);
        // The real name has an accent, which a machine without a UTF-8 locale cannot write.
        String name = "Accuse de traitement_" + file.replaceFirst("\\.xml$", "") + "_" + day;
        Path target = folder.resolve(name + ".xml");
        for (int more = 2;
                Files.exists(target) || Files.exists(folder.resolve("done/" + target.getFileName()));
                more++) {
            target = folder.resolve(name + "_" + more + ".xml");
        }
        Path writing = folder.resolve("." + target.getFileName());
        Files.write(writing, bytes);
        Files.move(writing, target, StandardCopyOption.ATOMIC_MOVE);
    }
}
