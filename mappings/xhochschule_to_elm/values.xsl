<?xml version="1.0" encoding="UTF-8"?>
<!-- Texts, codes, and notes for what ELM has no place of its own for. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:xbd="http://xbildung.de/def/xbildung/1.2/xsd"
    xmlns:f="urn:elm-gateway:xslt"
    xpath-default-namespace="http://xhochschule.de/def/xhochschule/1.2/xsd"
    exclude-result-prefixes="#all">

  <!-- The language of a text: its own without the region, else that of the document. -->
  <xsl:function name="f:language-of" as="xs:string">
    <xsl:param name="text" as="element()"/>
    <xsl:sequence select="if (normalize-space($text/@xml:lang)) then lower-case(substring-before($text/@xml:lang || '-', '-')) else $primary-language"/>
  </xsl:function>

  <!-- A code without the address of its list: some documents write it with, some without. -->
  <xsl:function name="f:code" as="xs:string?">
    <xsl:param name="coded" as="element()?"/>
    <xsl:sequence select="$coded/Q{}code ! (if (contains(., '/')) then tokenize(normalize-space(), '/')[last()] else normalize-space())"/>
  </xsl:function>

  <!-- The code of a list that XHochschule keeps, from the element that holds it with what the list has no code for. -->
  <xsl:function name="f:listed" as="xs:string?">
    <xsl:param name="holder" as="element()?"/>
    <xsl:sequence select="$holder/code ! f:code(.)"/>
  </xsl:function>

  <!-- The title that ELM demands: the first of these that is not empty; else this name. -->
  <xsl:function name="f:title" as="element()*">
    <xsl:param name="from" as="element()*"/>
    <xsl:param name="else" as="xs:string"/>
    <xsl:variable name="first" select="$from[normalize-space()][1]"/>
    <xsl:choose>
      <xsl:when test="$first">
        <xsl:sequence select="f:said('title', f:language-of($first), normalize-space($first))"/>
        <xsl:sequence select="if ($first is $from[1]) then () else f:note('derived', 'title: the {0}, since the {1} is empty', $first, (local-name($first), local-name($from[1])))"/>
      </xsl:when>
      <xsl:otherwise>
        <elm:title xml:lang="{$primary-language}"><xsl:value-of select="$else"/></elm:title>
        <xsl:sequence select="f:note('derived', 'title: {0}, since the document has only an empty one', $from[1], $else)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- What ELM has no place of its own for: a note each, under the name that the document gives it. -->
  <xsl:function name="f:remarks" as="element()*">
    <xsl:param name="from" as="element()*"/>
    <xsl:for-each select="$from[normalize-space()]">
      <elm:additionalNote type="Note">
        <elm:noteLiteral xml:lang="{f:language-of(.)}"><xsl:value-of select="f:called(.) || ': ' || (if (Q{}code) then f:code(.) else normalize-space())"/></elm:noteLiteral>
      </elm:additionalNote>
      <xsl:sequence select="f:note('derived', 'additionalNote: {0}, for which ELM has no place of its own', ., f:called(.))"/>
    </xsl:for-each>
  </xsl:function>

  <!-- The name of an element, or of what holds it where its own says nothing. -->
  <xsl:function name="f:called" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="local-name(if (local-name($element) = ('code', 'nichtGelisteterWert', 'beschreibung')) then $element/.. else $element)"/>
  </xsl:function>

  <xsl:function name="f:statement" as="element()?">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="from" as="element()*"/>
    <xsl:if test="$from[normalize-space()]">
      <xsl:element name="elm:{$as}">
        <xsl:attribute name="type" select="'Note'"/>
        <xsl:sequence select="f:texts('noteLiteral', $from)"/>
      </xsl:element>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:web-page" as="element()*">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="address" as="element()*"/>
    <xsl:for-each select="$address[normalize-space()]">
      <xsl:choose>
        <xsl:when test="f:absolute(.)">
          <xsl:element name="elm:{$as}">
            <xsl:attribute name="type" select="'WebResource'"/>
            <elm:contentURL><xsl:value-of select="iri-to-uri(normalize-space())"/></elm:contentURL>
          </xsl:element>
        </xsl:when>
        <xsl:otherwise><xsl:sequence select="f:note('dropped', '{0}: {1} is no absolute address', ., (local-name(), .))"/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:credits" as="element()?">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="points" as="element()*"/>
    <xsl:for-each select="$points[normalize-space()][1]">
      <xsl:element name="elm:{$as}">
        <xsl:attribute name="type" select="'CreditPoint'"/>
        <xsl:sequence select="f:concept('framework', $list || 'education-credit/6fcec5c5af')"/>
        <elm:point><xsl:value-of select="normalize-space()"/></elm:point>
      </xsl:element>
    </xsl:for-each>
  </xsl:function>

  <!-- Languages by the codes of the EU, with or without the address of the list. -->
  <xsl:function name="f:languages" as="element()*">
    <xsl:param name="coded" as="element()*"/>
    <xsl:for-each select="distinct-values($coded ! f:code(.))">
      <xsl:sequence select="
          if (matches(., '^[A-Z]{3}$')) then f:concept('language', $authority || 'language/' || .)
          else f:note('dropped', 'sprache: {0} is no code of the EU list of languages', ., .)"/>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
