<?xml version="1.0" encoding="UTF-8"?>
<!-- The holder and the institution. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:xbd="http://xbildung.de/def/xbildung/1.2/xsd"
    xmlns:f="urn:elm-gateway:xslt"
    xpath-default-namespace="http://xhochschule.de/def/xhochschule/1.2/xsd"
    exclude-result-prefixes="#all">

  <xsl:variable name="country-list" select="$authority || 'country'"/>
  <xsl:variable name="countries-by-destatis" as="map(*)" select="map:merge(map:for-each($tables('states'), function($code, $key) { map:entry($key, $code) }))"/>

  <xsl:template name="holder">
    <xsl:variable name="name" select="studierender/nameNatuerlichePerson"/>
    <xsl:variable name="born" select="studierender/geburt/datum | angabenInhaber/geburtsdatum"/>
    <elm:credentialSubject type="Person">
      <xsl:apply-templates select="studierender/(identifikationsnummer, matrikelnummer), angabenInhaber/matrikelnummer" mode="holder"/>
      <xsl:sequence select="f:plain('givenName', $name/vorname/name | angabenInhaber/vorname), f:plain('familyName', $name/familienname/name | angabenInhaber/familienname)"/>
      <xsl:sequence select="f:born($born/xbd:jahrMonatTag[1], (), $issuer-keys)"/>
      <xsl:apply-templates select="studierender/geburt/geburtsort"/>
      <xsl:apply-templates select="." mode="claims"/>
    </elm:credentialSubject>
    <xsl:for-each select="$name/*[not(normalize-space(name))]">
      <xsl:sequence select="f:note('dropped', '{0}: the document says that there is none', ., local-name())"/>
    </xsl:for-each>
    <xsl:for-each select="$born/(xbd:jahrMonat | xbd:jahr)">
      <xsl:sequence select="f:note('dropped', 'date of birth: {0} is no whole date, and ELM takes no other', ., .)"/>
    </xsl:for-each>
  </xsl:template>

  <!-- What kind an identifier is, is said in words; the European Student Identifier is known by its form. -->
  <xsl:template match="*" mode="holder">
    <xsl:variable name="value" select="normalize-space((id, self::*[not(*)])[1])"/>
    <xsl:variable name="said" select="normalize-space(beschreibung)"/>
    <xsl:variable name="student" select="f:student-identifier($value)"/>
    <xsl:sequence select="$student ! f:esi(.)"/>
    <xsl:if test="$value and not($student)">
      <elm:identifier type="Identifier">
        <elm:notation><xsl:value-of select="$value"/></elm:notation>
        <elm:schemeName>
          <xsl:value-of select="if ($said) then $said else if (self::matrikelnummer) then 'Matrikelnummer' else 'Identifikationsnummer'"/>
        </elm:schemeName>
      </elm:identifier>
    </xsl:if>
  </xsl:template>

  <xsl:template match="geburtsort">
    <xsl:variable name="country" select="$countries-by-destatis(string(f:code(xbd:staat)))"/>
    <xsl:choose>
      <xsl:when test="$country">
        <elm:placeOfBirth type="Location">
          <xsl:sequence select="f:plain('geographicName', xbd:ort)"/>
          <elm:address type="Address"><xsl:sequence select="f:concept('countryCode', $country-list || '/' || $country)"/></elm:address>
        </elm:placeOfBirth>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="
          if (xbd:staat) then f:note('dropped', 'geburtsort: the state {0} is no country of today in country-codes.csv, column destatis, and ELM takes no place without its country', ., xbd:staat/Q{}code)
          else f:note('dropped', 'geburtsort: without its state, and ELM takes no place without its country', .)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="issuer">
    <xsl:variable name="eidas" select="f:setting('issuerIdentifier', $issuer-keys)"/>
    <xsl:variable name="of-eidas" select="$eidas[matches(., $eidas-form)] ! f:country-code(substring(., 4, 2))"/>
    <xsl:variable name="set" select="f:country-code(f:setting('issuerCountry', $issuer-keys))"/>
    <xsl:variable name="country" select="($set, $of-eidas, 'DEU')[1]"/>
    <elm:node id="_:issuer" type="Organisation">
      <xsl:for-each select="ausstellendeHochschule/hochschulsignatur[normalize-space(Q{}code)]">
        <elm:identifier type="Identifier">
          <elm:notation><xsl:value-of select="normalize-space(Q{}code)"/></elm:notation>
          <elm:schemeName>Hochschulsignatur</elm:schemeName>
        </elm:identifier>
      </xsl:for-each>
      <xsl:call-template name="legal-name"/>
      <elm:location type="Location">
        <elm:address type="Address"><xsl:sequence select="f:concept('countryCode', $country-list || '/' || $country)"/></elm:address>
      </elm:location>
      <xsl:if test="$eidas">
        <elm:eIDASIdentifier type="LegalIdentifier">
          <elm:notation><xsl:value-of select="$eidas"/></elm:notation>
          <xsl:sequence select="f:concept('spatial', $country-list || '/' || ($of-eidas, $country)[1])"/>
        </elm:eIDASIdentifier>
      </xsl:if>
    </elm:node>
    <xsl:sequence select="
        if ($eidas) then f:note('derived', 'eIDASIdentifier of the issuer: {0} from {1}', (), ($eidas, f:setting-name('issuerIdentifier', $issuer-keys)))
        else f:note('missing', 'eIDASIdentifier of the issuer; set issuerIdentifier')"/>
    <xsl:sequence select="
        if ($set) then f:note('derived', 'country of the issuer: {0} from {1}', (), ($country, f:setting-name('issuerCountry', $issuer-keys)))
        else if ($of-eidas) then f:note('derived', 'country of the issuer: {0} from {1}', (), ($country, 'its eIDAS identifier'))
        else f:note('derived', 'country of the issuer: {0}, since XHochschule is for institutions of Germany; set issuerCountry for another', (), $country)"/>
  </xsl:template>

  <xsl:template name="legal-name">
    <xsl:variable name="name" select="(ausstellendeHochschule/name, angabenQualifikation/verleihendeEinrichtung)[normalize-space()][1]"/>
    <xsl:choose>
      <xsl:when test="$name"><xsl:sequence select="f:labels('legalName', $name)"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="f:note('missing', 'legalName of the issuer: its name in the document is empty', .)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
