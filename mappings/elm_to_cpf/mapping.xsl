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

  <!-- The id of the file in which a record is to travel, so that all in it begin alike; without one it is made of the record's. -->
  <xsl:param name="file" as="xs:string" select="''"/>
  <!-- Whether the certifier's own seal on the credential was verified. -->
  <xsl:param name="sealVerified" as="xs:string" select="'false'"/>
  <xsl:param name="modaliteAcces" as="xs:string" select="''"/>
  <xsl:param name="voieAccessVAE" as="xs:string" select="''"/>
  <xsl:param name="initiativeInscription" as="xs:string" select="''"/>
  <xsl:param name="dossierScheme" as="xs:string" select="'dossier CPF'"/>

  <!-- CPF takes no longer text in its free fields. -->
  <xsl:variable name="longest" select="255"/>
  <!-- What is French has no country code at INSEE: its communes have codes of their own. -->
  <xsl:variable name="french" select="'FRA', 'GLP', 'GUF', 'MTQ', 'REU', 'MYT', 'SPM', 'BLM', 'MAF', 'NCL', 'PYF', 'WLF', 'FQ0', 'CPT'"/>

  <xsl:variable name="credentials" select="/elm:credentials/elm:EuropeanDigitalCredential | /elm:EuropeanDigitalCredential"/>

  <xsl:template match="/">
    <xsl:if test="$idClient = ''">
      <xsl:sequence select="f:refuse('setting-idClient', 'CPF knows a certifier by its idClient of eight characters; set idClient')"/>
    </xsl:if>
    <xsl:if test="$idContrat = ''">
      <xsl:sequence select="f:refuse('setting-idContrat', 'CPF knows a certifier''s contract by its idContrat; set idContrat')"/>
    </xsl:if>
    <cpf:flux>
      <cpf:idFlux><xsl:value-of select="if ($file != '') then $file else f:record($credentials[1]) || '-' || format-dateTime($now, '[Y0001][M01][D01][H01][m01][s01]', (), (), 'UTC')"/></cpf:idFlux>
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

  <!-- The claim that stands for a certification of the national directories, else the first, of which the code is told as missing. -->
  <xsl:function name="f:claim" as="element()?">
    <xsl:param name="credential" as="element()"/>
    <xsl:variable name="claims" select="$credential/elm:credentialSubject/elm:hasClaim"/>
    <xsl:sequence select="($claims[f:register-code(.)], $claims)[1]"/>
  </xsl:function>

  <!-- Its number, RNCP or RS and digits: what the table says on the day of the award, else what the credential says itself. -->
  <xsl:function name="f:register-code" as="xs:string?">
    <xsl:param name="claim" as="element()"/>
    <xsl:variable name="issuers" select="f:identifiers(f:awarding-body($claim))"/>
    <xsl:sequence select="
        (f:names($claim/elm:specifiedBy) ! t:code('certifications', ., f:awarding-date($claim), $issuers),
         $claim/elm:specifiedBy/elm:identifier/elm:notation/normalize-space()[matches(., '^(RNCP|RS)\d+$')])[1]"/>
  </xsl:function>

  <!-- What a specification is called: by its identifiers, qualification code and IRI. -->
  <xsl:function name="f:names" as="xs:string*">
    <xsl:param name="specification" as="element()*"/>
    <xsl:sequence select="($specification/elm:identifier/elm:notation, $specification/elm:qualificationCode/@id, $specification/@id) ! normalize-space()"/>
  </xsl:function>

  <xsl:function name="f:certification" as="xs:string">
    <xsl:param name="credential" as="element()"/>
    <xsl:variable name="claim" select="f:claim($credential)"/>
    <xsl:variable name="names" select="f:names($claim/elm:specifiedBy)"/>
    <xsl:variable name="code" select="$claim ! f:register-code(.)"/>
    <xsl:choose>
      <xsl:when test="$code"><xsl:sequence select="$code"/></xsl:when>
      <xsl:when test="exists($names)">
        <xsl:sequence select="t:code-or-refuse('certifications', $names[1], f:awarding-date($claim), f:identifiers(f:awarding-body($claim)), $claim/elm:specifiedBy[1])"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="f:refuse('register-code', 'CPF needs the certification''s code; give the claim''s specifiedBy an identifier whose notation is RNCP or RS and digits, for example RNCP35001', ($claim/elm:specifiedBy, $claim, $credential/elm:credentialSubject)[1])"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:template match="elm:EuropeanDigitalCredential" mode="passage">
    <xsl:variable name="claim" select="f:claim(.)"/>
    <xsl:variable name="assessment" select="$claim/elm:provenBy[1]"/>
    <xsl:variable name="body" select="f:awarding-body($claim)"/>
    <xsl:variable name="grade" select="f:text($assessment/elm:grade/elm:noteLiteral, 'fr')"/>
    <xsl:variable name="number" select="$grade[. castable as xs:decimal]"/>
    <xsl:variable name="mention" select="$grade[not($number)] ! t:code('mentions', lower-case(.))"/>
    <xsl:variable name="kinds" select="tokenize(t:code('certification-kinds', f:certification(.)))"/>
    <xsl:variable name="language" select="$grade['language' = $kinds][. = ('A1', 'A2', 'B1', 'B2', 'C1', 'C2')]"/>
    <xsl:variable name="digital" select="$number['digital' = $kinds][. castable as xs:integer][xs:integer(.) = 1 to 1000]"/>
    <cpf:passageCertification>
      <cpf:idTechnique><xsl:value-of select="f:record(.)"/></cpf:idTechnique>
      <xsl:sequence select="f:some('libelleOption', f:text($claim/elm:title, 'fr')[not(. = $claim/elm:specifiedBy/elm:title/normalize-space())] ! substring(., 1, $longest))"/>
      <cpf:obtentionCertification><xsl:value-of select="if ('scored' = $kinds and $number) then 'PAR_SCORING' else 'PAR_ADMISSION'"/></cpf:obtentionCertification>
      <!-- Only what the certifier vouches for itself: a depositor is somebody else. -->
      <cpf:donneeCertifiee><xsl:value-of select="$sealVerified = 'true' and $depositor = ('', $idClient)"/></cpf:donneeCertifiee>
      <xsl:apply-templates select="$assessment" mode="days"><xsl:with-param name="body" select="$body"/></xsl:apply-templates>
      <xsl:sequence select="f:some('modalitePassageExamen', t:code('modes', f:code(($assessment/elm:specifiedBy/elm:mode, $assessment/elm:mode)[1])))"/>
      <cpf:dateDebutValidite><xsl:value-of select="f:day(f:awarding-date($claim))"/></cpf:dateDebutValidite>
      <xsl:sequence select="f:optional('dateFinValidite', f:local-date((elm:validUntil, elm:expirationDate)[1], $body) ! f:day(.))"/>
      <cpf:presenceNiveauLangueEuro><xsl:value-of select="exists($language)"/></cpf:presenceNiveauLangueEuro>
      <xsl:sequence select="f:some('niveauLangueEuropeen', $language)"/>
      <cpf:presenceNiveauNumeriqueEuro><xsl:value-of select="exists($digital)"/></cpf:presenceNiveauNumeriqueEuro>
      <xsl:if test="exists($digital)">
        <cpf:niveauNumeriqueEuropeen><cpf:scoreGeneral><xsl:value-of select="$digital"/></cpf:scoreGeneral></cpf:niveauNumeriqueEuropeen>
      </xsl:if>
      <xsl:sequence select="f:optional('scoring', $grade[empty($mention)] ! substring(., 1, $longest))"/>
      <xsl:sequence select="f:optional('mentionValidee', $mention)"/>
      <cpf:modalitesInscription>
        <xsl:sequence select="f:optional('modaliteAcces', $modaliteAcces[. != ''])"/>
        <xsl:sequence select="f:some('voieAccessVAE', $voieAccessVAE[. != ''])"/>
        <xsl:sequence select="f:some('initiativeInscription', $initiativeInscription[. != ''])"/>
      </cpf:modalitesInscription>
      <cpf:identificationTitulaire>
        <xsl:apply-templates select="elm:credentialSubject" mode="holder"/>
      </cpf:identificationTitulaire>
    </cpf:passageCertification>
  </xsl:template>

  <!-- The days of the examination: those of its period, else that on which its result was given. -->
  <xsl:template match="elm:provenBy" mode="days">
    <xsl:param name="body" as="element()?"/>
    <xsl:variable name="first" select="f:local-date(elm:temporal[1]/elm:startDate[1], $body)"/>
    <xsl:variable name="last" select="f:local-date((elm:temporal[1]/elm:endDate, elm:awardedBy/elm:awardingDate)[1], $body)"/>
    <xsl:sequence select="f:some('dateDebutExamen', $first ! f:day(.)), f:some('dateFinExamen', $last ! f:day(.))"/>
  </xsl:template>

  <!-- A holder whose training file at CPF is known is found by it and by name. -->
  <xsl:template match="elm:credentialSubject[f:dossier(.)]" mode="holder">
    <cpf:dossierFormation>
      <cpf:idDossier><xsl:value-of select="f:dossier(.)"/></cpf:idDossier>
      <cpf:nomTitulaire><xsl:value-of select="f:required(f:text(elm:familyName, 'fr'), 'familyName', .)"/></cpf:nomTitulaire>
      <cpf:prenom1Titulaire><xsl:value-of select="f:given-names(.)[1]"/></cpf:prenom1Titulaire>
    </cpf:dossierFormation>
  </xsl:template>

  <xsl:function name="f:dossier" as="xs:string?">
    <xsl:param name="subject" as="element()"/>
    <xsl:sequence select="$subject/elm:identifier[$dossierScheme != ''][elm:schemeName ! lower-case(.) = lower-case($dossierScheme)][1]/elm:notation[1]/normalize-space()"/>
  </xsl:function>

  <xsl:function name="f:given-names" as="xs:string+">
    <xsl:param name="subject" as="element()"/>
    <xsl:sequence select="tokenize(f:required(f:text($subject/elm:givenName, 'fr'), 'givenName', $subject), '[ ,]+')[. != '']"/>
  </xsl:function>

  <xsl:template match="elm:credentialSubject" mode="holder">
    <xsl:variable name="family" select="f:required(f:text(elm:familyName, 'fr'), 'familyName', .)"/>
    <xsl:variable name="birth" select="f:text(elm:birthName, 'fr')"/>
    <xsl:variable name="born" select="f:required(string(f:local-date(elm:dateOfBirth[1], ../elm:issuer)), 'dateOfBirth', .) ! xs:date(.)"/>
    <cpf:titulaire>
      <cpf:nomNaissance><xsl:value-of select="($birth, $family)[1]"/></cpf:nomNaissance>
      <xsl:sequence select="f:optional('nomUsage', $family[$birth])"/>
      <xsl:for-each select="f:given-names(.)[position() le 3]">
        <xsl:element name="cpf:prenom{position()}"><xsl:value-of select="."/></xsl:element>
      </xsl:for-each>
      <cpf:anneeNaissance><xsl:value-of select="format-date($born, '[Y0001]')"/></cpf:anneeNaissance>
      <cpf:moisNaissance><xsl:value-of select="format-date($born, '[M01]')"/></cpf:moisNaissance>
      <cpf:jourNaissance><xsl:value-of select="format-date($born, '[D01]')"/></cpf:jourNaissance>
      <cpf:sexe><xsl:value-of select="f:required(f:sex(elm:gender[1]), 'gender (MALE or FEMALE)', (elm:gender, .)[1])"/></cpf:sexe>
      <xsl:call-template name="birthplace">
        <xsl:with-param name="place" select="elm:placeOfBirth[1]"/>
        <xsl:with-param name="born" select="$born"/>
      </xsl:call-template>
    </cpf:titulaire>
  </xsl:template>

  <!--
    The place of birth by its code at INSEE on the day of birth; who was born abroad has the country's in its place, as other
    certifiers write it, and its last three digits apart.
  -->
  <xsl:template name="birthplace">
    <xsl:param name="place" as="element()?"/>
    <xsl:param name="born" as="xs:date"/>
    <xsl:variable name="country" select="$place/elm:address/elm:countryCode[1]"/>
    <xsl:variable name="abroad" select="f:code($country)[not(. = $french)] ! t:code-or-refuse('countries', ., $born, (), $country)"/>
    <xsl:variable name="name" select="f:text($place/elm:geographicName, 'fr')"/>
    <xsl:variable name="code" select="($abroad ! ('99' || .), f:commune($place, $name, $born)[empty($abroad)])[1]"/>
    <cpf:codeCommuneNaissance>
      <xsl:choose>
        <xsl:when test="$code"><cpf:codeInseeNaissance><cpf:codeInsee><xsl:value-of select="$code"/></cpf:codeInsee></cpf:codeInseeNaissance></xsl:when>
        <xsl:otherwise><cpf:codePostalNaissance><xsl:sequence select="f:optional('codePostal', ())"/></cpf:codePostalNaissance></xsl:otherwise>
      </xsl:choose>
    </cpf:codeCommuneNaissance>
    <xsl:sequence select="f:some('libelleCommuneNaissance', $name), f:some('codePaysNaissance', $abroad)"/>
    <xsl:sequence select="f:some('libellePaysNaissance', $country[exists($abroad)]/elm:prefLabel[f:same-language(@xml:lang, 'fr')][1] ! normalize-space())"/>
  </xsl:template>

  <!-- The code that the credential gives, or the one that took its place for that day of birth; else that of the name. -->
  <xsl:function name="f:commune" as="xs:string?">
    <xsl:param name="place" as="element()?"/>
    <xsl:param name="name" as="xs:string?"/>
    <xsl:param name="born" as="xs:date"/>
    <xsl:variable name="given" select="($place/elm:identifier[elm:schemeName ! upper-case(.) = 'INSEE']/elm:notation/normalize-space()[matches(., '^(\d\d|2A|2B)\d{3}$')])[1]"/>
    <xsl:sequence select="
        if ($given) then (t:code('communes', $given, $born, ()), $given)[1]
        else $name ! t:code-or-note('communes', lower-case(.), $born, (), $place/elm:geographicName[1])"/>
  </xsl:function>

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

  <!-- An element that is left out where there is nothing to say. -->
  <xsl:function name="f:some" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:if test="$value"><xsl:element name="cpf:{$name}"><xsl:value-of select="$value"/></xsl:element></xsl:if>
  </xsl:function>

  <xsl:function name="f:required" as="xs:string">
    <xsl:param name="value" as="xs:string?"/>
    <xsl:param name="what" as="xs:string"/>
    <xsl:param name="where" as="element()"/>
    <xsl:if test="not($value)">
      <xsl:sequence select="f:refuse('holder', 'CPF finds the holder by name, sex, date and place of birth; give credentialSubject a {0}', $where, $what)"/>
    </xsl:if>
    <xsl:sequence select="$value"/>
  </xsl:function>
</xsl:stylesheet>
