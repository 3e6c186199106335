<?xml version="1.0" encoding="UTF-8"?>
<!-- Achievements and their parts, with grades. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:xhs="http://xhochschule.de/def/xhochschule/1.2/xsd"
    xmlns:xbd="http://xbildung.de/def/xbildung/1.2/xsd"
    xmlns:f="urn:elm-gateway:xslt"
    exclude-result-prefixes="xs elm f">

  <!-- Activities and entitlements of their own have no place. -->
  <xsl:function name="f:reported" as="xs:boolean">
    <xsl:param name="claim" as="element()"/>
    <xsl:sequence select="tokenize($claim/@type) = 'LearningAchievement'"/>
  </xsl:function>

  <xsl:function name="f:programme" as="xs:boolean">
    <xsl:param name="claim" as="element()"/>
    <xsl:sequence select="tokenize($claim/elm:specifiedBy[1]/@type) = 'Qualification'"/>
  </xsl:function>

  <xsl:function name="f:grade" as="xs:string?">
    <xsl:param name="claim" as="element()"/>
    <xsl:sequence select="f:text($claim/elm:provenBy[elm:grade][1]/elm:grade/elm:noteLiteral, f:languages($claim))"/>
  </xsl:function>

  <!-- A grade in the form that the rules demand. -->
  <xsl:function name="f:note-of" as="xs:string?">
    <xsl:param name="claim" as="element()"/>
    <xsl:sequence select="f:grade($claim)[matches(., '^(6([,.]0)?|[1-5][,.][0-9]+|[A-F][+-]?)$')]"/>
  </xsl:function>

  <xsl:function name="f:kind" as="xs:string">
    <xsl:param name="claim" as="element()"/>
    <xsl:sequence select="
        if (f:programme($claim)) then 'studiengang'
        else ($claim/elm:specifiedBy[1]/elm:dcType/f:look-up('kinds', f:code(.)), '~wert_nicht_in_liste')[1]"/>
  </xsl:function>

  <xsl:template match="*" mode="leistung">
    <xsl:variable name="specification" select="elm:specifiedBy[1]"/>
    <xsl:variable name="kind" select="f:kind(.)"/>
    <xhs:leistung>
      <xsl:apply-templates select="f:best(elm:title)" mode="text"><xsl:with-param name="as" select="'bezeichnung'"/></xsl:apply-templates>
      <xsl:if test="f:programme(.)"><xsl:call-template name="classification"/></xsl:if>
      <xhs:leistungsart>
        <xhs:code><code><xsl:value-of select="$lists || 'leistungsart/' || $kind"/></code></xhs:code>
        <xsl:if test="starts-with($kind, '~')">
          <xhs:nichtGelisteterWert><xsl:value-of select="(f:text($specification/elm:dcType/elm:prefLabel, f:languages(.)), 'nicht angegeben')[1]"/></xhs:nichtGelisteterWert>
        </xsl:if>
      </xhs:leistungsart>
      <xsl:for-each select="$specification/elm:identifier[elm:notation][1]"><xhs:id><xsl:apply-templates select="." mode="number"/></xhs:id></xsl:for-each>
      <xsl:call-template name="description"/>
      <xhs:leistungsstatus><xhs:code><code><xsl:value-of select="$lists || 'leistungsstatus/bestanden'"/></code></xhs:code></xhs:leistungsstatus>
      <xsl:choose>
        <xsl:when test="f:grade(.)">
          <xhs:leistungsbenotungsstatus><xhs:code><code><xsl:value-of select="$lists || 'leistungsbenotungsstatus/finale_note'"/></code></xhs:code></xhs:leistungsbenotungsstatus>
          <xhs:benotet>true</xhs:benotet>
          <xhs:benotung><xsl:call-template name="grade"><xsl:with-param name="claim" select="."/></xsl:call-template></xhs:benotung>
        </xsl:when>
        <xsl:otherwise><xhs:benotet>false</xhs:benotet></xsl:otherwise>
      </xsl:choose>
      <xsl:for-each select="($specification/elm:creditPoint[f:code(elm:framework) = '6fcec5c5af']/elm:point[. castable as xs:decimal])[1]">
        <xhs:erforderlicheLeistungspunkteECTS><xsl:value-of select="normalize-space()"/></xhs:erforderlicheLeistungspunkteECTS>
      </xsl:for-each>
      <xsl:for-each select="(elm:creditReceived[f:code(elm:framework) = '6fcec5c5af']/elm:point[. castable as xs:decimal])[1]">
        <xhs:erbrachteLeistungspunkteECTS><xsl:value-of select="normalize-space()"/></xhs:erbrachteLeistungspunkteECTS>
      </xsl:for-each>
      <xsl:for-each select="f:local-date(elm:awardedBy/elm:awardingDate[1], f:awarding-body(.))">
        <xhs:datumDerLeistungserbringung><xsl:value-of select="f:day(.)"/></xhs:datumDerLeistungserbringung>
      </xsl:for-each>
      <xsl:apply-templates select="(elm:influencedBy/elm:temporal[elm:startDate or elm:endDate])[1]" mode="semester"/>
      <xsl:for-each select="distinct-values($specification/elm:language/f:code(.))"><xhs:sprache><code><xsl:value-of select="."/></code></xhs:sprache></xsl:for-each>
      <xsl:apply-templates select="elm:hasPart[f:reported(.)]" mode="leistung"/>
    </xhs:leistung>
  </xsl:template>

  <!-- The published rules let not even a programme have these; see schemas/xhochschule/1.2/repairs.yaml, S1. -->
  <xsl:template name="classification">
    <xsl:variable name="field" select="f:code(elm:specifiedBy[1]/elm:thematicArea[starts-with(@id, 'http://data.europa.eu/snb/isced-f/')][1])"/>
    <xsl:variable name="level" select="f:code(elm:specifiedBy[1]/elm:eqfLevel[1])"/>
    <xsl:choose>
      <xsl:when test="$rules = 'repaired'">
        <xsl:for-each select="$field"><xhs:schluesselISCEDF2013><code><xsl:value-of select="."/></code></xhs:schluesselISCEDF2013></xsl:for-each>
        <xsl:for-each select="$level"><xhs:schluesselEQF><code><xsl:value-of select="."/></code></xhs:schluesselEQF></xsl:for-each>
      </xsl:when>
      <xsl:when test="$field or $level">
        <xsl:sequence select="f:note('dropped', 'eqfLevel and thematicArea of the programme: the published rules of XHochschule let no document have them; set rules: repaired where the receiver takes them', elm:specifiedBy[1])"/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="description">
    <xsl:variable name="text" select="f:best((elm:description, elm:specifiedBy[1]/elm:description))"/>
    <xsl:variable name="page" select="(elm:specifiedBy[1]/elm:homepage/elm:contentURL[. castable as xs:anyURI])[1]"/>
    <xsl:if test="$text or $page">
      <xhs:beschreibung>
        <xsl:apply-templates select="$text" mode="text"><xsl:with-param name="as" select="'beschreibung'"/></xsl:apply-templates>
        <xsl:for-each select="$page"><xhs:weitereInformationen><xsl:value-of select="normalize-space()"/></xhs:weitereInformationen></xsl:for-each>
      </xhs:beschreibung>
    </xsl:if>
  </xsl:template>

  <xsl:template match="elm:temporal" mode="semester">
    <xsl:variable name="body" select="f:awarding-body(../..)"/>
    <xhs:semesterDerLeistungserbringung>
      <xhs:zeitraum>
        <xsl:for-each select="f:local-date(elm:startDate[1], $body)"><xhs:beginn><xsl:value-of select="f:day(.)"/></xhs:beginn></xsl:for-each>
        <xsl:for-each select="f:local-date(elm:endDate[1], $body)"><xhs:ende><xsl:value-of select="f:day(.)"/></xhs:ende></xsl:for-each>
      </xhs:zeitraum>
      <xsl:apply-templates select="f:best(elm:prefLabel)" mode="text"><xsl:with-param name="as" select="'semesterbezeichnung'"/></xsl:apply-templates>
    </xhs:semesterDerLeistungserbringung>
  </xsl:template>

  <!-- A grade that is not in German form stands in words; what it is measured against, as far as it is said. -->
  <xsl:template name="grade">
    <xsl:param name="claim" as="element()"/>
    <xsl:variable name="scheme" select="f:text($claim/elm:provenBy[elm:grade][1]/elm:specifiedBy[1]/elm:gradingScheme[1]/elm:title, f:languages($claim))"/>
    <xsl:variable name="marks" select="if (matches($scheme, '^Notenskala \S+ – \S+, bestanden ab \S+$')) then tokenize(replace($scheme, '^Notenskala (\S+) – (\S+), bestanden ab (\S+)$', '$1 $3 $2')) else ()"/>
    <xsl:choose>
      <xsl:when test="f:note-of($claim)"><xbd:note><xsl:value-of select="f:note-of($claim)"/></xbd:note></xsl:when>
      <xsl:otherwise><xbd:wortbezeichnung><xsl:value-of select="f:grade($claim)"/></xbd:wortbezeichnung></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="$scheme">
      <xbd:bewertungsschemaNote>
        <xsl:choose>
          <xsl:when test="exists($marks)">
            <xbd:besteBewertung><xsl:value-of select="$marks[1]"/></xbd:besteBewertung>
            <xbd:bestandenAbBewertung><xsl:value-of select="$marks[2]"/></xbd:bestandenAbBewertung>
            <xbd:schlechtesteBewertung><xsl:value-of select="$marks[3]"/></xbd:schlechtesteBewertung>
          </xsl:when>
          <xsl:otherwise><xbd:beschreibung><xsl:value-of select="$scheme"/></xbd:beschreibung></xsl:otherwise>
        </xsl:choose>
      </xbd:bewertungsschemaNote>
    </xsl:if>
  </xsl:template>

  <xsl:function name="f:honour" as="xs:string?">
    <xsl:param name="note" as="element()"/>
    <xsl:sequence select="f:look-up('honours', $note/elm:noteLiteral[1]/lower-case(normalize-space()))"/>
  </xsl:function>

  <xsl:template match="elm:additionalNote" mode="honour">
    <xhs:lateinischeEhrenbezeichnung>
      <xhs:code><code><xsl:value-of select="$lists || 'lateinischeehrenbezeichnung/' || f:honour(.)"/></code></xhs:code>
    </xhs:lateinischeEhrenbezeichnung>
  </xsl:template>
</xsl:stylesheet>
