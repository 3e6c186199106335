<?xml version="1.0" encoding="UTF-8"?>
<!--
  A message as retrieveMessage gives it, to a neutral receipt. One that refers to a message of ours, or stands in the conversation
  of a record of ours, is about that record: an exception (RegRep 4) rejects it, anything else says nothing of it. All others, such
  as requests, are about none: the gateway keeps them for the operator.
-->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:eb="http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/"
    xmlns:f="urn:elm-gateway:xslt"
    exclude-result-prefixes="#all">

  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>

  <!-- A longer payload is no exception. -->
  <xsl:variable name="longest" select="100000"/>

  <xsl:template match="/">
    <xsl:variable name="message" select="//eb:UserMessage"/>
    <xsl:variable name="action" select="normalize-space($message//eb:Action)"/>
    <xsl:variable name="record" select="f:record($message)"/>
    <xsl:variable name="exception" select="if ($action = 'ExceptionResponse') then f:exception(//payload/value) else ()"/>
    <receipts>
      <receipt kind="{if ($action = 'ExceptionResponse' and $record) then 'rejected' else 'unknown'}" code="{($exception/@code, $action)[1]}">
        <xsl:choose>
          <xsl:when test="$record"><xsl:attribute name="record" select="$record"/></xsl:when>
          <xsl:otherwise><xsl:attribute name="reference" select="normalize-space($message//eb:MessageId)"/></xsl:otherwise>
        </xsl:choose>
        <xsl:if test="$exception/@message"><xsl:attribute name="text" select="$exception/@message"/></xsl:if>
      </receipt>
    </receipts>
  </xsl:template>

  <!-- Ids of our messages are made of the record's (common/domibus.xsl); the record's is the conversation's too. -->
  <xsl:function name="f:record" as="xs:string?">
    <xsl:param name="message" as="element()?"/>
    <xsl:variable name="ours" select="$message//eb:RefToMessageId/normalize-space()[ends-with(., '@elm-gateway')] ! substring-before(., '.')"/>
    <xsl:variable name="conversation" select="$message//eb:ConversationId/normalize-space()[starts-with(., 'eg-')]"/>
    <xsl:sequence select="($ours, $conversation)[. != ''][1]"/>
  </xsl:function>

  <!-- The exception in the first payload that holds one. -->
  <xsl:function name="f:exception" as="element()?">
    <xsl:param name="values" as="element()*"/>
    <xsl:sequence select="($values[string-length() le $longest] ! f:document(.)//*:Exception)[1]"/>
  </xsl:function>

  <xsl:function name="f:document" as="document-node()?">
    <xsl:param name="value" as="xs:string"/>
    <xsl:try select="parse-xml(f:text(xs:base64Binary($value)))">
      <xsl:catch/>
    </xsl:try>
  </xsl:function>

  <!-- XPath has no function to decode octets. -->
  <xsl:function name="f:text" as="xs:string">
    <xsl:param name="binary" as="xs:base64Binary"/>
    <xsl:variable name="hex" select="string(xs:hexBinary($binary))"/>
    <xsl:variable name="octets" as="xs:integer*" select="(1 to string-length($hex) idiv 2) ! f:octet(substring($hex, 2 * . - 1, 2))"/>
    <xsl:iterate select="$octets">
      <xsl:param name="code" as="xs:integer" select="0"/>
      <xsl:param name="more" as="xs:integer" select="0"/>
      <xsl:param name="codes" as="xs:integer*" select="()"/>
      <xsl:on-completion select="codepoints-to-string($codes)"/>
      <xsl:variable name="next" as="xs:integer" select="if (. lt 128) then . else if (. lt 192) then 64 * $code + . - 128 else if (. lt 224) then . - 192 else if (. lt 240) then . - 224 else . - 240"/>
      <xsl:variable name="left" as="xs:integer" select="if (. lt 128) then 0 else if (. lt 192) then $more - 1 else if (. lt 224) then 1 else if (. lt 240) then 2 else 3"/>
      <xsl:next-iteration>
        <xsl:with-param name="code" select="$next"/>
        <xsl:with-param name="more" select="$left"/>
        <xsl:with-param name="codes" select="if ($left = 0) then ($codes, $next) else $codes"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <xsl:function name="f:octet" as="xs:integer">
    <xsl:param name="hex" as="xs:string"/>
    <xsl:sequence select="16 * f:digit(substring($hex, 1, 1)) + f:digit(substring($hex, 2, 1))"/>
  </xsl:function>

  <xsl:function name="f:digit" as="xs:integer">
    <xsl:param name="digit" as="xs:string"/>
    <xsl:sequence select="string-length(substring-before('0123456789ABCDEF', $digit))"/>
  </xsl:function>
</xsl:stylesheet>
