<?xml version="1.0" encoding="UTF-8"?>
<!--
  ELM 3.1 to the message by which KOSKI takes a national competence badge (osaamismerkki). KOSKI records the holder, the
  badge, the day and the institution; everything else of the credential is lost on the way.
-->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:f="urn:elm-gateway:xslt"
    xmlns:t="urn:elm-gateway:tables"
    xmlns:fn="http://www.w3.org/2005/xpath-functions"
    exclude-result-prefixes="#all">

  <xsl:import href="../common/elm.xsl"/>
  <xsl:output method="json" encoding="UTF-8" indent="yes"/>

  <!-- The id under which KOSKI will know this record (lähdejärjestelmänId): the same on every resend, so that it updates. -->
  <xsl:param name="record" as="xs:string"/>
  <!-- What is told: record, correction (another version of what KOSKI has) or revocation. -->
  <xsl:param name="kind" as="xs:string" select="'record'"/>
  <!-- What KOSKI answered last: the OID of the study right, "version" and its number; empty if it has not answered yet. -->
  <xsl:param name="reference" as="xs:string" select="''"/>
  <xsl:param name="now" as="xs:dateTime" select="current-dateTime()"/>
  <!-- Code of the sending system in KOSKI's list "lahdejarjestelma". -->
  <xsl:param name="sourceSystem" as="xs:string" select="''"/>
  <!-- OID of the institution, for issuers whose credentials do not carry it. -->
  <xsl:param name="organisationOid" as="xs:string" select="''"/>
  <!-- Who confirms badges at the institution. KOSKI demands a person by name and title; a credential names none. -->
  <xsl:param name="signatoryName" as="xs:string" select="''"/>
  <xsl:param name="signatoryTitle" as="xs:string" select="''"/>

  <xsl:template match="/elm:EuropeanDigitalCredential">
    <xsl:variable name="claims" select="elm:credentialSubject/elm:hasClaim[f:badge(.)]"/>
    <xsl:if test="count($claims) != 1">
      <xsl:sequence select="f:refuse('one-badge', 'KOSKI takes one badge a message, but this credential has {0}; give the claim''s specifiedBy an identifier with schemeName osaamismerkit and the badge''s code as notation', ($claims[2], elm:credentialSubject)[1], count($claims))"/>
    </xsl:if>
    <xsl:sequence select="map{
        'henkilö': f:person(elm:credentialSubject),
        'opiskeluoikeudet': array{f:study-right($claims)}
      }"/>
  </xsl:template>

  <!-- The badge's code in the national list osaamismerkit: by the credential itself, else by the table of what it is called. -->
  <xsl:function name="f:badge" as="xs:string?">
    <xsl:param name="claim" as="element()"/>
    <xsl:variable name="own" select="($claim/elm:specifiedBy/elm:identifier[lower-case(elm:schemeName[1]) = 'osaamismerkit'])[1]/elm:notation[1]/normalize-space()"/>
    <xsl:variable name="names" select="($claim/elm:specifiedBy/elm:identifier/elm:notation, $claim/elm:specifiedBy/@id) ! normalize-space()"/>
    <xsl:sequence select="if ($own) then $own else ($names ! t:code('badges', ., f:awarding-date($claim), f:identifiers(f:awarding-body($claim))))[1]"/>
  </xsl:function>

  <xsl:function name="f:person" as="map(*)">
    <xsl:param name="subject" as="element()"/>
    <xsl:variable name="hetu" select="($subject/elm:nationalID[f:code(elm:spatial[1]) = 'FIN']/elm:notation)[1]/normalize-space()"/>
    <xsl:variable name="oid" select="($subject/elm:identifier/elm:notation[starts-with(., '1.2.246.562.24.')])[1]/normalize-space()"/>
    <xsl:choose>
      <xsl:when test="$oid"><xsl:sequence select="map{'oid': $oid}"/></xsl:when>
      <xsl:when test="not($hetu)">
        <xsl:sequence select="f:refuse('learner-id', 'KOSKI knows a learner by Finnish personal identity code or learner number; give credentialSubject a nationalID with spatial FIN, or an identifier 1.2.246.562.24.…', $subject)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="given" select="f:text($subject/elm:givenName, 'fi')"/>
        <xsl:sequence select="map{
            'hetu': $hetu,
            'etunimet': $given,
            'kutsumanimi': tokenize($given)[1],
            'sukunimi': f:text($subject/elm:familyName, 'fi')
          }"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="f:study-right" as="map(*)">
    <xsl:param name="claim" as="element()"/>
    <xsl:variable name="day" select="string(adjust-date-to-timezone(f:awarding-date($claim), ()))"/>
    <xsl:variable name="institution" select="map{'oid': f:institution(f:awarding-body($claim))}"/>
    <xsl:sequence select="map:merge((f:held(), map{
        'lähdejärjestelmänId': map{'id': $record, 'lähdejärjestelmä': f:coded(f:source-system(), 'lahdejarjestelma')},
        'oppilaitos': $institution,
        'tyyppi': f:coded('vapaansivistystyonkoulutus', 'opiskeluoikeudentyyppi'),
        'tila': map{'opiskeluoikeusjaksot': array{f:periods($claim, $day)}},
        'suoritukset': array{map{
            'toimipiste': $institution,
            'tyyppi': f:coded('vstosaamismerkki', 'suorituksentyyppi'),
            'koulutusmoduuli': map{'tunniste': f:coded(f:badge($claim), 'osaamismerkit')},
            'arviointi': array{map{'arvosana': f:coded('Hyväksytty', 'arviointiasteikkovst'), 'päivä': $day}},
            'vahvistus': map{'päivä': $day, 'myöntäjäOrganisaatio': $institution,
                'myöntäjäHenkilöt': array{map{
                    'nimi': f:setting('signatoryName', $signatoryName),
                    'titteli': map{'fi': f:setting('signatoryTitle', $signatoryTitle)},
                    'organisaatio': $institution}}}}}
      }))"/>
  </xsl:function>

  <!-- The study right as KOSKI knows it, by its own OID and the version that this message replaces: it refuses another's change. -->
  <xsl:function name="f:held" as="map(*)">
    <xsl:variable name="parts" select="analyze-string($reference, '^(1\.2\.246\.562\.15\.\d{11}) version (\d+)$')//fn:group/string()"/>
    <xsl:sequence select="if ($kind = 'record' or empty($parts)) then map{} else map{'oid': $parts[1], 'versionumero': xs:integer($parts[2])}"/>
  </xsl:function>

  <!-- A badge is awarded on its day; what is revoked has a second state, from the day on which KOSKI is told. -->
  <xsl:function name="f:periods" as="map(*)+">
    <xsl:param name="claim" as="element()"/>
    <xsl:param name="day" as="xs:string"/>
    <xsl:variable name="today" select="format-dateTime($now, '[Y0001]-[M01]-[D01]', (), (), 'Europe/Helsinki')"/>
    <xsl:sequence select="map{'alku': $day, 'tila': f:coded('hyvaksytystisuoritettu', 'koskiopiskeluoikeudentila')}"/>
    <xsl:if test="$kind = 'revocation'">
      <xsl:sequence select="map{'alku': max(($day, $today)), 'tila': f:coded('mitatoity', 'koskiopiskeluoikeudentila')}"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:coded" as="map(*)">
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="list" as="xs:string"/>
    <xsl:sequence select="map{'koodiarvo': $code, 'koodistoUri': $list}"/>
  </xsl:function>

  <xsl:function name="f:source-system" as="xs:string">
    <xsl:if test="$sourceSystem = ''">
      <xsl:sequence select="f:refuse('setting-sourceSystem', 'KOSKI has to know the sending system; set sourceSystem to its code in the list lahdejarjestelma')"/>
    </xsl:if>
    <xsl:sequence select="$sourceSystem"/>
  </xsl:function>

  <xsl:function name="f:setting" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:if test="$value = ''">
      <xsl:sequence select="f:refuse('setting-' || $name, 'KOSKI has to know by name and title (in Finnish) who confirms the badge; set {0}', (), $name)"/>
    </xsl:if>
    <xsl:sequence select="$value"/>
  </xsl:function>

  <xsl:function name="f:institution" as="xs:string">
    <xsl:param name="organisation" as="element()?"/>
    <xsl:variable name="own" select="($organisation/elm:identifier/elm:notation[starts-with(., '1.2.246.562.10.')])[1]/normalize-space()"/>
    <xsl:if test="not($own) and $organisationOid = ''">
      <xsl:sequence select="f:refuse('setting-organisationOid', 'KOSKI knows an institution by its OID 1.2.246.562.10.…; the awarding body carries none, so set organisationOid', $organisation)"/>
    </xsl:if>
    <xsl:sequence select="($own, $organisationOid)[1]"/>
  </xsl:function>
</xsl:stylesheet>
