<?xml version="1.0" encoding="UTF-8"?>
<!-- Names of messages that the gateway hands to a Domibus access point. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:elm-gateway:xslt"
    exclude-result-prefixes="#all">

  <!-- Record and content: a corrected credential keeps its record, yet is another message. -->
  <xsl:function name="f:message-id" as="xs:string">
    <xsl:param name="record" as="xs:string"/>
    <xsl:param name="sha256" as="xs:string"/>
    <xsl:sequence select="$record || '.' || substring($sha256, 1, 16) || '@elm-gateway'"/>
  </xsl:function>

  <!-- The id that the access point gave back, else the one that we gave: a fault does not give it back. -->
  <xsl:function name="f:message-id" as="xs:string">
    <xsl:param name="waiting" as="element(waiting)"/>
    <xsl:sequence select="($waiting/@reference/string(), f:message-id($waiting/@record, $waiting/@sha256))[1]"/>
  </xsl:function>
</xsl:stylesheet>
