<?xml version="1.0" encoding="UTF-8"?>
<!--
  What every stylesheet that reads ELM needs: texts by language, codes of concepts, local dates, refusals.
  Import it: <xsl:import href="../common/elm.xsl"/>, and name countries, languages and zones among the mapping's tables.
-->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:t="urn:elm-gateway:tables"
    xmlns:f="urn:elm-gateway:xslt"
    xmlns:err="http://www.w3.org/2005/xqt-errors"
    exclude-result-prefixes="#all">

  <xsl:import href="tables.xsl"/>

  <!-- The value of a key in a code table that holds always and for all, empty if the table lacks it. -->
  <xsl:function name="f:look-up" as="xs:string?">
    <xsl:param name="table" as="xs:string"/>
    <xsl:param name="key" as="xs:string?"/>
    <xsl:sequence select="t:code($table, $key)"/>
  </xsl:function>

  <!-- All that an organisation is known by, for code tables with lines for some issuers. -->
  <xsl:function name="f:identifiers" as="xs:string*">
    <xsl:param name="organisation" as="element()?"/>
    <xsl:sequence select="($organisation/@id, $organisation/(elm:eIDASIdentifier | elm:registration | elm:vatIdentifier | elm:taxIdentifier | elm:identifier)/elm:notation) ! normalize-space()"/>
  </xsl:function>

  <!-- The last part of a concept's IRI: .../authority/country/FRA gives FRA. -->
  <xsl:function name="f:code" as="xs:string?">
    <xsl:param name="concept" as="element()?"/>
    <xsl:sequence select="$concept/@id ! tokenize(., '[/#]')[last()]"/>
  </xsl:function>

  <!-- One text of several: the first language wished for that is there, else the first text. -->
  <xsl:function name="f:text" as="xs:string?">
    <xsl:param name="texts" as="element()*"/>
    <xsl:param name="languages" as="xs:string*"/>
    <xsl:variable name="wished" select="for $language in $languages return $texts[f:same-language(@xml:lang, $language)][1]"/>
    <xsl:sequence select="($wished, $texts)[1] ! normalize-space(.)"/>
  </xsl:function>

  <xsl:function name="f:same-language" as="xs:boolean">
    <xsl:param name="tag" as="xs:string?"/>
    <xsl:param name="language" as="xs:string"/>
    <xsl:sequence select="lower-case(tokenize($tag, '-')[1]) = lower-case($language)"/>
  </xsl:function>

  <!-- The languages of the credential, its primary one first, as two-letter codes. -->
  <xsl:function name="f:languages" as="xs:string*">
    <xsl:param name="here" as="element()"/>
    <xsl:variable name="display" select="$here/ancestor-or-self::elm:EuropeanDigitalCredential/elm:displayParameter"/>
    <xsl:sequence select="distinct-values(($display/elm:primaryLanguage, $display/elm:language) ! f:look-up('languages', f:code(.)))"/>
  </xsl:function>

  <!-- The organisation that awarded a claim, or the issuer where the claim does not say. -->
  <xsl:function name="f:awarding-body" as="element()?">
    <xsl:param name="claim" as="element()"/>
    <xsl:sequence select="($claim/elm:awardedBy/elm:awardingBody, $claim/ancestor::elm:EuropeanDigitalCredential/elm:issuer)[1]"/>
  </xsl:function>

  <!-- The country (EU authority code) in which an organisation sits. -->
  <xsl:function name="f:country" as="xs:string?">
    <xsl:param name="organisation" as="element()?"/>
    <xsl:sequence select="f:code(($organisation/elm:location/elm:address/elm:countryCode, $organisation/elm:eIDASIdentifier/elm:spatial)[1])"/>
  </xsl:function>

  <!--
    The day an instant falls on where the organisation sits. A date of birth written as 1999-10-01T22:00:00Z in Brussels is
    2 October 1999. An instant without a zone, or a plain date, is taken as written.
  -->
  <xsl:function name="f:local-date" as="xs:date?">
    <xsl:param name="instant" as="xs:string?"/>
    <xsl:param name="organisation" as="element()?"/>
    <xsl:variable name="zone" select="(f:look-up('zones', f:country($organisation)), 'UTC')[1]"/>
    <xsl:sequence select="
        if (not($instant)) then ()
        else if ($instant castable as xs:dateTime and exists(timezone-from-dateTime(xs:dateTime($instant))))
          then xs:date(format-dateTime(xs:dateTime($instant), '[Y0001]-[M01]-[D01]', (), (), $zone))
        else xs:date(substring($instant, 1, 10))"/>
  </xsl:function>

  <!-- The day a claim was awarded: by its awarding process, else the credential's own dates, in that order. -->
  <xsl:function name="f:awarding-date" as="xs:date?">
    <xsl:param name="claim" as="element()"/>
    <xsl:variable name="credential" select="$claim/ancestor::elm:EuropeanDigitalCredential"/>
    <xsl:sequence select="f:local-date(
        ($claim/elm:awardedBy/elm:awardingDate, $credential/elm:validFrom, $credential/elm:issued)[1]/string(),
        f:awarding-body($claim))"/>
  </xsl:function>

  <!-- ECTS credits of a claim: received, else those its specification states. -->
  <xsl:function name="f:ects" as="xs:string?">
    <xsl:param name="claim" as="element()"/>
    <xsl:sequence select="($claim/elm:creditReceived, $claim/elm:specifiedBy/elm:creditPoint)[f:code(elm:framework) = '6fcec5c5af'][1]/elm:point/normalize-space()"/>
  </xsl:function>

  <!-- f:refuse of notes.xsl, for a sentence without gaps. -->
  <xsl:template name="f:refuse">
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="where" as="node()*"/>
    <xsl:sequence select="f:refuse($code, $text, $where)"/>
  </xsl:template>
</xsl:stylesheet>
