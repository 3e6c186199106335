<?xml version="1.0" encoding="UTF-8"?>
<!--
  <readback record="…"><sent>…</sent><answer>…</answer></readback> to a neutral receipt. Every attainment that was sent must be
  there under its key with the same values; what VIRTA adds does not count, nor do order, white space and the form of numbers.
-->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:v="urn:mace:funet.fi:virta/2015/09/01"
    xmlns:f="urn:elm-gateway:xslt"
    exclude-result-prefixes="#all">

  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>
  <xsl:key name="there" match="answer//v:Opintosuoritus" use="@avain"/>

  <xsl:template match="/readback">
    <xsl:variable name="sent" select="sent//v:Opintosuoritus"/>
    <xsl:variable name="missing" select="$sent[empty(key('there', @avain))]"/>
    <xsl:variable name="different" select="$sent ! f:different(., key('there', @avain)[1])"/>
    <receipts>
      <xsl:choose>
        <xsl:when test="exists($missing)">
          <receipt record="{@record}" kind="unknown" code="not-there" text="VIRTA does not have {count($missing)} of {count($sent)} attainments, the first of them {$missing[1]/@avain}"/>
        </xsl:when>
        <xsl:when test="exists($different)">
          <receipt record="{@record}" kind="rejected" code="different" text="VIRTA has something else than was sent: {string-join($different, '; ')}"/>
        </xsl:when>
        <xsl:otherwise><receipt record="{@record}" kind="accepted"/></xsl:otherwise>
      </xsl:choose>
    </receipts>
  </xsl:template>

  <!-- Elements of an attainment whose values are not those that are there. -->
  <xsl:function name="f:different" as="xs:string*">
    <xsl:param name="sent" as="element()"/>
    <xsl:param name="there" as="element()?"/>
    <xsl:for-each-group select="$sent/*[$there]" group-by="local-name()">
      <xsl:variable name="values" select="current-group() ! f:values(.)"/>
      <xsl:if test="exists($values[not(. = $there/*[local-name() = current-grouping-key()] ! f:values(.))])">
        <xsl:sequence select="current-grouping-key() || ' of ' || $sent/@avain"/>
      </xsl:if>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="f:values" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="string-join($element/descendant-or-self::*/(@* ! (local-name() || '=' || .), .[not(*)] ! (local-name() || '=' || f:plain(.))), ' ')"/>
  </xsl:function>

  <xsl:function name="f:plain" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="if (normalize-space($text) castable as xs:decimal) then string(xs:decimal($text)) else normalize-space($text)"/>
  </xsl:function>
</xsl:stylesheet>
