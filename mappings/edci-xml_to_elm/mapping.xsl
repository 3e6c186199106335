<?xml version="1.0" encoding="UTF-8"?>
<!--
  EDCI XML 1.0, 1.1 and 1.2 to ELM 3.1: one credential, or the credential within a presentation.

  The result is the XML view of a credential. What EDCI lists apart and refers to by idref becomes elm:node, said once and
  referred to by ref; what it nests stays nested. ELM demands more than EDCI: what can be concluded is concluded, by the rules
  that the messages with code f:derived name; what ELM has no place for is told with f:dropped, what nobody knows with
  f:missing. The original travels whole, byte for byte, as evidence of the conversion.
-->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xmlns:cred="http://data.europa.eu/europass/model/credentials/w3c#"
    xmlns:vp="http://data.europa.eu/snb/vp"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:f="urn:elm-gateway:xslt"
    xpath-default-namespace="http://data.europa.eu/snb"
    exclude-result-prefixes="#all">

  <xsl:import href="../common/to-elm.xsl"/>
  <xsl:include href="things.xsl"/>
  <xsl:include href="values.xsl"/>
  <xsl:include href="agents.xsl"/>
  <xsl:include href="claims.xsl"/>
  <xsl:include href="specifications.xsl"/>

  <xsl:output method="xml" indent="no"/>


  <xsl:variable name="document" select="/"/>
  <xsl:variable name="credential" as="element()?" select="(//europassCredential)[1]"/>
  <xsl:variable name="issuer" as="element()?" select="f:thing($credential/cred:issuer/@idref, 'Organisation')"/>

  <!-- What the issuer is called, and its identifiers: settings may hold for one issuer only. -->
  <xsl:variable name="issuer-keys" select="$issuer/(prefLabel/text, altLabel/text, identifier, registration, vatIdentifier, taxIdentifier, @id)"/>

  <!-- ISO 639-1 code of the language in which plain texts are taken to be. -->
  <xsl:variable name="primary-language" as="xs:string" select="
      ($credential/primaryLanguage/normalize-space()[. != ''],
       f:plain-language($issuer-keys, $issuer/prefLabel/text/@lang, $credential/title/text/@lang, $credential//@lang))[1]"/>

  <xsl:template match="/">
    <xsl:if test="not($credential)">
      <xsl:call-template name="f:refuse">
        <xsl:with-param name="code" select="'no-credential'"/>
        <xsl:with-param name="text" select="'the document has no europassCredential'"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="not(f:claims($credential/credentialSubject))">
      <xsl:call-template name="f:refuse">
        <xsl:with-param name="code" select="'no-claim'"/>
        <xsl:with-param name="text" select="'the credential claims nothing: its subject has no achievement, activity or entitlement, and ELM demands one; write at least one learningAchievement'"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:apply-templates select="$credential" mode="credential"/>
  </xsl:template>

  <xsl:template match="europassCredential" mode="credential">
    <elm:EuropeanDigitalCredential type="VerifiableCredential EuropeanDigitalCredential">
      <xsl:choose>
        <xsl:when test="f:absolute(@cred:id)"><xsl:attribute name="id" select="normalize-space(@cred:id)"/></xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="f:note('missing', 'id of the credential: cred:id is no absolute IRI', .)"/>
        </xsl:otherwise>
      </xsl:choose>
      <elm:credentialSchema id="http://data.europa.eu/snb/model/ap/edc-converted" type="ShaclValidator2017"/>
      <xsl:sequence select="f:concept('credentialProfiles', $list || 'credential/c_7e400154')"/>
      <xsl:apply-templates select="identifier"/>
      <xsl:call-template name="validity"/>
      <xsl:call-template name="issuer"/>
      <xsl:apply-templates select="credentialSubject" mode="thing">
        <xsl:with-param name="as" select="'credentialSubject'"/>
      </xsl:apply-templates>
      <xsl:call-template name="display"/>
      <xsl:call-template name="evidence"/>
      <xsl:apply-templates select="attachmentList/Attachment" mode="media">
        <xsl:with-param name="as" select="'attachment'"/>
      </xsl:apply-templates>
      <xsl:call-template name="listed-things"/>
      <xsl:call-template name="left-out"/>
    </elm:EuropeanDigitalCredential>
  </xsl:template>

  <!-- Dates of the credential. When its presentation ends says nothing of the credential: a degree outlives a link to it. -->
  <xsl:template name="validity">
    <xsl:variable name="until" select="cred:validUntil"/>
    <elm:issued><xsl:value-of select="normalize-space(cred:issued)"/></elm:issued>
    <elm:issuanceDate><xsl:value-of select="normalize-space(cred:issued)"/></elm:issuanceDate>
    <elm:validFrom><xsl:value-of select="normalize-space((cred:validFrom, cred:issued)[1])"/></elm:validFrom>
    <xsl:if test="not(cred:validFrom)">
      <xsl:sequence select="f:note('derived', 'validFrom: the instant of issue, since the document has none', .)"/>
    </xsl:if>
    <xsl:if test="$until">
      <elm:validUntil><xsl:value-of select="normalize-space($until)"/></elm:validUntil>
      <elm:expirationDate><xsl:value-of select="normalize-space($until)"/></elm:expirationDate>
    </xsl:if>
  </xsl:template>

  <xsl:template name="issuer">
    <xsl:choose>
      <xsl:when test="$issuer"><elm:issuer ref="{f:id($issuer)}"/></xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="f:note('missing', 'issuer: the document does not define the organisation that it names', .)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ELM shows pages as images; EDCI has a template to be rendered, which no image replaces. -->
  <xsl:template name="display">
    <xsl:variable name="languages" as="xs:string*" select="
        distinct-values(($primary-language, availableLanguages/language/normalize-space(), title/text[empty(current()/availableLanguages)]/@lang))"/>
    <elm:displayParameter type="DisplayParameter">
      <xsl:call-template name="title"/>
      <xsl:sequence select="f:texts('description', description)"/>
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
    <xsl:if test="not(primaryLanguage[normalize-space()])"><xsl:sequence select="f:plain-language-note($primary-language, $issuer-keys)"/></xsl:if>
    <xsl:call-template name="page"/>
  </xsl:template>

  <xsl:template name="page">
    <xsl:call-template name="f:page">
      <xsl:with-param name="issuer" select="$issuer-keys"/>
      <xsl:with-param name="own" as="element()?">
        <xsl:apply-templates select="displayParameters/background[normalize-space(content)]" mode="media">
          <xsl:with-param name="id" select="'_:page'"/>
        </xsl:apply-templates>
      </xsl:with-param>
      <xsl:with-param name="said" select="'the background of the display template, without its texts'"/>
    </xsl:call-template>
    <xsl:if test="displayParameters/(template | html | labels)">
      <xsl:sequence select="f:note('dropped', 'displayParameters: template, html and labels; ELM shows images', displayParameters)"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="evidence">
    <xsl:variable name="schema" select="tokenize(tokenize(/*/@xsi:schemaLocation)[last()], '/')[last()]"/>
    <elm:evidence type="Evidence">
      <xsl:sequence select="f:concept('dcType', $list || 'evidence-type/c_c4f849d7')"/>
      <elm:evidenceStatement>
        <xsl:text>Converted from the embedded EDCI XML document</xsl:text>
        <xsl:value-of select="$schema[.] ! (' (' || . || ')')"/>
        <xsl:value-of select="type/@uri ! ('; its credential type is ' || normalize-space(.))"/>
        <xsl:text>. Its seal covers the embedded document only.</xsl:text>
      </elm:evidenceStatement>
      <elm:embeddedEvidence ref="_:original"/>
    </elm:evidence>
    <xsl:apply-templates select="parent::vp:verifiablePresentation/(vp:issuer | issuer)" mode="mandate"/>
    <xsl:call-template name="f:original"/>
  </xsl:template>

  <!-- Who presents a credential for its issuer does so by mandate. -->
  <xsl:template match="*" mode="mandate">
    <elm:evidence type="Evidence">
      <xsl:sequence select="f:concept('dcType', $list || 'evidence-type/c_18016257')"/>
      <elm:evidenceStatement>The embedded presentation names the organisation that issued it for the issuer of the credential.</elm:evidenceStatement>
      <elm:evidenceTarget ref="{f:id(.)}"/>
      <elm:embeddedEvidence ref="_:original"/>
    </elm:evidence>
    <xsl:apply-templates select="." mode="thing"/>
  </xsl:template>

  <!-- What EDCI says apart. Nothing is written for what nothing refers to; that is told. -->
  <xsl:template name="listed-things">
    <xsl:variable name="listed" select="
        agentReferences/organization, awardingProcessReferences/awardingProcess, accreditationReferences/accreditation,
        learningSpecificationReferences/*, learningOutcomeReferences/*, learningActivitySpecificationReferences/*,
        assessmentSpecificationReferences/*, entitlementSpecificationReferences/*, learningOpportunityReferences/*,
        scoringSchemeReferences/*"/>
    <xsl:variable name="unused" select="$listed[not(map:contains($references, string(@id)))][count($things(string(@id))) = 1]"/>
    <xsl:apply-templates select="$listed except $unused" mode="listed"/>
    <xsl:call-template name="awarding-by-issuer"/>
    <xsl:for-each select="$unused">
      <xsl:sequence select="f:note('dropped', '{0}: nothing refers to {1}', ., (local-name(), string(@id)))"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="left-out">
    <xsl:if test="childCredentials/*">
      <xsl:sequence select="f:note('dropped', 'childCredentials: ELM has no credentials within credentials; they remain in the embedded original', childCredentials)"/>
    </xsl:if>
    <xsl:if test="semanticFrameworkReferences/*">
      <xsl:sequence select="f:note('dropped', 'semanticFrameworkReferences', semanticFrameworkReferences)"/>
    </xsl:if>
    <xsl:if test="parent::vp:verifiablePresentation/(vp:verificationChecks | verificationChecks)">
      <xsl:sequence select="f:note('dropped', 'verificationChecks of the presentation: they were about the original document')"/>
    </xsl:if>
    <xsl:if test="parent::vp:verifiablePresentation/*[local-name() = 'expirationDate']">
      <xsl:sequence select="f:note('dropped', 'expirationDate of the presentation: it is not that of the credential')"/>
    </xsl:if>
    <xsl:if test=".//contactPoint/wallet">
      <xsl:sequence select="f:note('dropped', 'contactPoint/wallet: a delivery address, not a fact about a person', .//contactPoint/wallet)"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
