<?xml version="1.0" encoding="UTF-8"?>
<!--
  XHochschule 1.2 to ELM 3.1: a degree certificate, a transcript of records or a diploma supplement becomes one credential. What
  was studied (leistung, as deep as it goes) becomes achievements with parts; the programme is a qualification. What ELM has no
  place for stands in notes under the German name it has in the document. The original travels whole, byte for byte.
-->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:xbd="http://xbildung.de/def/xbildung/1.2/xsd"
    xmlns:f="urn:elm-gateway:xslt"
    xpath-default-namespace="http://xhochschule.de/def/xhochschule/1.2/xsd"
    exclude-result-prefixes="#all">

  <xsl:import href="../common/to-elm.xsl"/>
  <xsl:import href="../common/texts.xsl"/>
  <xsl:include href="values.xsl"/>
  <xsl:include href="agents.xsl"/>
  <xsl:include href="leistung.xsl"/>
  <xsl:include href="grades.xsl"/>
  <xsl:include href="degree.xsl"/>

  <xsl:output method="xml" indent="no"/>

  <!-- SHA-256 of the source document, of which the credential's id is made. -->
  <xsl:param name="digest" as="xs:string" select="''"/>

  <xsl:variable name="document" as="element()" select="/*"/>

  <!-- The document says in which language it is; where that has no code of two letters, its first text says it, else German. -->
  <xsl:variable name="primary-language" as="xs:string" select="
      ($tables('languages')(string(f:code($document/sprache))), $document//@xml:lang ! lower-case(tokenize(., '-')[1])[map:contains($languages-by-alpha-2, .)], 'de')[1]"/>

  <xsl:variable name="issuer-keys" select="$document/(ausstellendeHochschule/(name, hochschulsignatur/Q{}code), angabenQualifikation/verleihendeEinrichtung)"/>

  <xsl:template match="/">
    <xsl:if test="not($document/self::diplomaSupplement) and not(f:claims($document/leistung))">
      <xsl:call-template name="f:refuse">
        <xsl:with-param name="code" select="'no-claim'"/>
        <xsl:with-param name="text" select="'the document reports no achievement: no leistung in it was passed, and ELM demands one; send it again when something is achieved'"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:apply-templates select="$document" mode="credential"/>
    <xsl:sequence select="f:note('derived', 'language of texts that do not say theirs: {0}, that of the document', ., $primary-language)"/>
    <xsl:if test="$document//@xml:lang[contains(., '-')]">
      <xsl:sequence select="f:note('derived', 'xml:lang: the language without its region, so that readers of ELM find the text', $document//@xml:lang[contains(., '-')])"/>
    </xsl:if>
    <xsl:for-each-group select="$document//bezeichnungAlsHTML | $document//ersteinschreibung | $document//hochschulsemester | $document//urlaubssemester | $document//geburt/zusatz | $document//gueltigkeit" group-by="local-name()">
      <xsl:sequence select="f:note('dropped', '{0}: ELM has no place for it; it remains in the embedded original', current-group()[1], current-grouping-key())"/>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:template match="*" mode="credential">
    <xsl:variable name="issued" select="(ausstellungsdatum, datumDesErwerbs, gueltigkeitsdatum)[normalize-space()][1]"/>
    <xsl:variable name="valid" select="(gueltigkeitsdatum, $issued)[normalize-space()][1]"/>
    <elm:EuropeanDigitalCredential id="{f:numbered-id($digest, 1)}" type="VerifiableCredential EuropeanDigitalCredential">
      <elm:credentialSchema id="http://data.europa.eu/snb/model/ap/edc-converted" type="ShaclValidator2017"/>
      <xsl:sequence select="f:concept('credentialProfiles', $list || 'credential/c_7e400154')"/>
      <xsl:sequence select="f:date('issued', $issued), f:date('issuanceDate', $issued), f:date('validFrom', $valid)"/>
      <elm:issuer ref="_:issuer"/>
      <xsl:call-template name="issuer"/>
      <xsl:call-template name="holder"/>
      <xsl:call-template name="display"/>
      <xsl:call-template name="evidence"/>
      <xsl:call-template name="grading-schemes"/>
      <elm:node id="_:awarded" type="AwardingProcess"><elm:awardingBody ref="_:issuer"/></elm:node>
    </elm:EuropeanDigitalCredential>
    <xsl:sequence select="f:note('derived', 'id of the credential: from the digest of the document, since the document has none', .)"/>
    <xsl:sequence select="
        if (not($issued)) then f:note('missing', 'issued, validFrom: the document says neither ausstellungsdatum nor gueltigkeitsdatum', .)
        else (f:note('derived', 'issued: the {0}', $issued, local-name($issued))[not($issued/self::ausstellungsdatum)], f:note('derived', 'validFrom: the {0}', $valid, local-name($valid))[not($valid/self::gueltigkeitsdatum)])"/>
  </xsl:template>

  <xsl:template name="display">
    <xsl:variable name="languages" select="distinct-values(($primary-language, (titel | abschluss | leistung/bezeichnung | angabenQualifikation/bezeichnungQualifikationGrad)/f:language-of(.)))[map:contains($languages-by-alpha-2, .)]"/>
    <elm:displayParameter type="DisplayParameter">
      <xsl:sequence select="f:title((titel, abschluss, leistung[1]/bezeichnung), local-name())"/>
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
    <xsl:call-template name="f:page"><xsl:with-param name="issuer" select="$issuer-keys"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="evidence">
    <elm:evidence type="Evidence">
      <xsl:sequence select="f:concept('dcType', $list || 'evidence-type/c_c4f849d7')"/>
      <elm:evidenceStatement>
        <xsl:text>Converted from the embedded XHochschule document</xsl:text>
        <xsl:if test=".//*:Signature">. Its seal covers the embedded document only</xsl:if>
        <xsl:text>.</xsl:text>
      </elm:evidenceStatement>
      <elm:embeddedEvidence ref="_:original"/>
    </elm:evidence>
    <xsl:call-template name="f:original"/>
  </xsl:template>
</xsl:stylesheet>
