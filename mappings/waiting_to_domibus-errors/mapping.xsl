<?xml version="1.0" encoding="UTF-8"?>
<!-- <waiting record="…" reference="…" sha256="…"/> to getErrorsRequest. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:env="http://www.w3.org/2003/05/soap-envelope"
    xmlns:ws="http://eu.domibus.wsplugin/"
    xmlns:f="urn:elm-gateway:xslt"
    exclude-result-prefixes="#all">

  <xsl:import href="../common/domibus.xsl"/>
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:template match="/waiting">
    <env:Envelope>
      <env:Body>
        <ws:getErrorsRequest>
          <messageID><xsl:value-of select="f:message-id(.)"/></messageID>
        </ws:getErrorsRequest>
      </env:Body>
    </env:Envelope>
  </xsl:template>
</xsl:stylesheet>
