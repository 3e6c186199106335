package eu.elmgateway.rules;

import eu.elmgateway.elm.Node;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The pages that a credential is displayed as must be numbered from 1, without gap or double. Gap: the numbers found. */
final class PagesInOrder implements Check.OfNodes {
    private final Set<String> classes;
    private final TermPath pages;

    PagesInOrder(Parameters parameters) {
        this.classes = parameters.classes("classes");
        this.pages = parameters.path("pages");
    }

    @Override
    public Set<String> classes() {
        return classes;
    }

    @Override
    public void check(Node node, Subject subject, Remarks remarks) {
        var reached = pages.from(node, subject.root(), subject.nodes());
        List<String> numbers =
                reached.stream().map(page -> Codes.of(page.value())).toList();
        if (!numbers.isEmpty() && numbers.stream().allMatch(PagesInOrder::number) && !inOrder(numbers)) {
            var last = reached.get(reached.size() - 1);
            remarks.add(subject.at(last.node(), last.property()), numbers);
        }
    }

    /** Other forms are for shapes to refuse. */
    private static boolean number(String text) {
        return text.matches("\\d{1,6}");
    }

    private static boolean inOrder(List<String> numbers) {
        var pages = new TreeSet<>(numbers.stream().map(Integer::valueOf).toList());
        return pages.size() == numbers.size() && pages.first() == 1 && pages.last() == numbers.size();
    }
}
