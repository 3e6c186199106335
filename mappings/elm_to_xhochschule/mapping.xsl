<?xml version="1.0" encoding="UTF-8"?>
<!--
  ELM 3.1 to XHochschule 1.2: a degree certificate or a transcript of records. A document is in one language; texts in others
  are left out. Grades are written as they are: one that is not in German form stands in words, and makes no certificate.
-->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:xhs="http://xhochschule.de/def/xhochschule/1.2/xsd"
    xmlns:xbd="http://xbildung.de/def/xbildung/1.2/xsd"
    xmlns:f="urn:elm-gateway:xslt"
    exclude-result-prefixes="xs elm f">

  <xsl:import href="../common/elm.xsl"/>
  <xsl:include href="leistung.xsl"/>
  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>

  <xsl:param name="document" as="xs:string" select="'by-content'"/>
  <xsl:param name="rules" as="xs:string" select="'published'"/>
  <xsl:param name="hochschulsignatur" as="xs:string" select="''"/>
  <xsl:param name="hochschulsignaturVersion" as="xs:string" select="''"/>

  <xsl:variable name="lists" select="'http://xhochschule.de/def/xhochschule/1.0/code/'"/>

  <xsl:template match="/elm:EuropeanDigitalCredential">
    <xsl:variable name="claims" select="elm:credentialSubject/elm:hasClaim[f:reported(.)]"/>
    <xsl:variable name="degree" select="$claims[count($claims) = 1][f:programme(.)][f:note-of(.)]"/>
    <xsl:choose>
      <xsl:when test="not($claims)">
        <xsl:sequence select="f:refuse('no-achievement', 'XHochschule certifies achievements; the credential claims none', elm:credentialSubject)"/>
      </xsl:when>
      <xsl:when test="$document = 'certificate' and not($degree)">
        <xsl:sequence select="f:refuse('no-degree', 'a degree certificate needs one achievement that is specified by a Qualification, with a grade such as 1,3 or B+; give it, or set document: transcript', $claims[1])"/>
      </xsl:when>
      <xsl:when test="$degree and $document != 'transcript'">
        <xhs:hochschulabschlusszeugnis>
          <xsl:call-template name="head"><xsl:with-param name="title" select="'Hochschulabschlusszeugnis'"/></xsl:call-template>
          <xsl:for-each select="f:text($degree/elm:specifiedBy[1]/elm:title, f:languages(.))"><xhs:abschluss><xsl:value-of select="."/></xhs:abschluss></xsl:for-each>
          <xsl:call-template name="parties"/>
          <xhs:datumDesErwerbs><xsl:value-of select="f:day(f:awarding-date($degree))"/></xhs:datumDesErwerbs>
          <xsl:apply-templates select="$degree" mode="leistung"/>
          <xhs:benotung>
            <xhs:gesamtnote><xsl:call-template name="grade"><xsl:with-param name="claim" select="$degree"/></xsl:call-template></xhs:gesamtnote>
            <xsl:apply-templates select="$degree/elm:additionalNote[f:honour(.)][1]" mode="honour"/>
          </xhs:benotung>
          <xsl:apply-templates select="$degree/elm:entitlesTo[f:code(elm:specifiedBy[1]/elm:dcType[1]) = '52f62180c2']/elm:title[1]" mode="text"><xsl:with-param name="as" select="'zulassungZuReglementiertemBerufBezeichnung'"/></xsl:apply-templates>
          <xsl:apply-templates select="$degree/elm:entitlesTo[f:code(elm:specifiedBy[1]/elm:dcType[1]) = '64aad92881']/elm:title[1]" mode="text"><xsl:with-param name="as" select="'zugangsberechtigungWeiterfuehrendesStudiumBezeichnung'"/></xsl:apply-templates>
        </xhs:hochschulabschlusszeugnis>
      </xsl:when>
      <xsl:otherwise>
        <xhs:transcriptOfRecords>
          <xsl:call-template name="head"><xsl:with-param name="title" select="'Transcript of Records'"/></xsl:call-template>
          <xsl:call-template name="parties"/>
          <xsl:apply-templates select="$claims" mode="leistung"/>
        </xhs:transcriptOfRecords>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="head">
    <xsl:param name="title" as="xs:string"/>
    <xhs:titel><xsl:value-of select="(f:text(elm:displayParameter/elm:title, f:languages(.)), $title)[1]"/></xhs:titel>
    <xhs:ausstellungsdatum><xsl:value-of select="f:day(f:local-date((elm:issued, elm:issuanceDate, elm:validFrom)[1], elm:issuer))"/></xhs:ausstellungsdatum>
    <xsl:for-each select="elm:validFrom[1]"><xhs:gueltigkeitsdatum><xsl:value-of select="f:day(f:local-date(., ../elm:issuer))"/></xhs:gueltigkeitsdatum></xsl:for-each>
    <xhs:sprache><code><xsl:value-of select="(f:code(elm:displayParameter/elm:primaryLanguage), 'DEU')[1]"/></code></xhs:sprache>
  </xsl:template>

  <xsl:template name="parties">
    <xsl:variable name="person" select="elm:credentialSubject"/>
    <xsl:variable name="numbers" select="$person/elm:identifier[elm:notation]"/>
    <xsl:variable name="student" select="$numbers[matches(elm:schemeName[1], 'matrikel', 'i')][1]"/>
    <xhs:studierender>
      <xhs:nameNatuerlichePerson>
        <xhs:familienname><xsl:call-template name="name"><xsl:with-param name="from" select="$person/elm:familyName"/></xsl:call-template></xhs:familienname>
        <xhs:vorname><xsl:call-template name="name"><xsl:with-param name="from" select="$person/elm:givenName"/></xsl:call-template></xhs:vorname>
      </xhs:nameNatuerlichePerson>
      <xsl:if test="$person/(elm:dateOfBirth | elm:placeOfBirth/elm:geographicName)">
        <xhs:geburt>
          <xsl:for-each select="f:local-date($person/elm:dateOfBirth[1], elm:issuer)">
            <xhs:datum><xbd:jahrMonatTag><xsl:value-of select="f:day(.)"/></xbd:jahrMonatTag></xhs:datum>
          </xsl:for-each>
          <xsl:for-each select="f:text($person/elm:placeOfBirth/elm:geographicName, f:languages(.))">
            <xhs:geburtsort><xbd:ort><xsl:value-of select="."/></xbd:ort></xhs:geburtsort>
          </xsl:for-each>
        </xhs:geburt>
      </xsl:if>
      <xsl:for-each select="$person/elm:nationalID[elm:notation], $numbers except $student">
        <xhs:identifikationsnummer><xsl:apply-templates select="." mode="number"/></xhs:identifikationsnummer>
      </xsl:for-each>
      <xsl:for-each select="$student"><xhs:matrikelnummer><xsl:apply-templates select="." mode="number"/></xhs:matrikelnummer></xsl:for-each>
    </xhs:studierender>
    <xhs:ausstellendeHochschule>
      <xsl:variable name="key" select="(elm:issuer/elm:identifier[elm:schemeName = 'Hochschulsignatur']/elm:notation/normalize-space(), $hochschulsignatur[. != ''])[1]"/>
      <xsl:if test="$key and $hochschulsignaturVersion">
        <xhs:hochschulsignatur listURI="urn:xhochschule-de:destatis:codeliste:hochschulsignatur" listVersionID="{$hochschulsignaturVersion}"><code><xsl:value-of select="$key"/></code></xhs:hochschulsignatur>
      </xsl:if>
      <xsl:apply-templates select="f:best(elm:issuer/elm:legalName)" mode="text"><xsl:with-param name="as" select="'name'"/></xsl:apply-templates>
    </xhs:ausstellendeHochschule>
  </xsl:template>

  <xsl:template name="name">
    <xsl:param name="from" as="element()*"/>
    <xsl:variable name="name" select="f:text($from, f:languages(.))"/>
    <xsl:choose>
      <xsl:when test="$name"><xhs:name><xsl:value-of select="$name"/></xhs:name></xsl:when>
      <xsl:otherwise><xhs:nichtVorhanden>true</xhs:nichtVorhanden></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="*" mode="number">
    <xhs:id><xsl:value-of select="elm:notation[1]/normalize-space()"/></xhs:id>
    <xsl:for-each select="elm:schemeName[normalize-space()][1]"><xhs:beschreibung><xsl:value-of select="normalize-space()"/></xhs:beschreibung></xsl:for-each>
  </xsl:template>

  <!-- Of a text in several languages, the one in the language of the document. -->
  <xsl:function name="f:best" as="element()?">
    <xsl:param name="texts" as="element()*"/>
    <xsl:variable name="wished" select="for $language in $texts[1] ! f:languages(.) return $texts[f:same-language(@xml:lang, $language)][1]"/>
    <xsl:sequence select="($wished, $texts)[1]"/>
  </xsl:function>

  <xsl:template match="*" mode="text">
    <xsl:param name="as" as="xs:string"/>
    <xsl:element name="xhs:{$as}">
      <xsl:copy-of select="@xml:lang"/>
      <xsl:value-of select="normalize-space()"/>
    </xsl:element>
  </xsl:template>

  <xsl:function name="f:day" as="xs:string?">
    <xsl:param name="date" as="xs:date?"/>
    <xsl:sequence select="$date ! string(adjust-date-to-timezone(., ()))"/>
  </xsl:function>
</xsl:stylesheet>
