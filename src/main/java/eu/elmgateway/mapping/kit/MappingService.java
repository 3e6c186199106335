package eu.elmgateway.mapping.kit;

import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.mapping.MappingCatalogue;
import eu.elmgateway.mapping.MappingFolder;
import eu.elmgateway.mapping.MappingFolders;
import eu.elmgateway.mapping.OutOfService;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.FolderDigest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the mappings that are in service. A mapping is taken into service when its cases pass: at the start, and while the gateway
 * runs whenever its folder has changed and then stood still from one look to the next. If they do not pass, that is logged with
 * file, line and cure, and the one in service stays. A case that runs out of time says nothing of the mapping, for a busy machine
 * does that too: it is tried again, some times, after longer and longer pauses. Who works with a mapping keeps it to the end. Thread-safe; {@link #look}
 * for one thread at a time.
 */
public final class MappingService {
    private static final Logger LOG = LoggerFactory.getLogger(MappingService.class);

    /** No more, for a stylesheet that never ends keeps a thread for each. */
    private static final int TRIES = 6;

    private final Path home;
    private final String engine;
    private final MappingFolders folders;
    private final Admission admission;
    private final PassedCases passed;
    private final Map<String, Entry> entries = new HashMap<>();
    private String glance = "";
    private String taken = "";
    private int looks;
    private volatile MappingCatalogue catalogue = MappingCatalogue.NONE;
    private volatile boolean sound = true;

    /**
     * What is known of a folder.
     *
     * @param digest of what was judged last
     * @param mapping in service, null for none
     * @param refusal why what was judged last is not, null if it is
     * @param late how many times that was for want of time alone, the last time and those just before it
     */
    private record Entry(
            String digest,
            @Nullable Mapping mapping,
            @Nullable OutOfService refusal,
            int late) {
        boolean again() {
            return late > 0 && late < TRIES;
        }
    }

    /**
     * Makes the service; nothing is loaded yet.
     *
     * @param home the folder that holds {@code mappings} and {@code schemas}
     * @param memory the file in which it is remembered what passed
     * @param engine another text for every build of the gateway, since another build may map otherwise
     */
    public MappingService(Path home, MappingFolders folders, CaseRunner runner, Path memory, String engine) {
        this(home, folders, runner::run, memory, engine);
    }

    MappingService(
            Path home,
            MappingFolders folders,
            BiFunction<Mapping, MappingCase, CaseResult> runner,
            Path memory,
            String engine) {
        this.home = home;
        this.engine = engine;
        this.folders = folders;
        this.admission = new Admission(folders, runner);
        this.passed = PassedCases.read(memory);
    }

    /** Those in service now. */
    public MappingCatalogue catalogue() {
        return catalogue;
    }

    /** Whether all folders are in service as they are. */
    public boolean sound() {
        return sound;
    }

    /** Takes into service what may be, at once. */
    public void begin() {
        glance = FolderDigest.glance(mappings());
        takeUp();
    }

    /** Looks whether a folder has changed, and takes up what has stood still since the last look. */
    public void look() {
        String now = FolderDigest.glance(mappings());
        boolean still = now.equals(glance);
        glance = now;
        if (still && (!now.equals(taken) || again())) {
            takeUp();
        }
    }

    /** Whether it is time to try again what ran out of time: after two looks, then after four, eight and so on. */
    private boolean again() {
        int tries = entries.values().stream()
                .filter(Entry::again)
                .mapToInt(Entry::late)
                .min()
                .orElse(TRIES);
        return tries < TRIES && ++looks >= 1 << tries;
    }

    private Path mappings() {
        return home.resolve("mappings");
    }

    private void takeUp() {
        String shared = FolderDigest.of(List.of(
                engine,
                FolderDigest.of(home.resolve("schemas")),
                FolderDigest.of(mappings().resolve("common"))));
        looks = 0;
        List<MappingFolder> present = folders.all();
        boolean whole = true;
        for (MappingFolder folder : present) {
            whole &= judge(folder, shared);
        }
        Set<String> names =
                new HashSet<>(present.stream().map(MappingFolder::name).toList());
        entries.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> LOG.warn("the mapping {} is out of service: its folder is gone", name));
        entries.keySet().retainAll(names);
        publish();
        taken = whole ? glance : "";
    }

    /** Whether nobody was writing there meanwhile; if somebody was, the next look sees it whole. */
    private boolean judge(MappingFolder folder, String shared) {
        String digest = digest(folder, shared);
        Entry before = entries.get(folder.name());
        if (before != null && before.digest().equals(digest) && !before.again()) {
            return true;
        }
        Admission.Verdict verdict = admission.judge(folder, passed.has(digest));
        if (!digest(folder, shared).equals(digest)) {
            return false;
        }
        Mapping inForce = before == null ? null : before.mapping();
        Mapping mapping = verdict.mapping() == null ? inForce : verdict.mapping();
        entries.put(folder.name(), new Entry(digest, mapping, verdict.refusal(), late(before, digest, verdict)));
        tell(folder.name(), before, verdict.refusal(), mapping != null);
        return true;
    }

    private static int late(@Nullable Entry before, String digest, Admission.Verdict verdict) {
        if (!verdict.late()) {
            return 0;
        }
        return before != null && before.digest().equals(digest) ? before.late() + 1 : 1;
    }

    private static String digest(MappingFolder folder, String shared) {
        return FolderDigest.of(List.of(shared, FolderDigest.of(folder.path())));
    }

    private static void tell(String name, @Nullable Entry before, @Nullable OutOfService refusal, boolean stays) {
        if (refusal != null) {
            LOG.error(
                    "the mapping {} is not taken into service, {}:\n{}",
                    name,
                    stays ? "the one in service stays" : "there is none in its place",
                    new ConfigException(refusal.problems()).getMessage());
        } else if (before != null) {
            LOG.info("the mapping {} passed its cases and is in service", name);
        }
    }

    /** All at once, so that mappings that were changed together are seen together. */
    private void publish() {
        Map<String, Mapping> inService = new HashMap<>();
        Map<String, OutOfService> outOfService = new HashMap<>();
        Set<String> good = new HashSet<>();
        entries.forEach((name, entry) -> {
            if (entry.mapping() != null) {
                inService.put(name, entry.mapping());
            } else if (entry.refusal() != null) {
                outOfService.put(name, entry.refusal());
            }
            if (entry.refusal() == null) {
                good.add(entry.digest());
            }
        });
        catalogue = new MappingCatalogue(inService, outOfService);
        sound = good.size() == entries.size();
        passed.keep(good);
    }
}
