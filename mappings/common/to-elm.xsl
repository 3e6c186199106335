<?xml version="1.0" encoding="UTF-8"?>
<!--
  What every stylesheet that writes ELM needs: notes of what it did, codes of controlled lists, countries, languages, instants,
  the original as evidence. Import it: <xsl:import href="../common/to-elm.xsl"/>, and name countries (code to alpha-2) and
  languages (code to 639-1) among the mapping's tables. It brings elm.xsl with it.
-->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:t="urn:elm-gateway:tables"
    xmlns:f="urn:elm-gateway:xslt"
    exclude-result-prefixes="#all">

  <xsl:import href="elm.xsl"/>
  <xsl:include href="persons.xsl"/>

  <!-- The source document as it came, base64. -->
  <xsl:param name="original" as="xs:string" select="''"/>

  <!-- What is set: name to value; and for single issuers, by their names and identifiers. -->
  <xsl:param name="settings" as="map(xs:string, xs:string)" select="map{}"/>
  <xsl:param name="issuerSettings" as="map(xs:string, map(xs:string, xs:string))" select="map{}"/>

  <!-- A setting for the issuer that has these names and identifiers, else the one for all; empty if there is none. -->
  <xsl:function name="f:setting" as="xs:string?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="issuer" as="item()*"/>
    <xsl:sequence select="((f:of-issuer($issuer) ! .($name), $settings($name)) ! normalize-space())[. != ''][1]"/>
  </xsl:function>

  <!-- How notes name a setting: it is said where it holds for this issuer only. -->
  <xsl:function name="f:setting-name" as="map(*)">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="issuer" as="item()*"/>
    <xsl:sequence select="f:phrase(if (exists(f:of-issuer($issuer) ! .($name))) then 'the setting {0} for this issuer' else 'the setting {0}', $name)"/>
  </xsl:function>

  <xsl:function name="f:of-issuer" as="map(xs:string, xs:string)*">
    <xsl:param name="issuer" as="item()*"/>
    <xsl:sequence select="if (map:size($issuerSettings) = 0) then () else $issuer ! $issuerSettings(lower-case(normalize-space(normalize-unicode(string(.)))))"/>
  </xsl:function>

  <xsl:variable name="list" select="'http://data.europa.eu/snb/'"/>
  <xsl:variable name="authority" select="'http://publications.europa.eu/resource/authority/'"/>

  <!-- Whether an IRI has a scheme. Most have one of three, which are told without an expression. -->
  <xsl:function name="f:absolute" as="xs:boolean">
    <xsl:param name="iri" as="xs:string?"/>
    <xsl:variable name="plain" select="normalize-space($iri)"/>
    <xsl:variable name="scheme" select="substring-before($plain, ':')"/>
    <xsl:sequence select="
        ($scheme eq 'urn' or $scheme eq 'https' or $scheme eq 'http' or matches($scheme, '^[A-Za-z][A-Za-z0-9+.-]*$'))
        and substring-after($plain, ':') != '' and not(contains($plain, ' '))"/>
  </xsl:function>

  <!-- Without white space at its ends. Most texts have none, and an expression over every character is slow. -->
  <xsl:function name="f:trimmed" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="
        if (normalize-space(substring($text, 1, 1)) and normalize-space(substring($text, string-length($text)))) then $text
        else replace($text, '^\s+|\s+$', '')"/>
  </xsl:function>

  <!-- The list that a code belongs to, told by its IRI: documents name lists in many ways. -->
  <xsl:function name="f:scheme" as="xs:string?">
    <xsl:param name="iri" as="xs:string?"/>
    <xsl:param name="stated" as="xs:string?"/>
    <xsl:sequence select="
        if (starts-with($iri, $authority) and f:two-steps(substring-after($iri, $authority)))
          then $authority || substring-before(substring-after($iri, $authority), '/')
        else if (starts-with($iri, $list) and f:two-steps(substring-after($iri, $list)))
          then $list || substring-before(substring-after($iri, $list), '/') || '/25831c2'
        else if (starts-with($iri, 'http://data.europa.eu/esco/skill/')) then 'http://data.europa.eu/esco/concept-scheme/skills'
        else if (starts-with($iri, 'http://data.europa.eu/esco/occupation/')) then 'http://data.europa.eu/esco/concept-scheme/occupations'
        else normalize-space($stated)[f:absolute(.)]"/>
  </xsl:function>

  <!-- Whether a path is that of a list and of a code in it. -->
  <xsl:function name="f:two-steps" as="xs:boolean">
    <xsl:param name="path" as="xs:string"/>
    <xsl:variable name="code" select="substring-after($path, '/')"/>
    <xsl:sequence select="$code != '' and not(contains($code, '/')) and not(starts-with($path, '/'))"/>
  </xsl:function>

  <!-- A code in the list that ELM wants in this place: as it is, or the same code of that list; empty if there is none. -->
  <xsl:function name="f:code-in" as="xs:string?">
    <xsl:param name="iri" as="xs:string"/>
    <xsl:param name="scheme" as="xs:string"/>
    <xsl:variable name="steps" select="tokenize($iri, '[/#]')"/>
    <xsl:variable name="code" select="$steps[last()]"/>
    <xsl:variable name="space" select="replace($scheme, '/25831c2$', '')"/>
    <xsl:sequence select="
        if (f:scheme($iri, ()) = $scheme) then $iri
        else if ($steps[last() - 1] = tokenize($space, '/')[last()]) then $space || '/' || $code
        else if ($scheme = $authority || 'atu' and $steps[last() - 1] = 'country') then f:look-up('jurisdictions', $code) ! ($space || '/' || .)
        else ()"/>
  </xsl:function>

  <!-- A text in a language. -->
  <xsl:function name="f:said" as="element()">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="language" as="xs:string"/>
    <xsl:param name="text" as="xs:string"/>
    <xsl:element name="elm:{$as}">
      <xsl:attribute name="xml:lang" select="$language"/>
      <xsl:value-of select="$text"/>
    </xsl:element>
  </xsl:function>

  <!-- A code of a controlled list. -->
  <xsl:function name="f:concept" as="element()">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="iri" as="xs:string"/>
    <xsl:element name="elm:{$as}">
      <xsl:attribute name="id" select="$iri"/>
      <xsl:attribute name="type" select="'Concept'"/>
      <xsl:for-each select="f:scheme($iri, ())"><elm:inScheme id="{.}" type="ConceptScheme"/></xsl:for-each>
    </xsl:element>
  </xsl:function>

  <!-- Table name to value to key, for tables that hold always and for all. -->
  <xsl:param name="table-keys" as="map(*)" select="map{}"/>

  <!-- A language by its ISO 639-1 code. -->
  <xsl:variable name="languages-by-alpha-2" as="map(*)" select="t:table('languages') ! $table-keys('languages')"/>
  <xsl:function name="f:language" as="element()?">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="alpha2" as="xs:string"/>
    <xsl:variable name="code" select="$languages-by-alpha-2(lower-case($alpha2))"/>
    <xsl:choose>
      <xsl:when test="$code"><xsl:sequence select="f:concept($as, $authority || 'language/' || $code)"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="t:tell('languages', $alpha2, (), (), ()), f:note('missing', 'authority code of the language {0}', (), $alpha2)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The EU authority code of a country, from an IRI, an authority code or ISO 3166-1 alpha-2 (with the EU's EL and UK). -->
  <xsl:variable name="countries-by-alpha-2" as="map(*)" select="map:put(map:put(t:table('countries') ! $table-keys('countries'), 'EL', 'GRC'), 'UK', 'GBR')"/>
  <xsl:function name="f:country-code" as="xs:string?">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:variable name="code" select="upper-case(normalize-space(replace($text, '^.*/authority/country/', '')))"/>
    <xsl:sequence select="
        if (map:contains(t:table('countries'), $code)) then $code
        else if (map:contains($countries-by-alpha-2, $code)) then $countries-by-alpha-2($code)
        else t:tell('countries', $code, (), (), ())"/>
  </xsl:function>

  <!-- A date becomes its first instant, with a zone only if it has one. -->
  <xsl:function name="f:instant" as="xs:string">
    <xsl:param name="date" as="xs:string"/>
    <xsl:sequence select="
        if (contains($date, 'T')) then normalize-space($date)
        else if ($date castable as xs:date and string-length($date) = 10) then $date || 'T00:00:00'
        else replace(normalize-space($date), '^(-?\d{4,}-\d\d-\d\d)', '$1T00:00:00')"/>
  </xsl:function>

  <!--
    An id for the nth credential made of a document: the same document gives the same ids. A UUID of version 8 (RFC 9562), made of
    its digest and the number.
  -->
  <xsl:function name="f:numbered-id" as="xs:string">
    <xsl:param name="digest" as="xs:string"/>
    <xsl:param name="nth" as="xs:integer"/>
    <xsl:variable name="hex" select="substring($digest || '00000000000000000000000000000000', 1, 28) || format-integer($nth, '0001')"/>
    <xsl:sequence select="'urn:uuid:' || replace($hex, '^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$', '$1-$2-8$3-8$4-$5')"/>
  </xsl:function>

  <!-- An identifier as EN 319 412-1 (5.1.4) builds it for legal persons: kind, country, hyphen, number. -->
  <xsl:variable name="eidas-form" select="'^(VAT|NTR|PSD|LEI)[A-Z]{2}-\S+$'"/>

  <!--
    The language (ISO 639-1) of texts that do not say theirs, by the setting language: a code or a policy. The tags are those of
    the issuer's names, of titles, and of all texts.
  -->
  <xsl:function name="f:plain-language" as="xs:string">
    <xsl:param name="issuer" as="item()*"/>
    <xsl:param name="of-issuer" as="item()*"/>
    <xsl:param name="of-titles" as="item()*"/>
    <xsl:param name="of-any" as="item()*"/>
    <xsl:variable name="set" select="f:setting('language', $issuer)"/>
    <xsl:variable name="tags" select="
        if ($set = 'english') then ()
        else if ($set = 'title-first') then ($of-titles, $of-issuer, $of-any)
        else ($of-issuer, $of-titles, $of-any)"/>
    <xsl:variable name="known" select="($set[string-length() = 2], $tags) ! lower-case(tokenize(., '-')[1])[map:contains($languages-by-alpha-2, .)]"/>
    <xsl:sequence select="($known, 'en')[1]"/>
  </xsl:function>

  <xsl:function name="f:plain-language-note" as="item()*">
    <xsl:param name="language" as="xs:string"/>
    <xsl:param name="issuer" as="item()*"/>
    <xsl:variable name="set" select="f:setting('language', $issuer)"/>
    <xsl:sequence select="
        if ($set = $language) then f:note('derived', 'language of texts that do not say theirs: {0} from {1}', (), ($language, f:setting-name('language', $issuer)))
        else f:note('derived', 'language of texts that do not say theirs: {0}, by the policy language: {1}', (), ($language, ($set, 'issuer-first')[1]))"/>
  </xsl:function>

  <!-- That the issuer awarded what does not say who did, if the setting awardingBody lets it. -->
  <xsl:function name="f:awarded-by-issuer" as="item()*">
    <xsl:param name="what" as="xs:string"/>
    <xsl:param name="issuer" as="item()*"/>
    <xsl:param name="where" as="element()"/>
    <xsl:sequence select="f:awarded-by-policy($what, f:setting('awardingBody', $issuer), $where)"/>
  </xsl:function>

  <!-- The same, where the setting is known: a stylesheet with one issuer for many claims asks for it once. -->
  <xsl:function name="f:awarded-by-policy" as="item()*">
    <xsl:param name="what" as="xs:string"/>
    <xsl:param name="policy" as="xs:string?"/>
    <xsl:param name="where" as="element()"/>
    <xsl:choose>
      <xsl:when test="$policy = 'refuse'">
        <xsl:call-template name="f:refuse">
          <xsl:with-param name="code" select="'no-awarding-body'"/>
          <xsl:with-param name="text" select="'the document does not say who awarded ' || $what || ', and the policy awardingBody: refuse lets nobody be concluded; name the awarding body in the document'"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="f:note('derived', 'awardedBy of {0}: the issuer, by the policy awardingBody: issuer', $where, $what)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!--
    The image that a credential shows, as node _:page, by the setting image: a policy, or a picture as a data URI. own: what the
    document itself has, as an element of id _:page; said: what that is.
  -->
  <xsl:template name="f:page">
    <xsl:param name="issuer" as="item()*"/>
    <xsl:param name="own" as="element()?"/>
    <xsl:param name="said" as="xs:string?"/>
    <xsl:variable name="set" select="f:setting('image', $issuer)"/>
    <xsl:choose>
      <xsl:when test="matches($set, '^data:image/(png|jpeg);base64,')">
        <elm:node id="_:page" type="MediaObject">
          <elm:content><xsl:value-of select="substring-after($set, ',')"/></elm:content>
          <xsl:sequence select="f:concept('contentEncoding', $list || 'encoding/6146cde7dd')"/>
          <xsl:sequence select="f:concept('contentType', $authority || 'file-type/' || upper-case(replace($set, '^data:image/([a-z]+);.*$', '$1', 's')))"/>
        </elm:node>
        <xsl:sequence select="f:note('derived', 'displayed page: the picture of {0}', ., f:setting-name('image', $issuer))"/>
      </xsl:when>
      <xsl:when test="$own and not($set = 'blank-page')">
        <xsl:sequence select="$own"/>
        <xsl:sequence select="f:note('derived', 'displayed page: {0}, by the policy image: document-first', ., $said)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="f:blank-page"/>
        <xsl:sequence select="f:note('derived', 'displayed page: a blank page, {0}', ., ( if ($set = 'blank-page') then 'by the policy image: blank-page' else 'by the policy image: document-first, since the document has no image of itself'))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The image that a credential shows where its source has none. -->
  <xsl:template name="f:blank-page">
    <elm:node id="_:page" type="MediaObject">
      <!-- A blank page with a frame, drawn for this project: 106 by 150 pixels. -->
      <elm:content>iVBORw0KGgoAAAANSUhEUgAAAGoAAACWAgAAAABZqlqIAAAAO0lEQVR42u3XsQkAIAxE0Sxpnf07N9AJQkDQxnftg+t/rHIzrtgolo1lcckYY4wxxhhjjP1gpz39tvs35o3LdzQTzcIAAAAASUVORK5CYII=</elm:content>
      <xsl:sequence select="f:concept('contentEncoding', $list || 'encoding/6146cde7dd')"/>
      <xsl:sequence select="f:concept('contentType', $authority || 'file-type/PNG')"/>
    </elm:node>
  </xsl:template>

  <!-- The source as it came, for evidence that refers to _:original. -->
  <xsl:template name="f:original">
    <xsl:param name="file-type" as="xs:string" select="'XML'"/>
    <elm:node id="_:original" type="MediaObject">
      <elm:title xml:lang="en">Original document</elm:title>
      <elm:content><xsl:value-of select="$original"/></elm:content>
      <xsl:sequence select="f:concept('contentEncoding', $list || 'encoding/6146cde7dd')"/>
      <xsl:sequence select="f:concept('contentType', $authority || 'file-type/' || $file-type)"/>
    </elm:node>
  </xsl:template>
</xsl:stylesheet>
