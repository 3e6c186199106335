package eu.elmgateway.equality;

/**
 * One remark of an XSD validator, without the words, which may differ with the names of types.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @param code the clause of XML Schema that is broken, such as {@code cvc-complex-type.2.4.a}
 */
public record XsdError(int line, int column, String code) {}
