<?xml version="1.0" encoding="UTF-8"?>
<!--
  ELM 3.1 to the metadata by which OOTS (oots-edm 2.0) announces a piece of evidence: about whom, by whom, of which type, of which
  day. All else stands in the credential, which travels beside it as it was pushed. It lies ready until an administration asks;
  reference and classification come with the answer (oots-answer_to_oots-edm).
-->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xmlns:rim="urn:oasis:names:tc:ebxml-regrep:xsd:rim:4.0"
    xmlns:sdg="http://data.europa.eu/p4s"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:f="urn:elm-gateway:xslt"
    exclude-result-prefixes="xs elm f">

  <xsl:import href="../common/elm.xsl"/>
  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>

  <!-- The stable id of the record. -->
  <xsl:param name="record" as="xs:string"/>
  <xsl:param name="evidenceType" as="xs:string"/>
  <xsl:param name="evidenceTitle" as="xs:string"/>
  <xsl:param name="evidenceLanguage" as="xs:string" select="'EN'"/>
  <xsl:param name="mediaType" as="xs:string" select="'application/ld+json'"/>

  <!-- How OOTS names registers that are on no list of its own; a country follows. -->
  <xsl:variable name="unregistered" select="'urn:oasis:names:tc:ebcore:partyid-type:unregistered:'"/>

  <xsl:template match="/elm:EuropeanDigitalCredential">
    <rim:RegistryObject xsi:type="rim:ExtrinsicObjectType" id="urn:uuid:{f:uuid($record)}">
      <rim:Slot name="EvidenceMetadata">
        <rim:SlotValue xsi:type="rim:AnyValueType">
          <sdg:Evidence>
            <sdg:Identifier><xsl:value-of select="f:uuid($record)"/></sdg:Identifier>
            <sdg:IsAbout>
              <xsl:apply-templates select="elm:credentialSubject[1]"/>
            </sdg:IsAbout>
            <xsl:apply-templates select="elm:issuer"/>
            <sdg:IsConformantTo>
              <sdg:EvidenceTypeClassification><xsl:value-of select="$evidenceType"/></sdg:EvidenceTypeClassification>
              <sdg:Title lang="{upper-case($evidenceLanguage)}"><xsl:value-of select="normalize-space($evidenceTitle)"/></sdg:Title>
            </sdg:IsConformantTo>
            <sdg:IssuingDate><xsl:value-of select="f:day((elm:issued, elm:validFrom)[1])"/></sdg:IssuingDate>
            <sdg:Distribution>
              <sdg:Format><xsl:value-of select="$mediaType"/></sdg:Format>
            </sdg:Distribution>
          </sdg:Evidence>
        </rim:SlotValue>
      </rim:Slot>
    </rim:RegistryObject>
  </xsl:template>

  <xsl:template match="elm:credentialSubject">
    <xsl:if test="not(elm:familyName and elm:givenName and elm:dateOfBirth)">
      <xsl:sequence select="f:refuse('nobody-to-ask-for', 'administrations ask by family name, given name and date of birth; give credentialSubject all three', .)"/>
    </xsl:if>
    <sdg:NaturalPerson>
      <xsl:apply-templates select="elm:identifier[(elm:schemeName, elm:schemeId) ! lower-case(normalize-space()) = 'eidas'][1]"/>
      <sdg:FamilyName><xsl:value-of select="f:text(elm:familyName, f:languages(.))"/></sdg:FamilyName>
      <sdg:GivenName><xsl:value-of select="f:text(elm:givenName, f:languages(.))"/></sdg:GivenName>
      <sdg:DateOfBirth><xsl:value-of select="f:day(elm:dateOfBirth[1])"/></sdg:DateOfBirth>
    </sdg:NaturalPerson>
  </xsl:template>

  <xsl:template match="elm:credentialSubject/elm:identifier">
    <sdg:Identifier schemeID="eidas"><xsl:value-of select="elm:notation/normalize-space()"/></sdg:Identifier>
  </xsl:template>

  <xsl:template match="elm:issuer">
    <xsl:variable name="identifier" select="(elm:eIDASIdentifier, elm:registration, elm:vatIdentifier, elm:taxIdentifier)[elm:notation][1]"/>
    <xsl:variable name="country" select="f:look-up('countries', (f:code($identifier/elm:spatial[1]), f:country(.))[1])"/>
    <xsl:if test="empty($identifier) or empty($country)">
      <xsl:sequence select="f:refuse('unknown-authority', 'OOTS names authorities by an identifier and its country; give issuer an eIDASIdentifier or a registration with spatial', .)"/>
    </xsl:if>
    <sdg:IssuingAuthority>
      <sdg:Identifier schemeID="{$unregistered || $country}"><xsl:value-of select="$identifier/elm:notation/normalize-space()"/></sdg:Identifier>
      <xsl:apply-templates select="elm:legalName"/>
    </sdg:IssuingAuthority>
  </xsl:template>

  <xsl:template match="elm:legalName">
    <sdg:Name lang="{upper-case(tokenize((@xml:lang, 'en')[. != ''][1], '-')[1])}"><xsl:value-of select="normalize-space()"/></sdg:Name>
  </xsl:template>

  <!-- The local day of the issuer: an instant of the day before, at eleven at night in UTC, is the next day in Vienna. -->
  <xsl:function name="f:day" as="xs:date">
    <xsl:param name="instant" as="element()"/>
    <xsl:sequence select="adjust-date-to-timezone(f:local-date($instant, $instant/ancestor::elm:EuropeanDigitalCredential/elm:issuer), ())"/>
  </xsl:function>

  <!-- Record ids end in 32 hexadecimal digits, as many as a UUID has. -->
  <xsl:function name="f:uuid" as="xs:string">
    <xsl:param name="record" as="xs:string"/>
    <xsl:sequence select="replace($record, '^.*([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$', '$1-$2-$3-$4-$5')"/>
  </xsl:function>
</xsl:stylesheet>
