<?xml version="1.0" encoding="UTF-8"?>
<!--
  <readback record="…"><sent/><answer>…</answer></readback> to a neutral receipt. The answer is that of getStatus, or, once the
  access point has given up, that of getMessageErrors. What failed can be sent again in Domibus only, for it refuses the id of a
  message that it has: that is the operator's to do.
-->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:ws="http://eu.domibus.wsplugin/"
    exclude-result-prefixes="#all">

  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>

  <xsl:template match="/readback">
    <receipts>
      <xsl:apply-templates select="answer//(ws:getStatusResponse | ws:getMessageErrorsResponse)"/>
    </receipts>
  </xsl:template>

  <xsl:template match="ws:getStatusResponse">
    <xsl:variable name="status" select="normalize-space()"/>
    <receipt record="{/readback/@record}" code="{$status}">
      <xsl:choose>
        <xsl:when test="$status = 'ACKNOWLEDGED'">
          <xsl:attribute name="kind" select="'accepted'"/>
        </xsl:when>
        <xsl:when test="$status = 'ACKNOWLEDGED_WITH_WARNING'">
          <xsl:attribute name="kind" select="'accepted'"/>
          <xsl:attribute name="text" select="'the partner''s access point signed for it with a warning; see its errors in Domibus'"/>
        </xsl:when>
        <xsl:when test="$status = 'NOT_FOUND'">
          <xsl:attribute name="kind" select="'held'"/>
          <xsl:attribute name="text" select="'the access point does not know the message; look there why, then resend: it goes under the same id'"/>
        </xsl:when>
        <xsl:when test="$status = 'DELETED'">
          <xsl:attribute name="kind" select="'unknown'"/>
          <xsl:attribute name="text" select="'the access point has deleted the message and does not say whether it was acknowledged'"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:attribute name="kind" select="'unknown'"/>
          <xsl:attribute name="text" select="'still under way between the access points'"/>
        </xsl:otherwise>
      </xsl:choose>
    </receipt>
  </xsl:template>

  <xsl:template match="ws:getMessageErrorsResponse">
    <xsl:variable name="reasons" select="distinct-values(item ! string-join((domibusErrorCode, errorDetail) ! normalize-space(), ' '))"/>
    <receipt record="{/readback/@record}" kind="held" code="SEND_FAILURE"
        text="the access point has given up: {if (exists($reasons)) then string-join($reasons, '; ') else 'it gives no reason'}. Have it sent again in Domibus, then resend here: the gateway asks on"/>
  </xsl:template>
</xsl:stylesheet>
