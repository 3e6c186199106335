<?xml version="1.0" encoding="UTF-8"?>
<!--
  EDC as EBSI publishes it (VCDM 2.0, ELM 3.2) to ELM 3.1: one credential.

  The two models have nearly all members in common: what stands in the document is written as it is, one or a list alike; this
  file has the credential itself, things.xsl what is named or shaped otherwise. Seal and status are those of the original,
  which travels whole, byte for byte, as evidence of the conversion.
-->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:f="urn:elm-gateway:xslt"
    xpath-default-namespace="http://www.w3.org/2005/xpath-functions"
    exclude-result-prefixes="#all">

  <xsl:import href="../common/to-elm.xsl"/>
  <xsl:include href="things.xsl"/>

  <xsl:output method="xml" indent="no"/>

  <xsl:variable name="credential" as="element(map)" select="/map"/>
  <xsl:variable name="issuer" as="element()?" select="f:items($credential/*[@key = 'issuer'])[1]"/>
  <!-- By what settings of single issuers know it: its id, names, identifiers. -->
  <xsl:variable name="issuer-keys" as="xs:string*" select="$issuer ! (*[@key = 'id'], *[@key = 'legalName']//string, f:items(*)/string[@key = 'notation']) ! string(.)[. != '']"/>
  <xsl:variable name="claims" as="element()*" select="$credential/map[@key = 'credentialSubject']/f:items(*[@key = 'hasClaim'])[self::map][not(string[@key = 'type'] = 'ClaimTypeNode')]"/>

  <xsl:template match="/">
    <xsl:if test="not($claims)">
      <xsl:sequence select="f:refuse('no-claim', 'the credential claims nothing: credentialSubject has no hasClaim, and ELM demands one; write at least one LearningAchievement', .)"/>
    </xsl:if>
    <xsl:if test="not($issuer/self::map)">
      <xsl:sequence select="f:refuse('issuer-unknown', 'the issuer is given by its DID alone, which the gateway does not look up, and ELM demands its name, country and legal identifier; write it as an Organisation with its DID as id', ($issuer, .)[1])"/>
    </xsl:if>
    <xsl:apply-templates select="$credential" mode="credential"/>
  </xsl:template>

  <xsl:template match="map" mode="credential">
    <xsl:variable name="from" select="*[@key = 'validFrom']"/>
    <xsl:variable name="until" select="(*[@key = 'validUntil'], f:items(*[@key = 'expirationDate']))[1]"/>
    <elm:EuropeanDigitalCredential id="{iri-to-uri(string(*[@key = 'id']))}" type="VerifiableCredential EuropeanDigitalCredential">
      <elm:credentialSchema id="http://data.europa.eu/snb/model/ap/edc-converted" type="ShaclValidator2017"/>
      <xsl:sequence select="f:concept('credentialProfiles', $list || 'credential/c_7e400154')"/>
      <elm:issued><xsl:value-of select="*[@key = 'issued']"/></elm:issued>
      <elm:issuanceDate><xsl:value-of select="(*[@key = 'issuanceDate'], *[@key = 'issued'])[1]"/></elm:issuanceDate>
      <elm:validFrom><xsl:value-of select="$from"/></elm:validFrom>
      <xsl:if test="$until">
        <elm:validUntil><xsl:value-of select="$until"/></elm:validUntil>
        <elm:expirationDate><xsl:value-of select="$until"/></elm:expirationDate>
      </xsl:if>
      <xsl:apply-templates select="*[@key = ('identifier', 'issuer', 'credentialSubject', 'holder', 'displayParameter', 'attachment', 'evidence')]" mode="member">
        <xsl:with-param name="of" select="'EuropeanDigitalCredential'"/>
      </xsl:apply-templates>
      <xsl:call-template name="evidence"/>
      <xsl:call-template name="left-out"/>
    </elm:EuropeanDigitalCredential>
  </xsl:template>

  <xsl:template name="evidence">
    <elm:evidence type="Evidence">
      <xsl:sequence select="f:concept('dcType', $list || 'evidence-type/c_c4f849d7')"/>
      <elm:evidenceStatement>Converted from the embedded European Digital Credential in the form of EBSI (VCDM 2.0, ELM 3.2). Its seal covers the embedded document only; it was not verified in the conversion.</elm:evidenceStatement>
      <elm:embeddedEvidence ref="_:original"/>
    </elm:evidence>
    <xsl:call-template name="f:original">
      <!-- A compact JWS begins with base64url of {", which is eyJ; base64 of that is ZXlK. -->
      <xsl:with-param name="file-type" select="if (starts-with($original, 'ZXlK')) then 'TXT' else 'JSON'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- What of the credential itself is not that of the converted one. -->
  <xsl:template name="left-out">
    <xsl:variable name="known" select="
        '@context', 'id', 'type', 'identifier', 'issuer', 'credentialSubject', 'holder', 'displayParameter', 'attachment', 'evidence',
        'issued', 'issuanceDate', 'validFrom', 'validUntil', 'expirationDate', 'credentialSchema', 'credentialProfiles', 'proof'"/>
    <xsl:for-each select="*[not(@key = $known)]">
      <xsl:sequence select="f:note('dropped', '{0}: ELM has no place for it; it remains in the embedded original', ., @key)"/>
    </xsl:for-each>
    <xsl:if test="*[@key = 'proof']">
      <xsl:sequence select="f:note('dropped', 'proof: it seals the original, with which it is kept; it was not verified', .)"/>
    </xsl:if>
    <xsl:if test="starts-with($original, 'ZXlK')">
      <xsl:sequence select="f:note('dropped', 'signature of the JWT: it seals the original, with which it is kept; it was not verified')"/>
    </xsl:if>
    <xsl:sequence select="f:note('derived', 'credentialSchema and credentialProfiles: those of a converted credential; those of the original remain in it', .)"/>
    <xsl:if test="*[@key = 'expirationDate'] and *[@key = 'validUntil'] and not(f:items(*[@key = 'expirationDate']) = *[@key = 'validUntil'])">
      <xsl:sequence select="f:note('dropped', 'expirationDate: validUntil, which takes its place since VCDM 2.0, says otherwise', .)"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
