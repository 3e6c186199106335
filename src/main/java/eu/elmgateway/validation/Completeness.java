package eu.elmgateway.validation;

import eu.elmgateway.wording.Message;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which of the elements that a list asks for one claim of a credential has: {@code micro-credential} is the list of Annex I
 * to the Council Recommendation of 16 June 2022 (2022/C 243/02). It never changes a verdict. Immutable.
 *
 * @param list name of the list
 * @param title what the list is, for people
 * @param claim what the claim is called, as the document calls it
 * @param place where the claim stands
 * @param elements in the order of the list
 */
public record Completeness(String list, Message title, Message claim, Place place, List<Element> elements) {
    public Completeness {
        elements = List.copyOf(elements);
    }

    /** The same at places that are better known. */
    Completeness at(UnaryOperator<Place> better) {
        return new Completeness(
                list,
                title,
                claim,
                better.apply(place),
                elements.stream()
                        .map(one -> new Element(
                                one.id(),
                                one.name(),
                                one.mandatory(),
                                one.state(),
                                one.places().stream().map(better).toList(),
                                one.note()))
                        .toList());
    }

    /** How many elements are in a state. */
    public long count(State state) {
        return elements.stream().filter(element -> element.state() == state).count();
    }

    /** The same in a document that begins on this line of a file. */
    Completeness from(int line) {
        return new Completeness(
                list,
                title,
                claim,
                place.from(line),
                elements.stream().map(element -> element.from(line)).toList());
    }

    /** Whether the claim has an element. */
    public enum State {
        /** The claim has it, as the model wants it. */
        PRESENT,
        /** Nothing in the credential says it. */
        MISSING,
        /** It may be said, where only a person can tell: in a picture, an attachment, or a text about something wider. */
        NOT_CHECKABLE
    }

    /**
     * One element.
     *
     * @param id such as {@code workload}
     * @param name for people
     * @param mandatory whether the list demands it, or has it where relevant
     * @param state whether the claim has it
     * @param places where it is said, or where a person should look; empty if it is missing
     * @param note what a reader needs to know about the state, and what to write if it is missing; may be null
     */
    public record Element(
            String id,
            Message name,
            boolean mandatory,
            State state,
            List<Place> places,
            @Nullable Message note) {
        public Element {
            places = List.copyOf(places);
        }

        Element from(int line) {
            return new Element(
                    id,
                    name,
                    mandatory,
                    state,
                    places.stream().map(place -> place.from(line)).toList(),
                    note);
        }
    }
}
