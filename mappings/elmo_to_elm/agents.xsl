<?xml version="1.0" encoding="UTF-8"?>
<!-- The learner and the institution. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:address="https://github.com/erasmus-without-paper/ewp-specs-types-address/tree/stable-v1"
    xmlns:f="urn:elm-gateway:xslt"
    xpath-default-namespace="https://github.com/emrex-eu/elmo-schemas/tree/v1"
    exclude-result-prefixes="#all">

  <xsl:variable name="country-list" select="$authority || 'country'"/>

  <xsl:template match="learner">
    <xsl:param name="report" as="element()"/>
    <elm:credentialSubject type="Person">
      <xsl:apply-templates select="identifier" mode="learner"/>
      <xsl:variable name="country" select="f:country-code($report/issuer/country)"/>
      <xsl:sequence select="
          f:name-of-person('givenName', givenNames, $primary-language, $country),
          f:name-of-person('familyName', familyName, $primary-language, $country),
          f:name-of-person('birthName', birthName, $primary-language, $country)"/>
      <xsl:sequence select="f:born(bday, $country, $report/issuer/(title, identifier))"/>
      <xsl:apply-templates select="gender | citizenship | currentAddress"/>
      <xsl:if test="normalize-space(placeOfBirth)">
        <xsl:sequence select="f:note('dropped', 'learner/placeOfBirth: ELM takes no place without its country, which ELMO does not tell', placeOfBirth)"/>
      </xsl:if>
      <xsl:apply-templates select="f:claims($report/learningOpportunitySpecification)" mode="achievement">
        <xsl:with-param name="as" select="'hasClaim'"/>
      </xsl:apply-templates>
    </elm:credentialSubject>
  </xsl:template>

  <!-- A national identifier is a legal one in the country of citizenship, if that is known. -->
  <xsl:template match="identifier[@type = 'nationalIdentifier']" mode="learner">
    <xsl:variable name="country" select="f:country-code(../citizenship)"/>
    <xsl:choose>
      <xsl:when test="not(normalize-space())"/>
      <xsl:when test="$country">
        <elm:nationalID type="LegalIdentifier">
          <elm:notation><xsl:value-of select="normalize-space()"/></elm:notation>
          <xsl:sequence select="f:concept('spatial', $country-list || '/' || $country)"/>
        </elm:nationalID>
        <xsl:sequence select="f:note('derived', 'country of the nationalIdentifier: {0}, that of citizenship', ., $country)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="."/>
        <xsl:sequence select="f:note('derived', 'nationalIdentifier: a plain identifier, since without citizenship its country is not known', .)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The European Student Identifier is known by its form; senders call its type in many ways. -->
  <xsl:template match="identifier[f:student-identifier(.)]" mode="learner" priority="2">
    <xsl:sequence select="f:esi(f:student-identifier(.))"/>
  </xsl:template>

  <xsl:template match="identifier" mode="learner" priority="-1"><xsl:apply-templates select="."/></xsl:template>

  <!-- ISO/IEC 5218. -->
  <xsl:template match="gender">
    <xsl:variable name="code" select="map{1: 'MALE', 2: 'FEMALE'}(xs:integer(.))"/>
    <xsl:sequence select="
        if ($code) then f:concept('gender', $authority || 'human-sex/' || $code)
        else f:note('dropped', 'learner/gender: {0}, which says that it is not known or does not apply', ., .)"/>
  </xsl:template>

  <xsl:template match="citizenship">
    <xsl:variable name="country" select="f:country-code(.)"/>
    <xsl:sequence select="
        if ($country) then f:concept('citizenshipCountry', $country-list || '/' || $country)
        else f:note('dropped', 'learner/citizenship: {0} is no country of the EU authority list', ., .)"/>
  </xsl:template>

  <xsl:template match="currentAddress">
    <xsl:variable name="country" select="f:country-code(address:country)"/>
    <xsl:variable name="lines" select="(* except address:country)/normalize-space()[.]"/>
    <xsl:choose>
      <xsl:when test="$country">
        <elm:location type="Location">
          <elm:address type="Address">
            <xsl:if test="exists($lines)">
              <elm:fullAddress type="Note"><elm:noteLiteral xml:lang="{$primary-language}"><xsl:value-of select="$lines" separator="&#10;"/></elm:noteLiteral></elm:fullAddress>
            </xsl:if>
            <xsl:sequence select="f:concept('countryCode', $country-list || '/' || $country)"/>
          </elm:address>
        </elm:location>
        <xsl:if test="count($lines) gt 1"><xsl:sequence select="f:note('derived', 'fullAddress of the learner: the parts of currentAddress, one on a line', .)"/></xsl:if>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="f:note('dropped', 'learner/currentAddress: ELM takes no address without its country', currentAddress)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="issuer">
    <xsl:variable name="keys" select="title, identifier"/>
    <xsl:variable name="set" select="f:country-code(f:setting('issuerCountry', $keys))"/>
    <xsl:variable name="stated" select="f:country-code(country)"/>
    <xsl:variable name="eidas" select="(identifier/normalize-space()[matches(., $eidas-form)], f:setting('issuerIdentifier', $keys))[1]"/>
    <xsl:variable name="of-eidas" select="$eidas[matches(., $eidas-form)] ! f:country-code(substring(., 4, 2))"/>
    <xsl:variable name="country" select="($stated, $set, $of-eidas)[1]"/>
    <elm:node id="_:issuer" type="Organisation">
      <xsl:apply-templates select="identifier"/>
      <xsl:sequence select="f:name('legalName', title, (identifier, url))"/>
      <xsl:apply-templates select="url"/>
      <xsl:if test="$country">
        <elm:location type="Location">
          <elm:address type="Address"><xsl:sequence select="f:concept('countryCode', $country-list || '/' || $country)"/></elm:address>
        </elm:location>
      </xsl:if>
      <xsl:if test="$eidas and ($of-eidas, $country)[1]">
        <elm:eIDASIdentifier type="LegalIdentifier">
          <elm:notation><xsl:value-of select="$eidas"/></elm:notation>
          <xsl:sequence select="f:concept('spatial', $country-list || '/' || ($of-eidas, $country)[1])"/>
        </elm:eIDASIdentifier>
      </xsl:if>
    </elm:node>
    <xsl:sequence select="
        if ($eidas and $country) then f:note('derived', 'eIDASIdentifier of the issuer: {0} from {1}', ., ($eidas, (if ($eidas = identifier/normalize-space()) then 'the identifier that has the form of EN 319 412-1' else f:setting-name('issuerIdentifier', $keys))))
        else f:note('missing', 'eIDASIdentifier of the issuer; set issuerIdentifier', .)"/>
    <xsl:sequence select="
        if ($stated) then ()
        else if ($country) then f:note('derived', 'country of the issuer: {0} from {1}', ., ($country, (if ($set) then f:setting-name('issuerCountry', $keys) else 'its eIDAS identifier')))
        else f:note('missing', 'country of the issuer; set issuerCountry', .)"/>
  </xsl:template>
</xsl:stylesheet>
