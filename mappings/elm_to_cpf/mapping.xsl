<?xml version="1.0" encoding="UTF-8"?>
<!--
  ELM 3.1 to the batch file of the French Passeport de compétences (Caisse des Dépôts), version 1.1.2. One file a certifier;
  a credential becomes one passageCertification. What CPF demands and the credential may lack is refused or nil, as its
  schema allows; nothing is guessed. Takes one credential, or several in elm:credentials.
-->
<xsl:stylesheet version="3.0"
    xmlns:cpf="urn:cdc:cpf:pc5:schema:1.0.0"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:t="urn:elm-gateway:tables"
    xmlns:f="urn:elm-gateway:xslt"
    exclude-result-prefixes="xs elm t f">

  <xsl:import href="../common/elm.xsl"/>
  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>

  <xsl:param name="now" as="xs:dateTime" select="current-dateTime()"/>
  <!-- The id of a single record; in a batch each credential carries its own. -->
  <xsl:param name="record" as="xs:string" select="''"/>
  <!-- The two ids that the Caisse des Dépôts gives a certifier on joining. -->
  <xsl:param name="idClient" as="xs:string" select="''"/>
  <xsl:param name="idContrat" as="xs:string" select="''"/>
  <!-- idClient of a depositor that is not the certifier itself. -->
  <xsl:param name="depositor" as="xs:string" select="''"/>

  <xsl:variable name="credentials" select="/elm:credentials/elm:EuropeanDigitalCredential | /elm:EuropeanDigitalCredential"/>

  <xsl:template match="/">
    <xsl:if test="$idClient = ''">
      <xsl:message terminate="yes" error-code="f:setting-idClient">CPF knows a certifier by its idClient of eight characters; set idClient</xsl:message>
    </xsl:if>
    <xsl:if test="$idContrat = ''">
      <xsl:message terminate="yes" error-code="f:setting-idContrat">CPF knows a certifier's contract by its idContrat; set idContrat</xsl:message>
    </xsl:if>
    <cpf:flux>
      <cpf:idFlux><xsl:value-of select="f:record($credentials[1]) || '-' || format-dateTime($now, '[Y0001][M01][D01][H01][m01][s01]', (), (), 'UTC')"/></cpf:idFlux>
      <!-- The schema wants a numeric offset, never Z, and no fraction of a second. -->
      <cpf:horodatage><xsl:value-of select="format-dateTime($now, '[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01][Z01:01]', (), (), 'Europe/Paris')"/></cpf:horodatage>
      <cpf:emetteur>
        <cpf:idClient><xsl:value-of select="($depositor[. != ''], $idClient)[1]"/></cpf:idClient>
        <cpf:certificateurs>
          <cpf:certificateur>
            <cpf:idClient><xsl:value-of select="$idClient"/></cpf:idClient>
            <cpf:idContrat><xsl:value-of select="$idContrat"/></cpf:idContrat>
            <cpf:certifications>
              <xsl:for-each-group select="$credentials" group-by="f:certification(.)">
                <cpf:certification>
                  <cpf:type><xsl:value-of select="replace(current-grouping-key(), '\d', '')"/></cpf:type>
                  <cpf:code><xsl:value-of select="current-grouping-key()"/></cpf:code>
                  <cpf:natureDeposant><xsl:value-of select="if ($depositor = ('', $idClient)) then 'CERTIFICATEUR' else 'TIERS_CONFIANCE'"/></cpf:natureDeposant>
                  <cpf:passageCertifications>
                    <xsl:apply-templates select="current-group()" mode="passage"/>
                  </cpf:passageCertifications>
                </cpf:certification>
              </xsl:for-each-group>
            </cpf:certifications>
          </cpf:certificateur>
        </cpf:certificateurs>
      </cpf:emetteur>
    </cpf:flux>
  </xsl:template>

  <xsl:function name="f:record" as="xs:string">
    <xsl:param name="credential" as="element()"/>
    <xsl:sequence select="string(($credential/@record, $record)[1])"/>
  </xsl:function>

  <!-- The claim that stands for a certification of the national register, by its RNCP or RS code. -->
  <xsl:function name="f:claim" as="element()?">
    <xsl:param name="credential" as="element()"/>
    <xsl:sequence select="$credential/elm:credentialSubject/elm:hasClaim[f:register-code(.)][1]"/>
  </xsl:function>

  <xsl:function name="f:register-code" as="xs:string?">
    <xsl:param name="claim" as="element()"/>
    <xsl:sequence select="($claim/elm:specifiedBy/elm:identifier/elm:notation/normalize-space()[matches(., '^(RNCP|RS)\d+$')])[1]"/>
  </xsl:function>

  <xsl:function name="f:certification" as="xs:string">
    <xsl:param name="credential" as="element()"/>
    <xsl:variable name="code" select="f:claim($credential) ! f:register-code(.)"/>
    <xsl:if test="not($code)">
      <xsl:call-template name="f:refuse">
        <xsl:with-param name="code" select="'register-code'"/>
        <xsl:with-param name="text" select="'CPF needs the certification''s code; give the claim''s specifiedBy an identifier whose notation is RNCP or RS and digits, for example RNCP35001'"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:sequence select="$code"/>
  </xsl:function>

  <xsl:template match="elm:EuropeanDigitalCredential" mode="passage">
    <xsl:variable name="claim" select="f:claim(.)"/>
    <xsl:variable name="assessment" select="$claim/elm:provenBy[1]"/>
    <xsl:variable name="body" select="f:awarding-body($claim)"/>
    <cpf:passageCertification>
      <cpf:idTechnique><xsl:value-of select="f:record(.)"/></cpf:idTechnique>
      <cpf:obtentionCertification>PAR_ADMISSION</cpf:obtentionCertification>
      <!-- True only where the certifier's seal was verified; the gateway does not verify seals yet. -->
      <cpf:donneeCertifiee>false</cpf:donneeCertifiee>
      <xsl:for-each select="f:local-date($assessment/elm:awardedBy/elm:awardingDate[1], $body)">
        <cpf:dateFinExamen><xsl:value-of select="f:day(.)"/></cpf:dateFinExamen>
      </xsl:for-each>
      <cpf:dateDebutValidite><xsl:value-of select="f:day(f:awarding-date($claim))"/></cpf:dateDebutValidite>
      <xsl:sequence select="f:optional('dateFinValidite', f:local-date((elm:validUntil, elm:expirationDate)[1], $body) ! f:day(.))"/>
      <cpf:presenceNiveauLangueEuro>false</cpf:presenceNiveauLangueEuro>
      <cpf:presenceNiveauNumeriqueEuro>false</cpf:presenceNiveauNumeriqueEuro>
      <xsl:sequence select="f:optional('scoring', ())"/>
      <xsl:sequence select="f:optional('mentionValidee', t:code-or-note('mentions', f:text($assessment/elm:grade/elm:noteLiteral, 'fr') ! lower-case(.), f:awarding-date($claim), f:identifiers($body), $assessment/elm:grade))"/>
      <cpf:modalitesInscription><xsl:sequence select="f:optional('modaliteAcces', ())"/></cpf:modalitesInscription>
      <cpf:identificationTitulaire>
        <xsl:apply-templates select="elm:credentialSubject" mode="holder"/>
      </cpf:identificationTitulaire>
    </cpf:passageCertification>
  </xsl:template>

  <xsl:template match="elm:credentialSubject" mode="holder">
    <xsl:variable name="family" select="f:required(f:text(elm:familyName, 'fr'), 'familyName')"/>
    <xsl:variable name="birth" select="f:text(elm:birthName, 'fr')"/>
    <xsl:variable name="given" select="tokenize(f:required(f:text(elm:givenName, 'fr'), 'givenName'), '[ ,]+')[. != '']"/>
    <xsl:variable name="born" select="f:required(string(f:local-date(elm:dateOfBirth[1], ../elm:issuer)), 'dateOfBirth') ! xs:date(.)"/>
    <cpf:titulaire>
      <cpf:nomNaissance><xsl:value-of select="($birth, $family)[1]"/></cpf:nomNaissance>
      <xsl:sequence select="f:optional('nomUsage', $family[$birth])"/>
      <xsl:for-each select="$given[position() le 3]">
        <xsl:element name="cpf:prenom{position()}"><xsl:value-of select="."/></xsl:element>
      </xsl:for-each>
      <cpf:anneeNaissance><xsl:value-of select="format-date($born, '[Y0001]')"/></cpf:anneeNaissance>
      <cpf:moisNaissance><xsl:value-of select="format-date($born, '[M01]')"/></cpf:moisNaissance>
      <cpf:jourNaissance><xsl:value-of select="format-date($born, '[D01]')"/></cpf:jourNaissance>
      <cpf:sexe><xsl:value-of select="f:required(f:sex(elm:gender[1]), 'gender (MALE or FEMALE)')"/></cpf:sexe>
      <cpf:codeCommuneNaissance>
        <xsl:variable name="insee" select="elm:placeOfBirth/elm:identifier[upper-case(elm:schemeName[1]) = 'INSEE']/elm:notation[matches(., '^\w{5}$')]"/>
        <xsl:choose>
          <xsl:when test="$insee">
            <cpf:codeInseeNaissance><cpf:codeInsee><xsl:value-of select="$insee[1]"/></cpf:codeInsee></cpf:codeInseeNaissance>
          </xsl:when>
          <xsl:otherwise>
            <cpf:codePostalNaissance><xsl:sequence select="f:optional('codePostal', ())"/></cpf:codePostalNaissance>
          </xsl:otherwise>
        </xsl:choose>
      </cpf:codeCommuneNaissance>
      <xsl:for-each select="f:text(elm:placeOfBirth/elm:geographicName, 'fr')">
        <cpf:libelleCommuneNaissance><xsl:value-of select="."/></cpf:libelleCommuneNaissance>
      </xsl:for-each>
    </cpf:titulaire>
  </xsl:template>

  <xsl:function name="f:sex" as="xs:string?">
    <xsl:param name="gender" as="element()?"/>
    <xsl:sequence select="('M'[f:code($gender) = 'MALE'], 'F'[f:code($gender) = 'FEMALE'])"/>
  </xsl:function>

  <xsl:function name="f:day" as="xs:string">
    <xsl:param name="date" as="xs:date"/>
    <xsl:sequence select="string(adjust-date-to-timezone($date, ()))"/>
  </xsl:function>

  <!-- An element that the schema demands even where there is nothing to say: nil then. -->
  <xsl:function name="f:optional" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:element name="cpf:{$name}">
      <xsl:choose>
        <xsl:when test="$value"><xsl:value-of select="$value"/></xsl:when>
        <xsl:otherwise><xsl:attribute name="xsi:nil" select="'true'"/></xsl:otherwise>
      </xsl:choose>
    </xsl:element>
  </xsl:function>

  <xsl:function name="f:required" as="xs:string">
    <xsl:param name="value" as="xs:string?"/>
    <xsl:param name="what" as="xs:string"/>
    <xsl:if test="not($value)">
      <xsl:call-template name="f:refuse">
        <xsl:with-param name="code" select="'holder'"/>
        <xsl:with-param name="text" select="'CPF finds the holder by name, sex, date and place of birth; give credentialSubject a ' || $what"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:sequence select="$value"/>
  </xsl:function>
</xsl:stylesheet>
