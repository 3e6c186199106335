<?xml version="1.0" encoding="UTF-8"?>
<!-- Texts, notes, codes, identifiers, instants, media. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:f="urn:elm-gateway:xslt"
    xpath-default-namespace="http://data.europa.eu/snb"
    exclude-result-prefixes="#all">

  <xsl:key name="code" match="*[@uri][targetName]" use="normalize-space(@uri)"/>
  <xsl:key name="topic" match="subject[@uri]" use="@uri"/>

  <!-- Texts by language; several in one language stand one under the other. -->
  <xsl:function name="f:texts" as="element()*">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="from" as="element()*"/>
    <xsl:variable name="texts" select="$from ! text[normalize-space()]"/>
    <xsl:choose>
      <xsl:when test="count($texts) lt 2"><xsl:sequence select="$texts ! f:said($as, @lang, f:plain(.))"/></xsl:when>
      <xsl:otherwise>
        <xsl:for-each-group select="$texts" group-by="string(@lang)">
          <xsl:sequence select="f:said($as, current-grouping-key(), string-join(distinct-values(current-group() ! f:plain(.)), '&#10;'))"/>
        </xsl:for-each-group>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Texts by language, one for each; further ones in the same language are left out. -->
  <xsl:function name="f:labels" as="element()*">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="from" as="element()*"/>
    <xsl:variable name="texts" select="$from ! text[normalize-space()]"/>
    <xsl:choose>
      <xsl:when test="count($texts) lt 2"><xsl:sequence select="$texts ! f:said($as, @lang, f:plain(.))"/></xsl:when>
      <xsl:otherwise>
        <xsl:for-each-group select="$texts" group-by="string(@lang)">
          <xsl:sequence select="f:said($as, current-grouping-key(), f:plain(.))"/>
          <xsl:if test="count(distinct-values(current-group() ! f:plain(.))) gt 1">
            <xsl:sequence select="f:note('dropped', '{0}: ELM has one text in a language; the first in {1} is kept', ., (local-name($from[1]), current-grouping-key()))"/>
          </xsl:if>
        </xsl:for-each-group>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- One text where ELM allows a single one: that in the primary language, else the first. -->
  <xsl:function name="f:single" as="element()?">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="from" as="element()*"/>
    <xsl:variable name="labels" select="f:labels($as, $from)"/>
    <xsl:sequence select="($labels[@xml:lang = $primary-language], $labels)[1]"/>
    <xsl:if test="count($labels) gt 1">
      <xsl:sequence select="f:note('dropped', '{0}: ELM takes it in one language; kept in {1}', $from[1], (local-name($from[1]), ($labels[@xml:lang = $primary-language], $labels)[1]/@xml:lang))"/>
    </xsl:if>
  </xsl:function>

  <!-- The title that ELM demands; where a thing has none, that of what it belongs to. Most titles are one text. -->
  <xsl:template name="title">
    <xsl:param name="own" as="element()*" select="title"/>
    <xsl:param name="others" as="element()*"/>
    <xsl:variable name="said" select="$own ! text[normalize-space()]"/>
    <xsl:choose>
      <xsl:when test="exists($said[2])"><xsl:sequence select="f:labels('title', $own)"/></xsl:when>
      <xsl:when test="$said">
        <xsl:for-each select="$said"><elm:title xml:lang="{@lang}"><xsl:value-of select="f:plain(.)"/></elm:title></xsl:for-each>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="other" select="$others[text[normalize-space()]][1]"/>
        <xsl:sequence select="f:labels('title', $other)"/>
        <xsl:sequence select="
            if ($other) then f:note('derived', 'title of {0}: the {1} of {2}', $other, (f:called(.), local-name($other), local-name($other/..)))
            else f:note('missing', 'title of {0}', ., f:called(.))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- How notes call a thing. -->
  <xsl:function name="f:called" as="xs:string">
    <xsl:param name="thing" as="element()"/>
    <xsl:sequence select="if ($thing/self::europassCredential) then 'the credential' else local-name($thing) || ' ' || $thing/@id"/>
  </xsl:function>

  <!-- Text of HTML without its tags; plain text as it is. -->
  <xsl:function name="f:plain" as="xs:string">
    <xsl:param name="text" as="element()"/>
    <xsl:variable name="said" select="string($text)"/>
    <xsl:choose>
      <xsl:when test="$text/@content-type eq 'text/html'">
        <xsl:variable name="broken" select="replace($said, '&lt;(br|/p|/li|/div|/h[1-6])[^&lt;>]*>', '&#10;', 'i')"/>
        <xsl:sequence select="f:trimmed(replace(replace(replace($broken, '&lt;[^&lt;>]*>', ''), '&amp;lt;', '&lt;'), '&amp;amp;', '&amp;'))"/>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="if (normalize-space($said) = $said) then $said else f:trimmed($said)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- A note keeps its form: ELM can say that it is HTML. -->
  <xsl:template match="*" mode="note">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="more" as="element()*"/>
    <xsl:variable name="texts" select="(., $more)/text[normalize-space()]"/>
    <xsl:if test="$texts">
      <xsl:element name="elm:{$as}">
        <xsl:attribute name="id" select="'_:' || generate-id()"/>
        <xsl:attribute name="type" select="'Note'"/>
        <xsl:for-each select="$texts">
          <elm:noteLiteral xml:lang="{@lang}"><xsl:value-of select="f:trimmed(.)"/></elm:noteLiteral>
        </xsl:for-each>
        <xsl:if test="$texts/@content-type = 'text/html'">
          <xsl:sequence select="f:concept('noteFormat', $authority || 'file-type/HTML')"/>
        </xsl:if>
        <xsl:apply-templates select="subject[1]" mode="topic"/>
      </xsl:element>
    </xsl:if>
    <xsl:if test="count(subject) gt 1">
      <xsl:sequence select="f:note('dropped', '{0}/subject: ELM has one subject of a note; the first is kept', subject[2], local-name())"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="subject" mode="topic">
    <xsl:if test="f:absolute(@uri) or normalize-space()">
      <elm:subject id="{if (f:absolute(@uri)) then iri-to-uri(normalize-space(@uri)) else '_:' || generate-id()}" type="Concept">
        <xsl:variable name="label" select="(key('topic', @uri)[normalize-space()], .[normalize-space()])[1]"/>
        <xsl:if test="$label"><elm:prefLabel xml:lang="{$primary-language}"><xsl:value-of select="normalize-space($label)"/></elm:prefLabel></xsl:if>
      </elm:subject>
    </xsl:if>
  </xsl:template>

  <xsl:template match="additionalNote | note | definition">
    <xsl:apply-templates select="." mode="note"><xsl:with-param name="as" select="'additionalNote'"/></xsl:apply-templates>
  </xsl:template>

  <!-- Codes from any list. One code is one node in ELM: all places where it stands say what it is called. -->
  <xsl:function name="f:codes" as="element()*">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="codes" as="element()*"/>
    <xsl:for-each select="$codes">
      <xsl:variable name="iri" select="normalize-space(@uri)"/>
      <xsl:sequence select="f:code-element($as, if (f:absolute($iri)) then $iri else '_:' || generate-id(), .)"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Codes where ELM wants them from one list. -->
  <xsl:function name="f:codes-of" as="element()*">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="codes" as="element()*"/>
    <xsl:param name="scheme" as="xs:string"/>
    <xsl:for-each select="$codes">
      <xsl:variable name="stated" select="normalize-space(@uri)"/>
      <xsl:variable name="iri" select="f:code-in($stated, $scheme)"/>
      <xsl:choose>
        <xsl:when test="not($iri)">
          <xsl:sequence select="f:note('dropped', '{0}: ELM takes a code of {1} here, not {2}', ., (local-name(), $scheme, $stated))"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="f:code-element($as, $iri, .)"/>
          <xsl:if test="$iri != $stated">
            <xsl:sequence select="f:note('derived', '{0}: {1} from {2}', ., (local-name(), $iri, $stated))"/>
          </xsl:if>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:function>

  <!-- A code that ELM demands, from one list. -->
  <xsl:function name="f:demanded" as="element()*">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="codes" as="element()*"/>
    <xsl:param name="scheme" as="xs:string"/>
    <xsl:variable name="found" select="f:codes-of($as, $codes, $scheme)"/>
    <xsl:sequence select="if ($found) then $found else f:note('missing', '{0}: a code of {1}', $codes[1], ($as, $scheme))"/>
  </xsl:function>

  <xsl:function name="f:code-element" as="element()">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="iri" as="xs:string"/>
    <xsl:param name="code" as="element()"/>
    <xsl:variable name="said" select="key('code', ($iri, normalize-space($code/@uri)), $document) | $code[@uri = '']"/>
    <xsl:variable name="scheme" select="f:scheme($iri, $said[1]/@targetFrameworkUrl)"/>
    <xsl:variable name="notation" select="($said/@targetNotation/normalize-space())[. != ''][1]"/>
    <xsl:element name="elm:{$as}">
      <xsl:attribute name="id" select="if (starts-with($iri, '_:')) then $iri else iri-to-uri($iri)"/>
      <xsl:attribute name="type" select="'Concept'"/>
      <xsl:sequence select="f:labels('prefLabel', $said/targetName), f:texts('definition', $said/targetDescription)"/>
      <xsl:if test="$notation"><elm:notation><xsl:value-of select="$notation"/></elm:notation></xsl:if>
      <xsl:if test="$scheme"><elm:inScheme id="{iri-to-uri($scheme)}" type="ConceptScheme"/></xsl:if>
    </xsl:element>
  </xsl:function>

  <xsl:function name="f:instant-of" as="element()?">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="date" as="element()?"/>
    <xsl:if test="normalize-space($date)">
      <xsl:element name="elm:{$as}"><xsl:value-of select="f:instant($date)"/></xsl:element>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:literal" as="element()?">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="value" as="element()?"/>
    <xsl:if test="normalize-space($value)">
      <xsl:element name="elm:{$as}"><xsl:value-of select="normalize-space($value)"/></xsl:element>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:period" as="element()?">
    <xsl:param name="thing" as="element()"/>
    <xsl:param name="start" as="element()?"/>
    <xsl:param name="end" as="element()?"/>
    <xsl:if test="$start | $end">
      <elm:temporal id="_:{generate-id($thing)}-time" type="PeriodOfTime">
        <xsl:sequence select="f:instant-of('startDate', $start), f:instant-of('endDate', $end)"/>
      </elm:temporal>
    </xsl:if>
  </xsl:function>

  <xsl:template match="identifier">
    <xsl:call-template name="identifier"><xsl:with-param name="as" select="'identifier'"/></xsl:call-template>
  </xsl:template>

  <!-- An identifier; a legal one if its country is known. -->
  <xsl:template name="identifier">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="country" as="xs:string?" select="f:country-code(@spatialID)"/>
    <xsl:variable name="iri" select="f:absolute(@schemeID)"/>
    <xsl:if test="normalize-space()">
      <xsl:element name="elm:{$as}">
        <xsl:attribute name="id" select="'_:' || generate-id()"/>
        <xsl:attribute name="type" select="if ($country) then 'LegalIdentifier' else 'Identifier'"/>
        <elm:notation><xsl:value-of select="normalize-space()"/></elm:notation>
        <xsl:if test="$iri"><elm:schemeId><xsl:value-of select="normalize-space(@schemeID)"/></elm:schemeId></xsl:if>
        <xsl:for-each select="(@schemeName, @schemeID[not($iri)])[normalize-space()][1]"><elm:schemeName><xsl:value-of select="normalize-space()"/></elm:schemeName></xsl:for-each>
        <xsl:for-each select="@schemeAgencyName[normalize-space()]"><elm:schemeAgency xml:lang="{$primary-language}"><xsl:value-of select="normalize-space()"/></elm:schemeAgency></xsl:for-each>
        <xsl:for-each select="@issuedDate[normalize-space()]"><elm:dateIssued><xsl:value-of select="f:instant(.)"/></elm:dateIssued></xsl:for-each>
        <xsl:if test="$country"><xsl:sequence select="f:concept('spatial', $authority || 'country/' || $country)"/></xsl:if>
      </xsl:element>
      <xsl:call-template name="identifier-left-out"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="identifier-left-out">
    <xsl:if test="@type[normalize-space()]">
      <xsl:sequence select="f:note('dropped', '{0}/@type: {1} is a word of the sender''s, ELM takes a code', @type, (local-name(), string(@type)))"/>
    </xsl:if>
    <xsl:if test="@schemeName[normalize-space()] and @schemeID[normalize-space()][not(f:absolute(.))]">
      <xsl:sequence select="f:note('dropped', '{0}/@schemeID: {1} is no IRI', @schemeID, (local-name(), string(@schemeID)))"/>
    </xsl:if>
    <xsl:if test="@spatialID[normalize-space()][not(f:country-code(.))]">
      <xsl:sequence select="f:note('dropped', '{0}/@spatialID: {1} is no country', @spatialID, (local-name(), string(@spatialID)))"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="*" mode="media">
    <xsl:param name="as" as="xs:string" select="'node'"/>
    <xsl:param name="id" as="xs:string" select="'_:' || generate-id()"/>
    <xsl:element name="elm:{$as}">
      <xsl:attribute name="id" select="$id"/>
      <xsl:attribute name="type" select="'MediaObject'"/>
      <elm:content><xsl:value-of select="translate(content, ' &#9;&#10;&#13;', '')"/></elm:content>
      <xsl:sequence select="f:codes('contentType', contentType)"/>
      <xsl:sequence select="if (contentEncoding) then f:codes('contentEncoding', contentEncoding) else f:concept('contentEncoding', $list || 'encoding/6146cde7dd')"/>
      <xsl:sequence select="f:literal('contentSize', contentSize), f:literal('contentURL', contentUrl)"/>
    </xsl:element>
  </xsl:template>

  <!-- A page of the web. -->
  <xsl:function name="f:pages" as="element()*">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="pages" as="element()*"/>
    <xsl:for-each select="$pages[normalize-space(@uri)]">
      <xsl:element name="elm:{$as}">
        <xsl:attribute name="id" select="'_:' || generate-id()"/>
        <xsl:attribute name="type" select="'WebResource'"/>
        <elm:contentURL><xsl:value-of select="normalize-space(@uri)"/></elm:contentURL>
        <xsl:sequence select="f:labels('title', title), f:codes-of('language', language, $authority || 'language')"/>
      </xsl:element>
      <xsl:if test="subject"><xsl:sequence select="f:note('dropped', '{0}/subject', subject[1], local-name())"/></xsl:if>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
