<?xml version="1.0" encoding="UTF-8"?>
<!--
  ELMO 1.7 to ELM 3.1: one credential for each report, since each has its own issuer. Base: the Commission's ELM-ELMO
  correspondence; where it is silent or ELM takes no such value, mappings/README.md says what is done instead.

  A learning opportunity with its instance becomes an achievement and what specifies it. Opportunities that were failed or are
  in progress are no achievements. The original travels whole, byte for byte, as evidence of the conversion.
-->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:ds="http://www.w3.org/2000/09/xmldsig#"
    xmlns:f="urn:elm-gateway:xslt"
    xpath-default-namespace="https://github.com/emrex-eu/elmo-schemas/tree/v1"
    exclude-result-prefixes="#all">

  <xsl:import href="../common/to-elm.xsl"/>
  <xsl:import href="../common/texts.xsl"/>
  <xsl:include href="values.xsl"/>
  <xsl:include href="agents.xsl"/>
  <xsl:include href="opportunities.xsl"/>

  <xsl:output method="xml" indent="no"/>

  <!-- SHA-256 of the source document, of which the credentials' ids are made. -->
  <xsl:param name="digest" as="xs:string" select="''"/>

  <!-- The document, in the namespace of ELMO also where it came without any. -->
  <xsl:variable name="document" as="document-node()">
    <xsl:choose>
      <xsl:when test="/Q{}elmo"><xsl:document><xsl:apply-templates select="/" mode="named"/></xsl:document></xsl:when>
      <xsl:otherwise><xsl:sequence select="/"/></xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:mode name="named" on-no-match="shallow-copy"/>
  <xsl:template match="Q{}*" mode="named">
    <xsl:element name="{local-name()}" namespace="https://github.com/emrex-eu/elmo-schemas/tree/v1">
      <xsl:apply-templates select="@* | node()" mode="named"/>
    </xsl:element>
  </xsl:template>

  <!-- One document, or those that Erasmus Without Paper wraps. -->
  <xsl:variable name="documents" select="$document/(elmo | */*:tor/elmo)"/>

  <!-- ISO 639-1 code of the language in which plain texts are taken to be. -->
  <xsl:variable name="primary-language" as="xs:string" select="
      f:plain-language($issuer-keys, $document//issuer/title/@xml:lang, $document//learningOpportunitySpecification/title/@xml:lang, $document//@xml:lang)"/>
  <xsl:variable name="issuer-keys" select="$documents/report[1]/issuer/(title, identifier)"/>

  <xsl:template match="/">
    <xsl:variable name="reports" select="$documents/report[f:claims(learningOpportunitySpecification)]"/>
    <xsl:if test="not($reports)">
      <xsl:sequence select="f:refuse('no-claim', 'the document reports no achievement: no learningOpportunitySpecification in it was passed, and ELM demands one; send it again when something is achieved', *)"/>
    </xsl:if>
    <xsl:sequence select="f:plain-language-note($primary-language, $issuer-keys)"/>
    <elm:credentials>
      <xsl:apply-templates select="$reports" mode="credential"/>
    </elm:credentials>
    <xsl:if test="not((/) is $document)">
      <xsl:sequence select="f:note('derived', 'namespace: the document came without one and was read as ELMO', .)"/>
    </xsl:if>
    <xsl:for-each select="$documents/report except $reports">
      <xsl:sequence select="f:note('dropped', 'report of {0}: nothing in it was passed', ., issuer/title[1])"/>
    </xsl:for-each>
    <xsl:apply-templates select="$documents" mode="left-out"/>
  </xsl:template>

  <xsl:template match="report" mode="credential">
    <elm:EuropeanDigitalCredential id="{f:credential-id(.)}" type="VerifiableCredential EuropeanDigitalCredential">
      <elm:credentialSchema id="http://data.europa.eu/snb/model/ap/edc-converted" type="ShaclValidator2017"/>
      <xsl:sequence select="f:concept('credentialProfiles', $list || 'credential/c_7e400154')"/>
      <xsl:for-each select="../../*:omobility-id[normalize-space()]">
        <elm:identifier type="Identifier"><elm:notation><xsl:value-of select="normalize-space()"/></elm:notation><elm:schemeName>omobility-id</elm:schemeName></elm:identifier>
      </xsl:for-each>
      <xsl:variable name="issued" select="normalize-space(issueDate)"/>
      <elm:issued><xsl:value-of select="$issued"/></elm:issued>
      <elm:issuanceDate><xsl:value-of select="$issued"/></elm:issuanceDate>
      <elm:validFrom><xsl:value-of select="$issued"/></elm:validFrom>
      <xsl:sequence select="f:note('derived', 'validFrom: the issueDate of the report', issueDate)"/>
      <elm:issuer ref="_:issuer"/>
      <xsl:apply-templates select="issuer"/>
      <xsl:apply-templates select="../learner"><xsl:with-param name="report" select="."/></xsl:apply-templates>
      <xsl:call-template name="display"/>
      <xsl:call-template name="evidence"/>
      <xsl:apply-templates select="attachment/content, ../attachment/content" mode="media"/>
      <xsl:apply-templates select="." mode="not-achieved"/>
      <xsl:call-template name="grading-schemes"/>
      <elm:node id="_:awarded" type="AwardingProcess"><elm:awardingBody ref="_:issuer"/></elm:node>
    </elm:EuropeanDigitalCredential>
  </xsl:template>

  <xsl:function name="f:credential-id" as="xs:string">
    <xsl:param name="report" as="element()"/>
    <xsl:sequence select="f:numbered-id($digest, count($documents/report[. &lt;&lt; $report]) + 1)"/>
    <xsl:sequence select="f:note('derived', 'id of the credential: from the digest of the document, since a report has none', $report)"/>
  </xsl:function>

  <xsl:template name="display">
    <xsl:variable name="claims" select="f:claims(learningOpportunitySpecification)"/>
    <xsl:variable name="languages" select="distinct-values(($primary-language, $claims/title/f:language-of(.) ! lower-case(tokenize(., '-')[1])))[map:contains($languages-by-alpha-2, .)]"/>
    <elm:displayParameter type="DisplayParameter">
      <xsl:choose>
        <xsl:when test="count($claims) = 1">
          <xsl:sequence select="f:name('title', $claims/title, $claims/(identifier, type)), f:note('derived', 'title of the credential: that of its only achievement', .)"/>
        </xsl:when>
        <xsl:otherwise>
          <elm:title xml:lang="en">Transcript of records</elm:title>
          <xsl:sequence select="f:note('derived', 'title of the credential: Transcript of records, since a report has none and reports several achievements', .)"/>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:sequence select="f:language('primaryLanguage', $primary-language)"/>
      <xsl:for-each select="$languages">
        <xsl:sequence select="f:language('language', .)"/>
        <elm:individualDisplay type="IndividualDisplay">
          <xsl:sequence select="f:language('language', .)"/>
          <elm:displayDetail type="DisplayDetail">
            <elm:page>1</elm:page>
            <elm:image ref="_:page"/>
          </elm:displayDetail>
        </elm:individualDisplay>
      </xsl:for-each>
    </elm:displayParameter>
    <xsl:call-template name="f:page"><xsl:with-param name="issuer" select="issuer/(title, identifier)"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="evidence">
    <elm:evidence type="Evidence">
      <xsl:sequence select="f:concept('dcType', $list || 'evidence-type/c_c4f849d7')"/>
      <elm:evidenceStatement>
        <xsl:text>Converted from the embedded ELMO document</xsl:text>
        <xsl:if test="../ds:Signature">. Its seal covers the embedded document only</xsl:if>
        <xsl:text>.</xsl:text>
      </elm:evidenceStatement>
      <elm:embeddedEvidence ref="_:original"/>
    </elm:evidence>
    <xsl:call-template name="f:original"/>
  </xsl:template>

  <!-- Grading schemes that something refers to, described in the report or only named. -->
  <xsl:template name="grading-schemes">
    <xsl:variable name="report" select="."/>
    <xsl:variable name="graded" select="f:graded(.)"/>
    <xsl:for-each select="$graded">
      <xsl:variable name="scheme" select="$report/gradingScheme[@localId = current()][1]"/>
      <elm:node id="{f:scheme-id(.)}" type="GradingScheme">
        <elm:identifier type="Identifier"><elm:notation><xsl:value-of select="."/></elm:notation></elm:identifier>
        <elm:title xml:lang="{$primary-language}"><xsl:value-of select="."/></elm:title>
        <xsl:sequence select="f:texts('description', $scheme/description), f:note('derived', 'title of a grading scheme: its localId {0}', (), .)"/>
      </elm:node>
    </xsl:for-each>
    <xsl:for-each-group select="gradingScheme[@localId = $graded]" group-by="@localId">
      <xsl:if test="count(current-group()) gt 1">
        <xsl:sequence select="f:note('dropped', 'gradingScheme: {0} is described {1} times, and only the first is kept; grades cannot say which they mean, so give each scheme a localId of its own', ., (string(@localId), count(current-group())))"/>
      </xsl:if>
    </xsl:for-each-group>
    <xsl:for-each select="gradingScheme[not(@localId = $graded)]">
      <xsl:sequence select="f:note('dropped', 'gradingScheme: no grade of an achievement refers to {0}', ., @localId)"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:function name="f:graded" as="xs:string*">
    <xsl:param name="report" as="element()"/>
    <xsl:sequence select="distinct-values($report//learningOpportunityInstance[f:assessed(.)]/gradingSchemeLocalId ! normalize-space())"/>
  </xsl:function>

  <!-- Of the characters of its name, so that nothing need be looked up for each grade. -->
  <xsl:function name="f:scheme-id" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="'_:scheme' || string-join(string-to-codepoints(normalize-space($name)) ! ('-' || .))"/>
  </xsl:function>

  <!-- What ELM has no place for stays in the embedded original. -->
  <xsl:template match="elmo" mode="left-out">
    <xsl:for-each-group select=".//extension | .//groups | .//grouping | .//attachments/ref | .//diplomaSupplement" group-by="local-name()">
      <xsl:sequence select="f:note('dropped', '{0}: ELM has no place for it; it remains in the embedded original', current-group()[1], current-grouping-key())"/>
    </xsl:for-each-group>
    <xsl:for-each select="../*:gradeConversionTable">
      <xsl:sequence select="f:note('dropped', '{0} of Erasmus Without Paper: ELM has no place for it; it remains in the embedded original', ., local-name())"/>
    </xsl:for-each>
    <xsl:if test=".//learningOpportunityInstance/credit/level">
      <xsl:sequence select="f:note('dropped', 'credit/level: ELM has credit points without a level', .//learningOpportunityInstance/credit/level)"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
