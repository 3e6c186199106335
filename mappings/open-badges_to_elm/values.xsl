<?xml version="1.0" encoding="UTF-8"?>
<!-- Members of objects, texts and their languages, instants, identifiers, pages, files. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:f="urn:elm-gateway:xslt"
    xpath-default-namespace="http://www.w3.org/2005/xpath-functions"
    exclude-result-prefixes="#all">

  <!--
    A member of an object; null says nothing. Where null would be read as nothing anyway (f:words, f:token, f:texts), the plain
    path *[@key = 'name'] does, and takes half the time of a call. No object has a member twice: the gateway refuses such documents.
    Where there is no such member, *[@key = 'name'] ! f:texts('title', .) calls nothing at all: of the many members that a badge
    may have it has few.
  -->
  <xsl:function name="f:one" as="element()?">
    <xsl:param name="object" as="element()?"/>
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="($object/*[@key eq $key and not(self::null)])[1]"/>
  </xsl:function>

  <!-- The values of a member: JSON-LD writes one value with or without a list around it. -->
  <xsl:function name="f:many" as="element()*">
    <xsl:param name="object" as="element()?"/>
    <xsl:param name="key" as="xs:string"/>
    <xsl:variable name="one" select="f:one($object, $key)"/>
    <xsl:sequence select="if ($one/self::array) then $one/*[not(self::null)] else $one"/>
  </xsl:function>

  <!-- An id, a code or a number, which are the same in every language. -->
  <xsl:function name="f:token" as="xs:string">
    <xsl:param name="value" as="element()?"/>
    <xsl:sequence select="
        if ($value/self::string) then normalize-space($value)
        else normalize-space(if ($value/self::array) then '' else string(($value/self::map/string, $value[not(self::map)])[1]))"/>
  </xsl:function>

  <!-- The plain words of a text; of one by language those in the language of the document, else the first. -->
  <xsl:function name="f:words" as="xs:string">
    <xsl:param name="text" as="element()?"/>
    <xsl:sequence select="
        if ($text/self::map) then normalize-space(($text/string[f:same-language(@key, f:subtag($primary-language))], $text/string)[1])
        else if ($text/self::array) then ''
        else normalize-space($text)"/>
  </xsl:function>

  <!-- ISO 639-1 code of a language tag. -->
  <xsl:function name="f:subtag" as="xs:string">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:sequence select="lower-case(tokenize($tag, '-')[1])"/>
  </xsl:function>

  <!-- The language that an achievement says its texts are in; the form before 3.0 was final calls it @language. -->
  <xsl:function name="f:stated-language" as="xs:string?">
    <xsl:param name="achievement" as="element()?"/>
    <xsl:sequence select="
        if (not($languages-stated)) then ()
        else ((f:one($achievement, 'inLanguage'), f:one($achievement, '@language'))/self::string/normalize-space()[map:contains($languages-by-alpha-2, f:subtag(.))])[1]"/>
  </xsl:function>

  <!-- The language of plain texts that stand in no achievement. -->
  <xsl:variable name="primary-language" as="xs:string" select="
      ($claimed-languages, f:plain-language($issuer-keys, (), (), ()))[1]"/>
  <xsl:variable name="claimed-languages" as="xs:string*" select="if ($languages-stated) then $claimed/f:stated-language(f:achievement(.)) else ()"/>

  <!-- Most documents state no language anywhere: then there is no need to go up from every text and ask. -->
  <xsl:variable name="languages-stated" as="xs:boolean" select="exists($credential//string[@key = ('inLanguage', '@language')])"/>

  <xsl:function name="f:language-of" as="xs:string">
    <xsl:param name="text" as="element()"/>
    <xsl:sequence select="
        if (not($languages-stated)) then $primary-language
        else ($text/ancestor::map[@key = 'achievement' or parent::array/@key = 'achievement'][1]/f:stated-language(.), $primary-language)[1]"/>
  </xsl:function>

  <!-- Texts by language; several in one language stand one under the other. Lines are kept, for narratives have them. -->
  <xsl:function name="f:texts" as="element()*">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="from" as="element()*"/>
    <xsl:variable name="texts" select="$from ! (self::string, self::map/string)[normalize-space()]"/>
    <xsl:choose>
      <!-- One plain text, as nearly everywhere: nothing need be grouped. -->
      <xsl:when test="count($from) = 1 and $from/self::string">
        <xsl:if test="normalize-space($from)"><xsl:sequence select="f:said($as, f:language-of($from), f:trimmed($from))"/></xsl:if>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each-group select="$texts" group-by="if (.. intersect $from and matches(@key, '^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$')) then string(@key) else f:language-of(.)">
          <xsl:element name="elm:{$as}">
            <xsl:attribute name="xml:lang" select="current-grouping-key()"/>
            <xsl:value-of select="distinct-values(current-group() ! f:trimmed(.))" separator="&#10;"/>
          </xsl:element>
        </xsl:for-each-group>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Whether there is a text among them. -->
  <xsl:function name="f:has-text" as="xs:boolean">
    <xsl:param name="from" as="element()*"/>
    <xsl:sequence select="exists($from ! (self::string, self::map/string)[normalize-space()])"/>
  </xsl:function>

  <!-- A text that this mapping makes, in English, of what the badge says in several members. -->
  <xsl:function name="f:remark" as="element()?">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="text" as="xs:string*"/>
    <xsl:if test="exists($text[normalize-space()])">
      <elm:additionalNote type="Note">
        <elm:noteLiteral xml:lang="{$primary-language}"><xsl:value-of select="$label || ': ' || string-join($text[normalize-space()], '; ')"/></elm:noteLiteral>
      </elm:additionalNote>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:remark-of" as="element()?">
    <xsl:param name="from" as="element()*"/>
    <xsl:if test="f:has-text($from)"><elm:additionalNote type="Note"><xsl:sequence select="f:texts('noteLiteral', $from)"/></elm:additionalNote></xsl:if>
  </xsl:function>

  <!-- The name that ELM demands; where the badge has an empty one, the next best thing that it says. -->
  <xsl:function name="f:name" as="element()*">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="own" as="element()?"/>
    <xsl:param name="other" as="xs:string*"/>
    <xsl:variable name="next" select="$other[normalize-space()][1]"/>
    <xsl:choose>
      <xsl:when test="$own and f:has-text($own)"><xsl:sequence select="f:texts($as, $own)"/></xsl:when>
      <xsl:when test="$next">
        <xsl:element name="elm:{$as}"><xsl:attribute name="xml:lang" select="$primary-language"/><xsl:value-of select="normalize-space($next)"/></xsl:element>
        <xsl:sequence select="f:note('derived', '{0}: {1}, since the document has no name there', $own, ($as, $next))"/>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="f:note('missing', '{0}: the document has no name there', $own, $as)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- An instant as XML Schema writes it; RFC 3339 knows small letters and leap seconds besides. -->
  <xsl:function name="f:moment" as="xs:string?">
    <xsl:param name="value" as="element()?"/>
    <xsl:variable name="text" select="upper-case(normalize-space($value))"/>
    <xsl:variable name="mended" select="if (contains($text, ':60')) then replace($text, ':60((\.\d+)?(Z|[+-].*)?)$', ':59$1') else $text"/>
    <xsl:sequence select="
        if (not($text)) then ()
        else if ($mended castable as xs:dateTime) then ($mended, if ($mended != $text) then f:note('derived', '{0}: the leap second as the second before it', $value, string($value/@key)) else ())
        else f:note('dropped', '{0}: {1} is no instant that a calendar has', $value, (string($value/@key), $text))"/>
  </xsl:function>

  <xsl:function name="f:identifier" as="element()?">
    <xsl:param name="notation" as="xs:string?"/>
    <xsl:param name="scheme" as="xs:string?"/>
    <xsl:if test="normalize-space($notation)">
      <elm:identifier type="Identifier">
        <elm:notation><xsl:value-of select="normalize-space($notation)"/></elm:notation>
        <xsl:if test="normalize-space($scheme)"><elm:schemeName><xsl:value-of select="normalize-space($scheme)"/></elm:schemeName></xsl:if>
      </elm:identifier>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:other-identifiers" as="element()*">
    <xsl:param name="object" as="element()?"/>
    <xsl:sequence select="$object/*[@key = 'otherIdentifier'] ! f:many(.., 'otherIdentifier') ! f:identifier(f:words(*[@key = 'identifier']), f:words(*[@key = 'identifierType']))"/>
  </xsl:function>

  <!-- A page of the web. -->
  <xsl:function name="f:page" as="element()?">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="url" as="element()?"/>
    <xsl:param name="title" as="element()?"/>
    <xsl:variable name="address" select="f:words($url)"/>
    <xsl:choose>
      <xsl:when test="matches($address, '^https?://\S+$', 'i')">
        <xsl:element name="elm:{$as}">
          <xsl:attribute name="type" select="'WebResource'"/>
          <xsl:sequence select="f:texts('title', $title)"/>
          <elm:contentURL><xsl:value-of select="iri-to-uri($address)"/></elm:contentURL>
        </xsl:element>
      </xsl:when>
      <xsl:when test="$address">
        <xsl:sequence select="f:note('dropped', '{0}/{1}: {2} is no address of a web page', $url, (string(($url/ancestor::*/@key)[last()]), $url/@key, substring($address, 1, 60)))"/>
      </xsl:when>
    </xsl:choose>
  </xsl:function>

  <!-- A concept of no list that ELM knows, by what it is called. -->
  <xsl:function name="f:named" as="element()">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="notation" as="xs:string?"/>
    <xsl:element name="elm:{$as}">
      <xsl:attribute name="type" select="'Concept'"/>
      <elm:prefLabel xml:lang="{$primary-language}"><xsl:value-of select="$name"/></elm:prefLabel>
      <xsl:if test="$notation"><elm:notation><xsl:value-of select="$notation"/></elm:notation></xsl:if>
    </xsl:element>
  </xsl:function>

  <!-- Whether an image or a piece of evidence stands in the document itself, as a data URI that ELM can take. -->
  <xsl:function name="f:data-uri" as="xs:string?">
    <xsl:param name="object" as="element()?"/>
    <xsl:sequence select="($object/self::string, f:one($object, 'id')/self::string)[starts-with(lower-case(normalize-space(substring(., 1, 200))), 'data:')][1] ! string()"/>
  </xsl:function>
  <xsl:function name="f:media-type" as="xs:string?">
    <xsl:param name="data-uri" as="xs:string?"/>
    <xsl:sequence select="$data-uri ! lower-case(replace(normalize-space(substring(., 1, 200)), '^data:([^;,]*).*$', '$1', 'i'))"/>
  </xsl:function>
  <xsl:function name="f:base64" as="xs:string?">
    <xsl:param name="data-uri" as="xs:string?"/>
    <xsl:sequence select="$data-uri[matches(substring-before(., ','), ';\s*base64\s*$', 'i')] ! translate(substring-after(., ','), ' &#9;&#10;&#13;', '')[. != '' and . castable as xs:base64Binary]"/>
  </xsl:function>
  <xsl:function name="f:embedded" as="xs:boolean">
    <xsl:param name="object" as="element()?"/>
    <xsl:sequence select="exists(f:base64(f:data-uri($object))) and exists(f:look-up('media-types', f:media-type(f:data-uri($object))))"/>
  </xsl:function>

  <xsl:function name="f:media-content" as="element()*">
    <xsl:param name="object" as="element()"/>
    <elm:content><xsl:value-of select="f:base64(f:data-uri($object))"/></elm:content>
    <xsl:sequence select="f:concept('contentEncoding', $list || 'encoding/6146cde7dd')"/>
    <xsl:sequence select="f:concept('contentType', $authority || 'file-type/' || f:look-up('media-types', f:media-type(f:data-uri($object))))"/>
  </xsl:function>

  <!-- Why an image is not carried. -->
  <xsl:function name="f:image-note" as="item()*">
    <xsl:param name="image" as="element()"/>
    <xsl:variable name="data" select="f:data-uri($image)"/>
    <xsl:variable name="of" select="'image of ' || ($image/../string(@key)[. != ''], 'the badge')[1]"/>
    <xsl:sequence select="f:note('dropped', '{0}: {1}', $image, ($of,
        if (f:embedded($image)) then 'another image is shown; it remains in the embedded original'
        else if (not($data)) then 'it is only an address, and nothing is fetched; put the image in as a data URI to carry it'
        else if (not(f:base64($data))) then 'its data URI is not in base64'
        else f:phrase('the media type {0} is not in media-types.csv', f:media-type($data))))"/>
  </xsl:function>
</xsl:stylesheet>
