<?xml version="1.0" encoding="UTF-8"?>
<!-- Texts, identifiers, pages, files. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:ds="http://www.w3.org/2000/09/xmldsig#"
    xmlns:f="urn:elm-gateway:xslt"
    xpath-default-namespace="https://github.com/emrex-eu/elmo-schemas/tree/v1"
    exclude-result-prefixes="#all">

  <!-- The name that ELM demands; where ELMO has an empty one, the next best thing that it says. -->
  <xsl:function name="f:name" as="element()*">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="own" as="element()*"/>
    <xsl:param name="others" as="element()*"/>
    <xsl:variable name="other" select="$others[normalize-space()][1]"/>
    <xsl:choose>
      <xsl:when test="$own[normalize-space()]"><xsl:sequence select="f:labels($as, $own)"/></xsl:when>
      <xsl:when test="$other">
        <xsl:sequence select="f:plain($as, $other), f:note('derived', '{0}: the {1} {2}, since the title is empty', $other, ($as, local-name($other), $other))"/>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="f:note('missing', '{0}: the title in the document is empty', $own[1], $as)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- An identifier; its type says in which scheme. -->
  <xsl:template match="identifier">
    <xsl:if test="normalize-space()">
      <elm:identifier type="Identifier">
        <elm:notation><xsl:value-of select="normalize-space()"/></elm:notation>
        <elm:schemeName><xsl:value-of select="@type"/></elm:schemeName>
      </elm:identifier>
    </xsl:if>
  </xsl:template>

  <!-- A page of the web; what has no scheme is no address. -->
  <xsl:template match="url">
    <xsl:choose>
      <xsl:when test="f:absolute(.)">
        <elm:homepage type="WebResource"><elm:contentURL><xsl:value-of select="iri-to-uri(normalize-space())"/></elm:contentURL></elm:homepage>
      </xsl:when>
      <xsl:when test="normalize-space()">
        <xsl:sequence select="f:note('dropped', '{0}/url: {1} is no absolute address', ., (local-name(..), .))"/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- A file in a data URI. -->
  <xsl:template match="content" mode="media">
    <xsl:variable name="type" select="lower-case(replace(normalize-space(), '^data:([^;,]*).*$', '$1', 'i'))"/>
    <xsl:variable name="file-type" select="f:look-up('media-types', $type)"/>
    <xsl:variable name="bytes" select="translate(substring-after(., ','), ' &#9;&#10;&#13;', '')"/>
    <xsl:variable name="called" select="'attachment ' || ((../title, ../identifier)/normalize-space())[. != ''][1]"/>
    <xsl:choose>
      <xsl:when test="not(matches(normalize-space(), '^data:[^,]*;base64,', 'i'))">
        <xsl:sequence select="f:note('dropped', '{0}: its content is no data URI in base64', ., $called)"/>
      </xsl:when>
      <xsl:when test="not($bytes castable as xs:base64Binary)">
        <xsl:sequence select="f:note('dropped', '{0}: its content is no base64', ., $called)"/>
      </xsl:when>
      <xsl:when test="not($file-type)">
        <xsl:sequence select="f:note('dropped', '{0}: the media type {1} is not in media-types.csv', ., ($called, $type))"/>
      </xsl:when>
      <xsl:otherwise>
        <elm:attachment type="MediaObject">
          <xsl:sequence select="f:labels('title', ../title), f:texts('description', ../description)"/>
          <elm:content><xsl:value-of select="$bytes"/></elm:content>
          <xsl:sequence select="f:concept('contentEncoding', $list || 'encoding/6146cde7dd'), f:concept('contentType', $authority || 'file-type/' || $file-type)"/>
          <xsl:if test="normalize-space(../type)">
            <xsl:sequence select="f:note('dropped', '{0}: its type {1}, for which ELM has no list', ., ($called, string(../type)))"/>
          </xsl:if>
        </elm:attachment>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
