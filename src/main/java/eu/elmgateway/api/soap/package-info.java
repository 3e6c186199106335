/**
 * The messages of the SOAP service, as {@code schemas/gateway/gateway.xsd} has them: the same words as JSON has. Mutable, for
 * JAXB wants it so; made, filled and written by one thread.
 */
@NullMarked
@XmlSchema(namespace = SoapMessages.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
@XmlAccessorType(XmlAccessType.FIELD)
package eu.elmgateway.api.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;
