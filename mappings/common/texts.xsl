<?xml version="1.0" encoding="UTF-8"?>
<!--
  Texts that say their language in xml:lang, or say none: for documents of that kind. Import it beside to-elm.xsl, and declare
  $primary-language, the ISO 639-1 code of texts that say none.
-->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:f="urn:elm-gateway:xslt"
    exclude-result-prefixes="#all">

  <!-- The language of a text: its own, else that of plain texts. -->
  <xsl:function name="f:language-of" as="xs:string">
    <xsl:param name="text" as="element()"/>
    <xsl:sequence select="($text/@xml:lang[normalize-space()]/string(), $primary-language)[1]"/>
  </xsl:function>

  <!-- Texts by language; several in one language stand one under the other. -->
  <xsl:function name="f:texts" as="element()*">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="from" as="element()*"/>
    <xsl:variable name="texts" select="$from[normalize-space()]"/>
    <xsl:choose>
      <xsl:when test="count($texts) lt 2"><xsl:sequence select="$texts ! f:said($as, f:language-of(.), f:trimmed(.))"/></xsl:when>
      <xsl:otherwise>
        <xsl:for-each-group select="$texts" group-by="f:language-of(.)">
          <xsl:sequence select="f:said($as, current-grouping-key(), string-join(distinct-values(current-group() ! f:trimmed(.)), '&#10;'))"/>
        </xsl:for-each-group>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Texts by language, one for each; further ones in the same language are left out. -->
  <xsl:function name="f:labels" as="element()*">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="from" as="element()*"/>
    <xsl:variable name="texts" select="$from[normalize-space()]"/>
    <xsl:choose>
      <xsl:when test="count($texts) lt 2"><xsl:sequence select="$texts ! f:said($as, f:language-of(.), normalize-space())"/></xsl:when>
      <xsl:otherwise>
        <xsl:for-each-group select="$texts" group-by="f:language-of(.)">
          <xsl:sequence select="f:said($as, current-grouping-key(), normalize-space())"/>
          <xsl:if test="count(distinct-values(current-group() ! normalize-space())) gt 1">
            <xsl:sequence select="f:note('dropped', '{0}: ELM has one text in a language; the first in {1} is kept', ., (local-name(), current-grouping-key()))"/>
          </xsl:if>
        </xsl:for-each-group>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- A text that ELMO has without a language. -->
  <xsl:function name="f:plain" as="element()?">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="from" as="element()?"/>
    <xsl:if test="normalize-space($from)">
      <xsl:element name="elm:{$as}">
        <xsl:attribute name="xml:lang" select="$primary-language"/>
        <xsl:value-of select="normalize-space($from)"/>
      </xsl:element>
    </xsl:if>
  </xsl:function>

  <!-- A concept of no list that ELM knows, by what it is called. -->
  <xsl:function name="f:named" as="element()">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="notation" as="xs:string?"/>
    <xsl:sequence select="f:described($as, (), $name, $notation)"/>
  </xsl:function>

  <!-- The same, by the texts that describe it where there are any. -->
  <xsl:function name="f:described" as="element()">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="texts" as="element()*"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="notation" as="xs:string?"/>
    <xsl:element name="elm:{$as}">
      <xsl:attribute name="type" select="'Concept'"/>
      <xsl:choose>
        <xsl:when test="$texts[normalize-space()]"><xsl:sequence select="f:labels('prefLabel', $texts)"/></xsl:when>
        <xsl:otherwise><elm:prefLabel xml:lang="{$primary-language}"><xsl:value-of select="$name"/></elm:prefLabel></xsl:otherwise>
      </xsl:choose>
      <xsl:if test="$notation"><elm:notation><xsl:value-of select="$notation"/></elm:notation></xsl:if>
    </xsl:element>
  </xsl:function>

  <xsl:function name="f:date" as="element()?">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="date" as="element()?"/>
    <xsl:if test="normalize-space($date)">
      <xsl:element name="elm:{$as}"><xsl:value-of select="f:instant($date)"/></xsl:element>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
