<?xml version="1.0" encoding="UTF-8"?>
<!--
  Open Badges 3.0 and CLR 2.0 to ELM 3.1: one credential for a badge, and one for a learner record with what it contains.

  The document is read as fn:json-to-xml shows it. Each awarded achievement becomes a claim, its definition what specifies the
  claim; the associations of a learner record nest the claims. Where a badge has only an address (images), nothing is fetched.
  Proofs are not verified: the original travels whole, byte for byte, as evidence of the conversion.
-->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:f="urn:elm-gateway:xslt"
    xpath-default-namespace="http://www.w3.org/2005/xpath-functions"
    exclude-result-prefixes="#all">

  <xsl:import href="../common/to-elm.xsl"/>
  <xsl:include href="values.xsl"/>
  <xsl:include href="agents.xsl"/>
  <xsl:include href="claims.xsl"/>
  <xsl:include href="specifications.xsl"/>
  <xsl:include href="tree.xsl"/>

  <xsl:output method="xml" indent="no"/>

  <!-- SHA-256 of the source document, of which the id is made where the badge has none that ELM takes. -->
  <xsl:param name="digest" as="xs:string" select="''"/>

  <xsl:variable name="credential" as="element(map)" select="/map"/>
  <xsl:variable name="subject" as="element(map)?" select="$credential/map[@key = 'credentialSubject']"/>
  <xsl:variable name="issuer" as="element()?" select="f:one($credential, 'issuer')"/>
  <xsl:variable name="issuer-id" as="xs:string?" select="f:profile-id($issuer)"/>

  <!-- By what settings may know the issuer. -->
  <xsl:variable name="issuer-keys" as="xs:string*" select="$issuer-id, f:one($issuer, 'name') ! (self::string, self::map/string), f:many($issuer, 'otherIdentifier')/f:token(*[@key = 'identifier'])"/>

  <!-- The credentials that award an achievement: the badge itself, or those that a learner record contains. -->
  <xsl:variable name="awards" as="element(map)*" select="f:awards($credential)"/>
  <xsl:variable name="claimed" as="element(map)*" select="$awards[f:achieved(.)]"/>

  <xsl:template match="/">
    <xsl:if test="f:many($credential, 'type') = 'EndorsementCredential'">
      <xsl:call-template name="f:refuse">
        <xsl:with-param name="code" select="'endorsement'"/>
        <xsl:with-param name="text" select="'an endorsement says what one body holds of another or of a badge; it claims no achievement of a person, and ELM demands one; send the badge that it endorses'"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="not($claimed)">
      <xsl:call-template name="f:refuse">
        <xsl:with-param name="code" select="'no-claim'"/>
        <xsl:with-param name="text" select="
            if ($awards) then 'nothing was achieved: every result has a status such as Failed or InProgress, and ELM demands an achievement; send it again when something is achieved'
            else 'no achievement is awarded: credentialSubject has no achievement, nor has that of any credential in verifiableCredential, and ELM demands one; write at least one achievement'"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="empty($claimed-languages)"><xsl:sequence select="f:plain-language-note($primary-language, $issuer-keys)"/></xsl:if>
    <xsl:apply-templates select="$credential" mode="credential"/>
  </xsl:template>

  <xsl:template match="map" mode="credential">
    <xsl:variable name="moment" select="f:moment(*[@key = 'validFrom']), f:moment(*[@key = 'issuanceDate'])"/>
    <xsl:variable name="awarded" select="f:moment(*[@key = 'awardedDate'])"/>
    <elm:EuropeanDigitalCredential id="{f:credential-id(.)}" type="VerifiableCredential EuropeanDigitalCredential">
      <elm:credentialSchema id="http://data.europa.eu/snb/model/ap/edc-converted" type="ShaclValidator2017"/>
      <xsl:sequence select="f:concept('credentialProfiles', $list || 'credential/c_7e400154')"/>
      <xsl:for-each select="($awarded, $moment)[1]">
        <elm:issued><xsl:value-of select="."/></elm:issued>
        <elm:issuanceDate><xsl:value-of select="."/></elm:issuanceDate>
      </xsl:for-each>
      <xsl:for-each select="$moment[1]"><elm:validFrom><xsl:value-of select="."/></elm:validFrom></xsl:for-each>
      <xsl:sequence select="
          f:note('derived', 'issued: {0}', ., (if ($awarded) then 'awardedDate' else if (f:one(., 'validFrom')) then 'validFrom, since there is no awardedDate' else 'issuanceDate')),
          if ($moment) then () else f:note('missing', 'validFrom: the document states no instant that a calendar has', .)"/>
      <xsl:for-each select="(f:moment(*[@key = 'validUntil']), f:moment(*[@key = 'expirationDate']))[1]">
        <elm:validUntil><xsl:value-of select="."/></elm:validUntil>
        <elm:expirationDate><xsl:value-of select="."/></elm:expirationDate>
      </xsl:for-each>
      <elm:issuer ref="_:issuer"/>
      <xsl:call-template name="issuer"/>
      <xsl:call-template name="person"/>
      <xsl:call-template name="display"/>
      <xsl:call-template name="evidence"/>
      <xsl:call-template name="files"/>
      <xsl:call-template name="awarding"/>
      <xsl:call-template name="left-out"/>
    </elm:EuropeanDigitalCredential>
  </xsl:template>

  <!-- A badge keeps its id, so that a later version of it is known as one. -->
  <xsl:function name="f:credential-id" as="xs:string">
    <xsl:param name="credential" as="element(map)"/>
    <xsl:variable name="id" select="f:words($credential/*[@key = 'id'])"/>
    <xsl:choose>
      <xsl:when test="f:absolute($id)"><xsl:sequence select="iri-to-uri($id)"/></xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="'urn:uuid:' || replace($digest || '00000000000000000000000000000000', '^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$', '$1-$2-8$3-8$4-$5')"/>
        <xsl:sequence select="f:note('derived', 'id of the credential: from the digest of the document, since its id is no absolute IRI', $credential)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:template name="display">
    <xsl:variable name="only" select="$claimed[last() = 1]/f:achievement(.)"/>
    <xsl:variable name="named" select="f:one(., 'name')[f:words(.)]"/>
    <xsl:variable name="title" as="element()*">
      <xsl:choose>
        <xsl:when test="$named"><xsl:sequence select="f:texts('title', $named)"/></xsl:when>
        <xsl:when test="f:words($only/*[@key = 'name'])">
          <xsl:sequence select="f:texts('title', $only/*[@key = 'name']), f:note('derived', 'title of the credential: the name of its achievement', .)"/>
        </xsl:when>
        <xsl:otherwise>
          <elm:title xml:lang="en">Open Badge</elm:title>
          <xsl:sequence select="f:note('derived', 'title of the credential: Open Badge, since it has no name', .)"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <elm:displayParameter type="DisplayParameter">
      <xsl:sequence select="$title, f:texts('description', *[@key = 'description'])"/>
      <xsl:sequence select="f:language('primaryLanguage', f:subtag($primary-language))"/>
      <xsl:for-each select="distinct-values(($primary-language, $title/@xml:lang) ! f:subtag(.))[map:contains($languages-by-alpha-2, .)]">
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
    <xsl:call-template name="page"/>
  </xsl:template>

  <!-- What is shown: the picture of the badge if it stands in it, else a blank page. -->
  <xsl:template name="page">
    <xsl:variable name="images" select="f:one($credential, 'image'), $claimed/(f:subject(.), f:achievement(.))/*[@key = 'image'][not(self::null)]"/>
    <xsl:variable name="shown" select="$images[f:embedded(.)][1]"/>
    <xsl:variable name="own" as="element()?">
      <xsl:if test="$shown">
        <elm:node id="_:page" type="MediaObject">
          <xsl:sequence select="f:texts('title', $shown/*[@key = 'caption']), f:media-content($shown)"/>
        </elm:node>
      </xsl:if>
    </xsl:variable>
    <xsl:call-template name="f:page">
      <xsl:with-param name="issuer" select="$issuer-keys"/>
      <xsl:with-param name="own" select="$own"/>
      <xsl:with-param name="said" select="if ($shown/../@key = 'achievement') then 'the image of the achievement' else 'the image of the badge'"/>
    </xsl:call-template>
    <xsl:for-each select="$images except $shown">
      <xsl:sequence select="f:image-note(.)"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="evidence">
    <elm:evidence type="Evidence">
      <xsl:sequence select="f:concept('dcType', $list || 'evidence-type/c_c4f849d7')"/>
      <elm:evidenceStatement>
        <xsl:text>Converted from the embedded </xsl:text>
        <xsl:value-of select="if (f:many($credential, 'type') = 'ClrCredential') then 'Comprehensive Learner Record 2.0' else 'Open Badge 3.0'"/>
        <xsl:text>. Its proofs cover the embedded document only; they were not verified in the conversion.</xsl:text>
      </elm:evidenceStatement>
      <elm:embeddedEvidence ref="_:original"/>
    </elm:evidence>
    <xsl:call-template name="f:original">
      <!-- A compact JWS begins with base64url of {", which is eyJ; base64 of that is ZXlK. -->
      <xsl:with-param name="file-type" select="if (starts-with($original, 'ZXlK')) then 'TXT' else 'JSON'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- What ELM has no place for stays in the embedded original. -->
  <xsl:template name="left-out">
    <xsl:variable name="left" select=".//*[@key = ('endorsement', 'endorsementJwt', 'credentialStatus', 'refreshService', 'termsOfUse', 'credentialSchema', 'related', 'partial')]"/>
    <xsl:for-each-group select="$left" group-by="@key">
      <xsl:sequence select="f:note('dropped', '{0}: ELM has no place for it; it remains in the embedded original', current-group()[1], current-grouping-key())"/>
    </xsl:for-each-group>
    <xsl:if test=".//*[@key = 'proof']">
      <xsl:sequence select="f:note('dropped', 'proof: it seals the original, with which it is kept; it was not verified', .//*[@key = 'proof'][1])"/>
    </xsl:if>
    <xsl:if test="starts-with($original, 'ZXlK')">
      <xsl:sequence select="f:note('dropped', 'signature of the JWT: it seals the original, with which it is kept; it was not verified')"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
