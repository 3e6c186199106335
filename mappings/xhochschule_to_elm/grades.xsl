<?xml version="1.0" encoding="UTF-8"?>
<!-- Grades, kept as they are written, and the schemes they are given by. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:xbd="http://xbildung.de/def/xbildung/1.2/xsd"
    xmlns:f="urn:elm-gateway:xslt"
    xpath-default-namespace="http://xhochschule.de/def/xhochschule/1.2/xsd"
    exclude-result-prefixes="#all">

  <!-- The grade as it is written; else in words, else in points. -->
  <xsl:function name="f:grade" as="element()?">
    <xsl:param name="benotung" as="element()?"/>
    <xsl:sequence select="$benotung/(xbd:note, xbd:wortbezeichnung, xbd:punkte)[normalize-space()][1]"/>
  </xsl:function>

  <!-- An assessment; one without a grade has no place in ELM. -->
  <xsl:template match="*" mode="assessment">
    <xsl:param name="award" as="xs:string" select="f:award-id(..)"/>
    <xsl:param name="titles" as="element()*" select="../(bezeichnung, id/id)"/>
    <xsl:variable name="grade" select="f:grade(.)"/>
    <xsl:variable name="scheme" select="f:scheme-of(.)"/>
    <xsl:choose>
      <xsl:when test="$grade">
        <elm:provenBy type="LearningAssessment">
          <xsl:sequence select="f:title($titles, local-name())"/>
          <xsl:sequence select="f:remarks((xbd:wortbezeichnung, xbd:punkte) except $grade), f:texts('description', xbd:beschreibung)"/>
          <elm:awardedBy ref="{$award}"/>
          <elm:grade type="Note"><elm:noteLiteral xml:lang="{f:language-of($grade)}"><xsl:value-of select="normalize-space($grade)"/></elm:noteLiteral></elm:grade>
          <xsl:if test="$scheme">
            <elm:specifiedBy type="LearningAssessmentSpecification">
              <xsl:sequence select="f:title($titles, local-name())"/>
              <elm:gradingScheme ref="{f:scheme-id($scheme)}"/>
            </elm:specifiedBy>
          </xsl:if>
        </elm:provenBy>
        <xsl:sequence select="f:note('derived', 'title of an assessment or activity: that of what was learnt', .)"/>
        <xsl:if test="xbd:bewertungsschemaPunkte and not($grade/self::xbd:punkte)">
          <xsl:sequence select="f:note('dropped', 'bewertungsschemaPunkte: ELM has one grading scheme for an assessment, that of the grade', bewertungsschemaPunkte)"/>
        </xsl:if>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="f:note('dropped', '{0} of {1}: it has no grade, and ELM takes no assessment without one', ., (local-name(), ($titles[normalize-space()][1], local-name(..))[1]))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What the grade is measured against, in words: the scheme that the document describes, else the German one if it looks like it. -->
  <xsl:function name="f:scheme-of" as="xs:string?">
    <xsl:param name="benotung" as="element()"/>
    <xsl:variable name="grade" select="f:grade($benotung)"/>
    <xsl:variable name="scheme" select="if ($grade/self::xbd:punkte) then $benotung/xbd:bewertungsschemaPunkte else $benotung/xbd:bewertungsschemaNote"/>
    <xsl:variable name="span" select="string-join($scheme/(xbd:besteBewertung, xbd:schlechtesteBewertung)/normalize-space()[.], ' – ')"/>
    <xsl:variable name="pass" select="$scheme/xbd:bestandenAbBewertung[normalize-space()] ! (', bestanden ab ' || normalize-space())"/>
    <xsl:sequence select="
        if ($span or $pass) then ('Notenskala ' || $span || $pass)
        else if ($scheme/xbd:beschreibung[normalize-space()]) then normalize-space($scheme/xbd:beschreibung)
        else if ($scheme[normalize-space()]) then 'Notenskala ' || $scheme/(xbd:schemaURI, xbd:weitereInformationen)[normalize-space()][1]
        else if ($grade/self::xbd:note and matches($grade, '^\s*[1-5][,.]\d\s*$')) then $german-scheme
        else ()"/>
  </xsl:function>

  <xsl:variable name="german-scheme" select="'Notenskala 1,0 – 5,0, bestanden ab 4,0'"/>

  <!-- Of the characters of its name, so that nothing need be looked up for each grade. -->
  <xsl:function name="f:scheme-id" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="'_:scheme' || string-join(string-to-codepoints($name) ! ('-' || .))"/>
  </xsl:function>

  <xsl:template name="grading-schemes">
    <xsl:for-each-group select="f:assessed(.)" group-by="f:scheme-of(.)">
      <xsl:variable name="described" select="current-group()/(xbd:bewertungsschemaNote, xbd:bewertungsschemaPunkte)"/>
      <elm:node id="{f:scheme-id(current-grouping-key())}" type="GradingScheme">
        <elm:title xml:lang="de"><xsl:value-of select="current-grouping-key()"/></elm:title>
        <xsl:sequence select="f:texts('description', $described/xbd:beschreibung)"/>
        <xsl:sequence select="f:web-page('supplementaryDocument', f:each-once($described/(xbd:schemaURI, xbd:weitereInformationen)))"/>
      </elm:node>
      <xsl:sequence select="
          if (exists($described[normalize-space()])) then f:note('derived', 'title of a grading scheme: {0}, from what the document says of it', $described[normalize-space()][1], current-grouping-key())
          else f:note('derived', 'title of a grading scheme: {0}, the German scale, since the grades look like it and the document describes none', ., current-grouping-key())"/>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:function name="f:each-once" as="element()*">
    <xsl:param name="from" as="element()*"/>
    <xsl:for-each-group select="$from" group-by="normalize-space()"><xsl:sequence select="."/></xsl:for-each-group>
  </xsl:function>
</xsl:stylesheet>
