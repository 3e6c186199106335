<?xml version="1.0" encoding="UTF-8"?>
<!-- The degree: from a certificate, from the diploma supplement in it, or from a diploma supplement alone. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:xbd="http://xbildung.de/def/xbildung/1.2/xsd"
    xmlns:f="urn:elm-gateway:xslt"
    xpath-default-namespace="http://xhochschule.de/def/xhochschule/1.2/xsd"
    exclude-result-prefixes="#all">

  <!-- The one programme of which a certificate tells, if there is one; what else it tells of are parts of the degree. -->
  <xsl:function name="f:programme-of" as="element()?">
    <xsl:param name="certificate" as="element()?"/>
    <xsl:sequence select="$certificate/leistung[count($certificate/leistung) = 1][f:achieved(.)][f:programme(.)]"/>
  </xsl:function>

  <xsl:function name="f:supplement" as="element()?">
    <xsl:param name="document" as="element()"/>
    <xsl:sequence select="$document/(self::diplomaSupplement, diplomaSupplement)[1]"/>
  </xsl:function>

  <!-- The grade of the degree, of the programme and in the supplement: each once, from where most is said of it. -->
  <xsl:function name="f:degree-grades" as="element()*">
    <xsl:param name="document" as="element()"/>
    <xsl:for-each-group select="($document/benotung/gesamtnote, f:programme-of($document)/benotung, f:supplement($document)/erzielteErgebnisse/gesamtnoteUndNotensystem)[f:grade(.)]" group-by="f:grade(.)/normalize-space()">
      <xsl:sequence select="sort(current-group(), (), function($one) { -count($one//*) })[1]"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- All of which assessments are made. -->
  <xsl:function name="f:assessed" as="element()*">
    <xsl:param name="document" as="element()"/>
    <xsl:sequence select="(f:degree-grades($document)[not($document/self::transcriptOfRecords)],
        ($document//leistung[benotung] except f:programme-of($document[self::hochschulabschlusszeugnis]))[f:achieved(.)]/benotung)[f:grade(.)]"/>
  </xsl:function>

  <xsl:template match="hochschulabschlusszeugnis | diplomaSupplement" mode="claims">
    <xsl:variable name="programme" select="f:programme-of(.)"/>
    <xsl:variable name="supplement" select="f:supplement(.)"/>
    <xsl:variable name="names" select="($programme/bezeichnung, $supplement/angabenQualifikation/hauptstudienfach[not($programme)], abschluss, $supplement/angabenQualifikation/bezeichnungQualifikationGrad, titel)"/>
    <elm:hasClaim type="LearningAchievement">
      <xsl:sequence select="f:title($names[normalize-space()], local-name())"/>
      <xsl:apply-templates select="$programme" mode="remarks"/>
      <xsl:apply-templates select="benotung/lateinischeEhrenbezeichnung"/>
      <xsl:sequence select="f:remarks((zugangsberechtigungWeiterfuehrendesStudiumCodeEQF, zugangsberechtigungWeiterfuehrendesStudiumCodeISCED2011))"/>
      <xsl:apply-templates select="$supplement" mode="remarks"/>
      <elm:awardedBy id="_:degree" type="AwardingProcess">
        <elm:awardingBody ref="_:issuer"/>
        <xsl:sequence select="f:date('awardingDate', (datumDesErwerbs, $programme/datumDerLeistungserbringung)[normalize-space()][1])"/>
      </elm:awardedBy>
      <xsl:sequence select="f:awarded-by-issuer('what is achieved', $issuer-keys, .)"/>
      <elm:specifiedBy type="Qualification">
        <xsl:sequence select="f:title(((abschluss, $programme/angestrebterAbschluss, $supplement/angabenQualifikation/bezeichnungQualifikationGrad, $names)[normalize-space()]), local-name())"/>
        <xsl:apply-templates select="$programme" mode="specification"/>
        <xsl:sequence select="f:credits('creditPoint', ($programme/erforderlicheLeistungspunkteECTS, $supplement/dauerUndEbeneQualifikation/dauerStudiumInJahrenOderECTS/umfangInECTS))"/>
        <xsl:apply-templates select="$supplement" mode="specification"><xsl:with-param name="programme" select="$programme"/></xsl:apply-templates>
      </elm:specifiedBy>
      <xsl:sequence select="f:credits('creditReceived', $programme/erbrachteLeistungspunkteECTS)"/>
      <xsl:apply-templates select="f:degree-grades(.)" mode="assessment">
        <xsl:with-param name="award" select="'_:degree'"/>
        <xsl:with-param name="titles" select="$names[normalize-space()]"/>
      </xsl:apply-templates>
      <xsl:apply-templates select="$programme/semesterDerLeistungserbringung"/>
      <xsl:call-template name="rights"><xsl:with-param name="supplement" select="$supplement"/></xsl:call-template>
      <xsl:apply-templates select="f:claims(if ($programme) then $programme/leistung else leistung)" mode="achievement"><xsl:with-param name="as" select="'hasPart'"/></xsl:apply-templates>
    </elm:hasClaim>
    <xsl:call-template name="not-achieved"/>
    <xsl:if test="studierender and $supplement[angabenInhaber/string-join((familienname, vorname, geburtsdatum/*)/normalize-space(), '|') ne
        current()/studierender/string-join((nameNatuerlichePerson/(familienname, vorname)/name, geburt/datum/*)/normalize-space(), '|')]">
      <xsl:sequence select="f:note('dropped', 'angabenInhaber: the supplement names the holder otherwise than the certificate, which is kept to', $supplement/angabenInhaber)"/>
    </xsl:if>
    <xsl:if test="leistung and not($programme)">
      <xsl:sequence select="f:note('derived', 'the degree: an achievement of its own, whose parts are what the certificate lists, since it lists no single programme', .)"/>
    </xsl:if>
  </xsl:template>

  <!-- Latin honours, as they are written. -->
  <xsl:template match="lateinischeEhrenbezeichnung">
    <xsl:variable name="honour" select="f:look-up('honours', string(f:listed(.)))"/>
    <xsl:choose>
      <xsl:when test="$honour">
        <elm:additionalNote type="Note"><elm:noteLiteral xml:lang="la"><xsl:value-of select="$honour"/></elm:noteLiteral></elm:additionalNote>
      </xsl:when>
      <xsl:when test="normalize-space(nichtGelisteterWert)"><xsl:sequence select="f:statement('additionalNote', nichtGelisteterWert)"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="f:note('dropped', 'lateinischeEhrenbezeichnung: the document says that it is not known', .)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What a diploma supplement says of the achievement of this person, and what it says beside. -->
  <xsl:template match="diplomaSupplement" mode="remarks">
    <xsl:sequence select="f:remarks((
        angabenQualifikation/durchfuehrendeEinrichtung[not(normalize-space() = $issuer-keys/normalize-space())],
        erzielteErgebnisse/studiendetails, sonstigeAngaben/weitereAngaben,
        sonstigeAngaben/weitereInformationsquellen[not(f:absolute(.))], angabenNationalesHochschulsystem/beschreibung))"/>
  </xsl:template>

  <xsl:template match="diplomaSupplement" mode="specification">
    <xsl:param name="programme" as="element()?"/>
    <xsl:variable name="level" select="dauerUndEbeneQualifikation/ebeneDerQualifikation"/>
    <xsl:variable name="years" select="dauerUndEbeneQualifikation/dauerStudiumInJahrenOderECTS/dauerInJahren[normalize-space()]"/>
    <xsl:sequence select="f:web-page('homepage', sonstigeAngaben/weitereInformationsquellen[f:absolute(.)][not($programme/beschreibung/weitereInformationen)])"/>
    <xsl:sequence select="f:languages(angabenQualifikation/spracheUnterrichtPruefung[not(f:code(.) = $programme/sprache/f:code(.))])"/>
    <xsl:sequence select="f:statement('entryRequirement', dauerUndEbeneQualifikation/zugangsvorraussetzungen[not($programme//voraussetzungenFuerDieTeilnahme)])"/>
    <xsl:sequence select="f:statement('learningOutcomeSummary', erzielteErgebnisse/lernergebnisse[not($programme//inhalteUndQualifikationsziele)])"/>
    <xsl:sequence select="f:remarks((angabenQualifikation/hauptstudienfach, erzielteErgebnisse/studienform))"/>
    <xsl:if test="$years">
      <elm:maximumDuration><xsl:value-of select="xs:yearMonthDuration('P1M') * round(12 * xs:decimal($years))"/></elm:maximumDuration>
      <xsl:sequence select="f:note('derived', 'maximumDuration: dauerInJahren, in months', $years)"/>
    </xsl:if>
    <xsl:if test="not($programme/schluesselEQF)"><xsl:apply-templates select="$level/(ebeneDerQualifikationCodeEQF | freitext)"/></xsl:if>
    <xsl:for-each select="$level/ebeneDerQualifikationCodeISCED2011[not($programme/schluesselISCED2011)]"><xsl:sequence select="f:coded('educationLevel', 'ISCED 2011', .)"/></xsl:for-each>
  </xsl:template>

  <!-- A level in words that says of which framework it is. -->
  <xsl:template match="freitext">
    <xsl:variable name="level" select="replace(normalize-space(), '^(EQF|EQR)[ -]*(Level|Niveau|Stufe)?[ -]*([1-8])$', '$3', 'i')"/>
    <xsl:choose>
      <xsl:when test="matches($level, '^[1-8]$') and not(normalize-space() = $level)">
        <xsl:sequence select="f:concept('eqfLevel', $list || 'eqf/' || $level), f:note('derived', 'eqfLevel: from the words {0}', ., normalize-space())"/>
      </xsl:when>
      <xsl:otherwise>
        <elm:additionalNote type="Note"><elm:noteLiteral xml:lang="{f:language-of(.)}"><xsl:value-of select="'ebeneDerQualifikation: ' || normalize-space()"/></elm:noteLiteral></elm:additionalNote>
        <xsl:sequence select="f:note('derived', 'additionalNote: ebeneDerQualifikation, whose words name no level of the EQF', .)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What the degree entitles to: further studies, regulated professions. -->
  <xsl:template name="rights">
    <xsl:param name="supplement" as="element()?"/>
    <xsl:variable name="rights" select="zugangsberechtigungWeiterfuehrendesStudiumBezeichnung, zulassungZuReglementiertemBerufBezeichnung, $supplement/berechtigungenDurchQualifikation/*"/>
    <xsl:for-each-group select="$rights[normalize-space()]" group-by="normalize-space()">
      <xsl:variable name="kind" select="if (self::zugangsberechtigungWeiterfuehrendesStudiumBezeichnung or self::zugangWeiterfuehrendeStudien) then '64aad92881' else '52f62180c2'"/>
      <elm:entitlesTo type="LearningEntitlement">
        <xsl:sequence select="f:labels('title', .)"/>
        <elm:awardedBy ref="_:degree"/>
        <elm:specifiedBy type="LearningEntitlementSpecification">
          <xsl:sequence select="f:labels('title', .), f:concept('dcType', $list || 'entitlement/' || $kind), f:concept('entitlementStatus', $list || 'entitlement-status/b7015a8a8c')"/>
        </elm:specifiedBy>
      </elm:entitlesTo>
      <xsl:sequence select="f:note('derived', 'entitlementStatus: actual, since the degree is awarded', .)"/>
    </xsl:for-each-group>
  </xsl:template>
</xsl:stylesheet>
