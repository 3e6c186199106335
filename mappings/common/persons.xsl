<?xml version="1.0" encoding="UTF-8"?>
<!-- Persons, whatever they come from: the day of birth, names that do not say their language, the European Student Identifier. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:f="urn:elm-gateway:xslt"
    exclude-result-prefixes="#all">

  <!--
    A date of birth. An instant is the day on which it falls where the issuer sits, for systems write local midnight in another
    zone: by the setting issuerZone, else by the table zones for its country (EU authority code), else as it stands. What is no
    instant keeps its day, whatever zone is written behind it.
  -->
  <xsl:function name="f:born" as="element()*">
    <xsl:param name="date" as="item()?"/>
    <xsl:param name="country" as="xs:string?"/>
    <xsl:param name="issuer" as="item()*"/>
    <xsl:variable name="written" select="normalize-space(string($date))"/>
    <xsl:variable name="day" select="replace($written, '^(-?\d{4,}-\d\d-\d\d).*$', '$1')"/>
    <xsl:variable name="set" select="f:setting('issuerZone', $issuer)"/>
    <xsl:variable name="zone" select="($set, f:zone($country))[1]"/>
    <xsl:variable name="instant" select="$written[contains(., 'T')][. castable as xs:dateTime] ! xs:dateTime(.)[exists(timezone-from-dateTime(.))]"/>
    <xsl:variable name="local" select="if (exists($instant) and $zone) then format-dateTime($instant, '[Y0001]-[M01]-[D01]', (), (), $zone) else $day"/>
    <xsl:if test="$written">
      <elm:dateOfBirth><xsl:value-of select="if ($local castable as xs:date) then $local || 'T00:00:00' else f:instant($written)"/></elm:dateOfBirth>
      <xsl:if test="exists($instant)">
        <xsl:sequence select="f:note('derived', 'dateOfBirth: the day on which the instant falls {0}', $date,
            if (not($zone)) then 'as it is written, since nothing tells the issuer''s time zone; set issuerZone'
            else f:phrase('in {0}, {1}', ($zone, if ($set) then f:setting-name('issuerZone', $issuer) else 'the time zone of the issuer''s country')))"/>
      </xsl:if>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:zone" as="xs:string?">
    <xsl:param name="country" as="xs:string?"/>
    <xsl:sequence select="if (map:contains($tables, 'zones')) then f:look-up('zones', $country) else ()"/>
  </xsl:function>

  <!-- Scripts that are not Latin, in which one language (or several, by country) is written. -->
  <xsl:variable name="scripts" as="map(xs:string, map(xs:string, xs:string))" select="map{
      'Grek': map{'letters': '\p{IsGreek}', 'language': 'el', 'languages': 'el'},
      'Cyrl': map{'letters': '\p{IsCyrillic}', 'language': 'und-Cyrl', 'languages': 'bg uk ru sr mk be kk ky tg mn'},
      'Hebr': map{'letters': '\p{IsHebrew}', 'language': 'he', 'languages': 'he yi'},
      'Arab': map{'letters': '\p{IsArabic}', 'language': 'und-Arab', 'languages': 'ar fa ur ps'},
      'Armn': map{'letters': '\p{IsArmenian}', 'language': 'hy', 'languages': 'hy'},
      'Geor': map{'letters': '\p{IsGeorgian}', 'language': 'ka', 'languages': 'ka'}}"/>
  <xsl:variable name="cyrillic" select="map{'BGR': 'bg', 'UKR': 'uk', 'SRB': 'sr', 'MKD': 'mk', 'RUS': 'ru', 'BLR': 'be', 'MNE': 'sr', 'BIH': 'sr'}"/>

  <!--
    The language tag (BCP 47) of a name that does not say its language: that of plain texts, unless that language is not written
    in the letters of the name. Then it is the language of these letters, where one is (Cyrillic: by the issuer's country), or
    the language of plain texts in Latin letters, such as el-Latn.
  -->
  <xsl:function name="f:name-language" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="plain" as="xs:string"/>
    <xsl:param name="country" as="xs:string?"/>
    <xsl:variable name="script" select="map:keys($scripts)[matches($name, $scripts(.)?letters)][1]"/>
    <xsl:variable name="usual" select="map:keys($scripts)[tokenize($scripts(.)?languages) = $plain][1]"/>
    <xsl:sequence select="
        if ($script = $usual or (empty($script) and empty($usual))) then $plain
        else if (empty($script)) then if (matches($name, '\p{IsBasicLatin}') and not($plain = 'sr')) then $plain || '-Latn' else $plain
        else if ($script = 'Cyrl') then ($cyrillic(string($country)), $scripts($script)?language)[1]
        else $scripts($script)?language"/>
  </xsl:function>

  <!-- A name that does not say its language. -->
  <xsl:function name="f:name-of-person" as="element()?">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="name" as="item()?"/>
    <xsl:param name="plain" as="xs:string"/>
    <xsl:param name="country" as="xs:string?"/>
    <xsl:variable name="text" select="normalize-space(string($name))"/>
    <xsl:variable name="language" select="f:name-language($text, $plain, $country)"/>
    <xsl:if test="$text">
      <xsl:element name="elm:{$as}">
        <xsl:attribute name="xml:lang" select="$language"/>
        <xsl:value-of select="$text"/>
      </xsl:element>
      <xsl:if test="$language != $plain">
        <xsl:sequence select="f:note('derived', 'language of {0}: {1}, by its letters', $name, ($as, $language))"/>
      </xsl:if>
    </xsl:if>
  </xsl:function>

  <!-- A European Student Identifier is known by its form, whatever it is called and however its prefix is written. -->
  <xsl:function name="f:student-identifier" as="xs:string?">
    <xsl:param name="text" as="item()?"/>
    <xsl:variable name="prefix" select="'urn:schac:personalUniqueCode:int:esi:'"/>
    <xsl:variable name="plain" select="normalize-space(string($text))"/>
    <xsl:sequence select="
        if (starts-with(lower-case($plain), lower-case($prefix)) and string-length($plain) gt string-length($prefix))
        then $prefix || substring($plain, string-length($prefix) + 1) else ()"/>
  </xsl:function>

  <xsl:function name="f:esi" as="element()">
    <xsl:param name="notation" as="xs:string"/>
    <elm:identifier type="Identifier">
      <elm:notation><xsl:value-of select="$notation"/></elm:notation>
      <elm:schemeName>European Student Identifier</elm:schemeName>
    </elm:identifier>
  </xsl:function>
</xsl:stylesheet>
