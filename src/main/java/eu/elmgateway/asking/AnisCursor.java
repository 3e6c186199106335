package eu.elmgateway.asking;

import eu.elmgateway.store.HolderId;
import eu.elmgateway.wording.Message;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a list of changes goes on: after the last key of the page before, and only in a list asked for in the same way. Nothing is
 * kept between pages, so a cursor never lapses. Immutable.
 */
final class AnisCursor {
    private static final int KEY = 64;
    private static final int MARK = 16;

    private final String mark;

    /** For the list that a question asks for. */
    AnisCursor(Asked asked) {
        Map<String, String> wanted = new TreeMap<>();
        for (String name : new String[] {"institute_code", "academic_system", "sync_mode"}) {
            wanted.put(name, asked.text(name));
        }
        mark = HolderId.of("list", wanted.toString()).sha256().substring(0, MARK);
    }

    String after(String key) {
        return key + mark;
    }

    /**
     * The key after which to go on; empty text for the first page.
     *
     * @throws eu.elmgateway.api.ProblemException if the cursor is of another list
     */
    String key(String cursor) {
        if (cursor.isEmpty()) {
            return "";
        }
        if (!cursor.matches("[0-9a-f]{" + (KEY + MARK) + "}") || !cursor.endsWith(mark)) {
            throw ReadStep.refused(Message.of("asking.cursor"));
        }
        return cursor.substring(0, KEY);
    }
}
