package eu.elmgateway.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The same remark at one place or at many, as people want to read it: once. Immutable.
 *
 * @param finding the remark, at its first place
 * @param places all of them, in the order of the document; at least one, which may be {@link Place#NOWHERE}
 */
public record FindingGroup(Finding finding, List<Place> places) {
    /** Reports of earlier days, which may be kept, tell of a wrong value twice: by the datatype's rule, and by one of these, which say no more. */
    private static final Set<String> ECHOES = Set.of("xsd:cvc-type.3.1.3", "xsd:cvc-attribute.3");

    public FindingGroup {
        places = List.copyOf(places);
    }

    /** Groups findings, in the order of the first of each. */
    static List<FindingGroup> of(List<Finding> findings) {
        Map<Finding, Set<Place>> groups = new LinkedHashMap<>();
        Map<Finding, Finding> firsts = new LinkedHashMap<>();
        for (Finding finding : onceEach(withoutEchoes(findings))) {
            Finding anywhere = finding.at(Place.NOWHERE);
            firsts.putIfAbsent(anywhere, finding);
            groups.computeIfAbsent(anywhere, first -> new LinkedHashSet<>()).add(finding.place());
        }
        return groups.entrySet().stream()
                .map(group -> new FindingGroup(
                        firsts.getOrDefault(group.getKey(), group.getKey()), List.copyOf(group.getValue())))
                .toList();
    }

    private static List<Finding> withoutEchoes(List<Finding> findings) {
        Set<Place> said = findings.stream()
                .filter(finding -> !ECHOES.contains(finding.rule()))
                .map(Finding::place)
                .collect(Collectors.toSet());
        return findings.stream()
                .filter(finding -> !ECHOES.contains(finding.rule()) || !said.contains(finding.place()))
                .toList();
    }

    /** A profile repeats constraints of the one it includes; a reader needs to be told once, by the one that asks for more. */
    private static Collection<Finding> onceEach(List<Finding> findings) {
        var once = new LinkedHashMap<Object, Finding>();
        for (Finding finding : findings) {
            boolean repeats =
                    finding.layer() == LayerName.SHAPES && finding.place().known();
            Object key = repeats ? List.of(finding.rule(), finding.place()) : finding;
            once.merge(key, finding, FindingGroup::longer);
        }
        return new ArrayList<>(once.values());
    }

    private static Finding longer(Finding one, Finding other) {
        return other.message().length() > one.message().length() ? other : one;
    }
}
