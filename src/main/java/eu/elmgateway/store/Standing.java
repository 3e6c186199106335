package eu.elmgateway.store;

import java.util.Set;
import java.util.stream.Collectors;

/** Which deliveries a registry still needs the documents of: conditions for statements over {@code delivery d}. */
final class Standing {
    private Standing() {}

    /**
     * That a registry which needs what is kept has the record of this delivery, and no newer version or revocation of it.
     *
     * @param registries their names, of files of ours: letters, digits and hyphens
     */
    static String needed(Set<String> registries) {
        String names = registries.stream()
                .map(name -> "'" + name.replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
        return registries.isEmpty() ? "1 = 0" : """
                d.registry in (%s) and d.kind <> 'REVOCATION' and d.state in ('SENT', 'ACCEPTED')
                  and not exists (select 1 from delivery n
                                   where n.registry = d.registry and n.record = d.record and n.seq > d.seq
                                     and n.state in ('SENT', 'ACCEPTED'))
                """.formatted(names);
    }
}
