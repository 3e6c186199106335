<?xml version="1.0" encoding="UTF-8"?>
<!-- What was studied: achievements, as deep as they go, and what specifies them. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:xbd="http://xbildung.de/def/xbildung/1.2/xsd"
    xmlns:f="urn:elm-gateway:xslt"
    xpath-default-namespace="http://xhochschule.de/def/xhochschule/1.2/xsd"
    exclude-result-prefixes="#all">

  <!-- What counts as achieved: what was passed, and what has no status of the list. -->
  <xsl:function name="f:achieved" as="xs:boolean">
    <xsl:param name="leistung" as="element()"/>
    <xsl:sequence select="not($leistung/leistungsstatus[f:listed(.) = ('angemeldet', 'nicht_bestanden', 'endgueltig_nicht_bestanden', 'entschuldigt', 'nicht_vollstaendig')])"/>
  </xsl:function>

  <!-- The achievements among these; in the place of one that is none stand those of its parts. -->
  <xsl:function name="f:claims" as="element()*">
    <xsl:param name="leistungen" as="element()*"/>
    <xsl:sequence select="for $one in $leistungen return if (f:achieved($one)) then $one else f:claims($one/leistung)"/>
  </xsl:function>

  <xsl:function name="f:programme" as="xs:boolean">
    <xsl:param name="leistung" as="element()"/>
    <xsl:sequence select="f:listed($leistung/leistungsart) = $kinds-of-programmes"/>
  </xsl:function>
  <xsl:variable name="kinds-of-programmes" as="xs:string+" select="'studiengang', 'studienfach'"/>

  <xsl:template match="transcriptOfRecords" mode="claims">
    <xsl:apply-templates select="f:claims(leistung)" mode="achievement"><xsl:with-param name="as" select="'hasClaim'"/></xsl:apply-templates>
    <xsl:call-template name="not-achieved"/>
  </xsl:template>

  <xsl:template match="leistung" mode="achievement">
    <xsl:param name="as" as="xs:string"/>
    <xsl:variable name="kind" select="string(f:listed(leistungsart))"/>
    <xsl:element name="elm:{$as}">
      <xsl:attribute name="type" select="'LearningAchievement'"/>
      <xsl:sequence select="f:title((bezeichnung, id/id), $kind)"/>
      <xsl:apply-templates select="." mode="remarks"/>
      <xsl:apply-templates select="." mode="awarded"/>
      <elm:specifiedBy type="{if ($kind = $kinds-of-programmes) then 'Qualification' else 'LearningAchievementSpecification'}">
        <xsl:sequence select="f:title(((angestrebterAbschluss, bezeichnung)[normalize-space()][1], bezeichnung, id/id), $kind)"/>
        <xsl:apply-templates select="." mode="specification"><xsl:with-param name="kind" select="$kind"/></xsl:apply-templates>
        <xsl:if test="erforderlicheLeistungspunkteECTS"><xsl:sequence select="f:credits('creditPoint', erforderlicheLeistungspunkteECTS)"/></xsl:if>
      </elm:specifiedBy>
      <xsl:if test="erbrachteLeistungspunkteECTS"><xsl:sequence select="f:credits('creditReceived', erbrachteLeistungspunkteECTS)"/></xsl:if>
      <xsl:apply-templates select="benotung" mode="assessment"/>
      <xsl:apply-templates select="semesterDerLeistungserbringung"/>
      <xsl:if test="leistung">
        <xsl:apply-templates select="f:claims(leistung)" mode="achievement"><xsl:with-param name="as" select="'hasPart'"/></xsl:apply-templates>
      </xsl:if>
    </xsl:element>
  </xsl:template>

  <!-- What the document says of the achievement of this person. -->
  <xsl:template match="leistung" mode="remarks">
    <xsl:variable name="external" select="externErbrachteLeistung"/>
    <xsl:sequence select="f:remarks((
        leistungsstatus/nichtGelisteterWert, leistungsbenotungsstatus/nichtGelisteterWert, fachsemester, absolvierteVersuche, lehrendeOderPruefende, unbedenklichkeitsvermerk,
        $external/(anerkanntOderAngerechnet, einrichtungDerLeistungserbringung, erlaeuterungZurLeistung)))"/>
    <xsl:for-each select="leistungsbenotungsstatus[f:listed(.) = ('vorlaeufige_note', 'note_liegt_nicht_vor')]">
      <xsl:sequence select="f:remarks(code)"/>
    </xsl:for-each>
    <xsl:if test="not(leistungsstatus[f:listed(.) = 'bestanden'])">
      <xsl:sequence select="f:note('derived', 'passed: {0}, for which the document states no status of the list', ., bezeichnung)"/>
    </xsl:if>
  </xsl:template>

  <!-- Awarded by the issuer, on the day of the achievement if the document states one. -->
  <xsl:template match="leistung" mode="awarded">
    <xsl:choose>
      <xsl:when test="normalize-space(datumDerLeistungserbringung)">
        <elm:awardedBy id="{f:award-id(.)}" type="AwardingProcess">
          <elm:awardingBody ref="_:issuer"/>
          <xsl:sequence select="f:date('awardingDate', datumDerLeistungserbringung)"/>
        </elm:awardedBy>
        <xsl:sequence select="f:note('derived', 'awardingDate: the datumDerLeistungserbringung', datumDerLeistungserbringung)"/>
      </xsl:when>
      <xsl:otherwise><elm:awardedBy ref="_:awarded"/></xsl:otherwise>
    </xsl:choose>
    <!-- This is told once; of a degree it is told before. -->
    <xsl:if test=". is $first-of-transcript"><xsl:sequence select="f:awarded-by-issuer('what is achieved', $issuer-keys, .)"/></xsl:if>
  </xsl:template>

  <xsl:variable name="first-of-transcript" as="element()?" select="$document/self::transcriptOfRecords/f:claims(leistung)[1]"/>

  <xsl:variable name="certified-programme" as="element()?" select="f:programme-of($document[self::hochschulabschlusszeugnis])"/>

  <xsl:function name="f:award-id" as="xs:string">
    <xsl:param name="leistung" as="element()"/>
    <xsl:sequence select="
        if ($leistung is $certified-programme) then '_:degree'
        else if (normalize-space($leistung/datumDerLeistungserbringung)) then '_:' || generate-id($leistung) || '-award' else '_:awarded'"/>
  </xsl:function>

  <!-- What the document says of what can be learnt there, whoever learns it. -->
  <xsl:template match="leistung" mode="specification">
    <xsl:param name="kind" as="xs:string" select="string(f:listed(leistungsart))"/>
    <xsl:variable name="type" select="f:look-up('leistungsarten', $kind)"/>
    <xsl:for-each select="id[normalize-space(id)]">
      <elm:identifier type="Identifier">
        <elm:notation><xsl:value-of select="normalize-space(id)"/></elm:notation>
        <xsl:if test="normalize-space(beschreibung)"><elm:schemeName><xsl:value-of select="normalize-space(beschreibung)"/></elm:schemeName></xsl:if>
      </elm:identifier>
    </xsl:for-each>
    <xsl:sequence select="$type ! f:concept('dcType', $list || 'learning-opportunity/' || .)"/>
    <xsl:if test="not($type)"><xsl:sequence select="f:remarks(leistungsart/(nichtGelisteterWert, code)[1])"/></xsl:if>
    <xsl:if test="sprache"><xsl:sequence select="f:languages(sprache)"/></xsl:if>
    <xsl:apply-templates select="beschreibung" mode="specification"/>
    <xsl:apply-templates select="beschreibung/beschreibungAlsHTML[normalize-space()], schluesselISCEDF2013, faecherschluesselDESTATIS, schluesselISCED2011, schluesselEQF"/>
  </xsl:template>

  <xsl:template match="beschreibung" mode="specification">
    <xsl:variable name="kmk" select="modulbeschreibungNachKMK"/>
    <xsl:sequence select="f:remarks((umfangInSWS, versionDesModulhandbuchs))"/>
    <xsl:sequence select="f:texts('description', beschreibung), f:web-page('homepage', weitereInformationen)"/>
    <xsl:sequence select="f:statement('entryRequirement', $kmk/voraussetzungenFuerDieTeilnahme)"/>
    <xsl:sequence select="f:statement('learningOutcomeSummary', $kmk/inhalteUndQualifikationsziele)"/>
    <xsl:sequence select="f:remarks($kmk/* except $kmk/(voraussetzungenFuerDieTeilnahme | inhalteUndQualifikationsziele))"/>
  </xsl:template>

  <xsl:template match="beschreibungAlsHTML">
    <elm:additionalNote type="Note">
      <xsl:sequence select="f:texts('noteLiteral', .), f:concept('noteFormat', $authority || 'file-type/HTML')"/>
    </elm:additionalNote>
  </xsl:template>

  <xsl:template match="schluesselISCEDF2013">
    <xsl:variable name="code" select="string(f:code(.))"/>
    <xsl:sequence select="
        if (f:look-up('isced-f', $code)) then f:concept('thematicArea', $list || 'isced-f/' || $code)
        else f:note('dropped', 'schluesselISCEDF2013: {0} is no code of ISCED-F 2013', ., $code)"/>
  </xsl:template>

  <xsl:template match="faecherschluesselDESTATIS">
    <xsl:sequence select="f:coded('educationSubject', 'Fächerschlüssel DESTATIS', .)"/>
  </xsl:template>

  <xsl:template match="schluesselISCED2011">
    <xsl:sequence select="f:coded('educationLevel', 'ISCED 2011', .)"/>
  </xsl:template>

  <!-- A code of a list that ELM does not have. -->
  <xsl:function name="f:coded" as="element()?">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="called" as="xs:string"/>
    <xsl:param name="coded" as="element()"/>
    <xsl:if test="normalize-space($coded)">
      <xsl:sequence select="f:named($as, $called || ' ' || f:code($coded), f:code($coded))"/>
      <xsl:sequence select="f:note('derived', '{0}: a concept of no list for {1}, which ELM does not have', $coded, ($as, $called))"/>
    </xsl:if>
  </xsl:function>

  <!-- ELM has an EQF level on qualifications only; elsewhere it is a level of education. -->
  <xsl:template match="schluesselEQF | ebeneDerQualifikationCodeEQF">
    <xsl:variable name="level" select="string(f:code(.))"/>
    <xsl:sequence select="
        if (matches($level, '^[1-8]$')) then f:concept(if (parent::leistung[not(f:programme(.))]) then 'educationLevel' else 'eqfLevel', $list || 'eqf/' || $level)
        else f:note('dropped', '{0}: {1} is no level of the EQF', ., (local-name(), $level))"/>
  </xsl:template>

  <xsl:template match="semesterDerLeistungserbringung">
    <xsl:variable name="period" select="zeitraum"/>
    <xsl:if test="$period/(beginn, ende)[normalize-space()]">
      <elm:influencedBy type="LearningActivity">
        <xsl:sequence select="f:title((../bezeichnung, ../id/id), string(f:listed(../leistungsart)))"/>
        <elm:awardedBy ref="{f:award-id(..)}"/>
        <elm:temporal type="PeriodOfTime">
          <xsl:sequence select="f:labels('prefLabel', semesterbezeichnung), f:date('startDate', $period/beginn), f:date('endDate', $period/ende)"/>
        </elm:temporal>
      </elm:influencedBy>
      <xsl:sequence select="f:note('derived', 'title of an assessment or activity: that of what was learnt', .)"/>
    </xsl:if>
    <xsl:if test="$period/zusatz or semesterbezeichnung[not($period/(beginn, ende)[normalize-space()])]">
      <xsl:sequence select="f:note('dropped', 'semesterDerLeistungserbringung: {0}; ELM has periods from one date to another', ., string-join(($period/zusatz, semesterbezeichnung), ', '))"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="not-achieved">
    <xsl:for-each select=".//leistung[not(f:achieved(.))]">
      <xsl:sequence select="
          if (f:claims(leistung)) then f:note('dropped', '{0}: it was not passed ({1}), so it is no achievement; its passed parts stand in its place', ., (string(bezeichnung), string(f:listed(leistungsstatus))))
          else f:note('dropped', '{0}: it was not passed ({1}), so it is no achievement', ., (string(bezeichnung), string(f:listed(leistungsstatus))))"/>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
