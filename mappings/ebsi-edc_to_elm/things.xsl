<?xml version="1.0" encoding="UTF-8"?>
<!-- Things and their members, one or a list alike. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:f="urn:elm-gateway:xslt"
    xpath-default-namespace="http://www.w3.org/2005/xpath-functions"
    exclude-result-prefixes="#all">

  <xsl:variable name="texts" select="
      'fullName', 'givenName', 'familyName', 'birthName', 'patronymicName', 'legalName', 'prefLabel', 'title', 'altLabel',
      'description', 'definition', 'noteLiteral', 'category', 'schemeAgency'"/>

  <!-- Members that the context of ELM 3.1 misspells or lacks: the IRI that its shapes have. -->
  <xsl:variable name="renamed" as="map(xs:string, xs:string)" select="map{
      'areaDialing': 'http://data.europa.eu/snb/model/elm/areaDialing',
      'defaultLanguage': 'http://data.europa.eu/snb/model/elm/defaultLanguage',
      'geometry': 'http://www.w3.org/ns/locn#geometry',
      'hasMember': 'http://www.w3.org/ns/org#hasMember'}"/>

  <!-- Codes whose absence makes a credential invalid. -->
  <xsl:variable name="demanded-codes" select="'countryCode', 'spatial', 'entitlementStatus', 'unit', 'primaryLanguage', 'Accreditation/dcType'"/>

  <xsl:key name="thing" match="map[string[@key = 'id']]" use="string(string[@key = 'id'])"/>

  <!-- Whether a thing has the id of an earlier one that has another notation, as small things of EBSI's examples do. -->
  <xsl:function name="f:mistaken" as="xs:boolean">
    <xsl:param name="thing" as="element(map)"/>
    <xsl:variable name="first" select="key('thing', string($thing/string[@key = 'id']), root($thing))[1]"/>
    <xsl:sequence select="exists($first) and not($first is $thing) and not(string($first/*[@key = 'notation']) = string($thing/*[@key = 'notation']))"/>
  </xsl:function>

  <!-- What a member holds, if it is a list or not. -->
  <xsl:function name="f:items" as="element()*">
    <xsl:param name="members" as="element()*"/>
    <xsl:sequence select="$members ! (if (self::array) then * else .)"/>
  </xsl:function>

  <xsl:function name="f:element" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:choose>
      <xsl:when test="exists($renamed($name))">
        <elm:property iri="{$renamed($name)}"><xsl:sequence select="$content"/></elm:property>
      </xsl:when>
      <xsl:otherwise>
        <xsl:element name="elm:{if ($name = 'resultDistribution') then 'resultDestribution' else $name}"><xsl:sequence select="$content"/></xsl:element>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:template match="*" mode="member">
    <xsl:param name="of" as="xs:string"/>
    <xsl:variable name="name" select="string(@key)"/>
    <xsl:apply-templates select="f:items(.)" mode="value">
      <xsl:with-param name="name" select="$name"/>
      <xsl:with-param name="of" select="$of"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="*[@key = ('id', 'type')]" mode="member" priority="2"/>

  <xsl:template match="*[@key = $texts]" mode="member">
    <xsl:variable name="name" select="@key"/>
    <xsl:for-each select="*">
      <xsl:variable name="said" select="f:items(.)/self::string/replace(., '^\s+|\s+$', '')[. != '']"/>
      <xsl:if test="exists($said)">
        <xsl:element name="elm:{$name}">
          <xsl:attribute name="xml:lang" select="@key"/>
          <xsl:value-of select="distinct-values($said)" separator="&#10;"/>
        </xsl:element>
      </xsl:if>
      <xsl:if test="f:items(.)[not(self::string)]">
        <xsl:sequence select="f:note('dropped', '{0}: what stands under {1} is no text', ., ($name, string(@key)))"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- A date of birth is a day, that of the issuer's place. -->
  <xsl:template match="*[@key = 'dateOfBirth']" mode="member">
    <xsl:sequence select="f:items(.)/self::string ! f:born(., $issuer-country, $issuer-keys)"/>
  </xsl:template>

  <xsl:template match="*[@key = 'hasCredential']" mode="member">
    <xsl:sequence select="f:note('dropped', 'hasCredential: credentials within a credential remain in the embedded original', .)"/>
  </xsl:template>

  <!-- ELM 3.2 has an address here, ELM 3.1 the name as a text. -->
  <xsl:template match="*[@key = 'geographicName']" mode="member">
    <xsl:variable name="names" select="f:items(.)/*[@key = 'fullAddress']/*[@key = 'noteLiteral']/*"/>
    <xsl:for-each-group select="$names" group-by="string(@key)">
      <elm:geographicName xml:lang="{current-grouping-key()}"><xsl:value-of select="f:items(current-group())/self::string" separator="&#10;"/></elm:geographicName>
    </xsl:for-each-group>
    <xsl:sequence select="f:note('dropped', 'geographicName: an address in ELM 3.2, a text in ELM 3.1; its fullAddress is kept, if it has one', .)"/>
  </xsl:template>

  <xsl:template match="string | number | boolean" mode="value">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="of" as="xs:string"/>
    <xsl:variable name="datatype" select="
        if ($name = 'areaDialing') then 'http://www.w3.org/2001/XMLSchema#string'
        else if ($name = 'dateModified') then 'http://www.w3.org/2001/XMLSchema#dateTime'
        else if ($name = 'descriptionHtml') then 'http://www.w3.org/1999/02/22-rdf-syntax-ns#HTML'
        else ()"/>
    <xsl:variable name="content" as="node()*">
      <xsl:choose>
        <xsl:when test="$name = 'creator'"><xsl:attribute name="ref" select="iri-to-uri(.)"/></xsl:when>
        <xsl:otherwise>
          <xsl:if test="$datatype"><xsl:attribute name="datatype" select="$datatype"/></xsl:if>
          <xsl:value-of select="."/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:sequence select="f:element($name, $content)"/>
  </xsl:template>

  <xsl:template match="map" mode="value">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="of" as="xs:string"/>
    <xsl:variable name="class" select="f:class(., $name, $of)"/>
    <xsl:variable name="scheme" select="if ($class = 'Concept') then ($tables('lists')($of || '/' || $name), $tables('lists')($name))[1] else ()"/>
    <xsl:variable name="id" select="string(*[@key = 'id'])"/>
    <xsl:variable name="mistaken" select="$class = ('Identifier', 'LegalIdentifier', 'Concept') and f:mistaken(.)"/>
    <xsl:variable name="code" select="if ($scheme) then f:code-in($id, $scheme) else ()"/>
    <xsl:choose>
      <xsl:when test="$scheme and not($code)">
        <xsl:sequence select="f:note(if (($name, $of || '/' || $name) = $demanded-codes) then 'missing' else 'dropped', '{0}/{1}: ELM takes a code of {2} here, not {3}', ., ($of, $name, $scheme, ($id[. != ''], 'a concept without id')[1]))"/>
      </xsl:when>
      <xsl:when test="ends-with($class, 'Identifier') and not(normalize-space(*[@key = 'notation']))">
        <xsl:sequence select="f:note('dropped', '{0}: an identifier without a notation', ., $name)"/>
      </xsl:when>
      <xsl:when test="$class = 'Note' and not(*[@key = 'noteLiteral']//string[normalize-space()])">
        <xsl:sequence select="f:note(if ($name = 'grade') then 'missing' else 'dropped', '{0}: a note without words', ., $name)"/>
      </xsl:when>
      <xsl:when test="$class = 'ClaimTypeNode'">
        <xsl:sequence select="f:note('dropped', '{0}: a ClaimTypeNode, which ELM takes for none of its four kinds of claim; it remains in the embedded original', ., $name)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="content" as="node()*">
          <xsl:if test="$id and not($mistaken and ends-with($class, 'Identifier'))"><xsl:attribute name="id" select="f:node-id($class, ($code, $id)[1])"/></xsl:if>
          <xsl:attribute name="type" select="$class"/>
          <xsl:apply-templates select="*[not($class = 'Concept' and (@key = 'inScheme' or ($mistaken and @key = 'notation')))]" mode="member"><xsl:with-param name="of" select="$class"/></xsl:apply-templates>
          <xsl:if test="$class = 'Concept'">
            <xsl:for-each select="f:scheme(($code, $id)[1], *[@key = 'inScheme']/*[@key = 'id'])"><elm:inScheme id="{iri-to-uri(.)}" type="ConceptScheme"/></xsl:for-each>
          </xsl:if>
          <xsl:if test="$class = 'Person' and not(*[@key = 'hasClaim'])">
            <xsl:sequence select="f:note('missing', 'hasClaim of the Person in {0}: ELM 3.1 demands one of every Person, also of one who is no learner', ., $name)"/>
          </xsl:if>
          <xsl:if test=". is $issuer"><xsl:call-template name="legal-identifier"/></xsl:if>
          <xsl:if test="$class = 'LearningOpportunity' and not(*[@key = 'providedBy'])">
            <elm:providedBy ref="{f:node-id('Organisation', $issuer/string[@key = 'id'])}"/>
            <xsl:sequence select="f:note('derived', 'providedBy of a learning opportunity: the issuer of the credential', .)"/>
          </xsl:if>
        </xsl:variable>
        <xsl:sequence select="f:element($name, $content)"/>
        <xsl:if test="$mistaken">
          <xsl:sequence select="f:note('dropped', '{0} of {1}: {2} stands elsewhere with other members', ., ((if ($class = 'Concept') then 'notation' else 'id'), $name, $id))"/>
        </xsl:if>
        <xsl:if test="$code and $code != $id"><xsl:sequence select="f:note('derived', '{0}: {1} from {2}', ., ($name, $code, $id))"/></xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="f:node-id" as="xs:string">
    <xsl:param name="class" as="xs:string"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="iri-to-uri(if ($class = 'Mailbox' and not(starts-with($id, 'mailto:'))) then 'mailto:' || $id else $id)"/>
  </xsl:function>

  <!-- The class that a thing states, else the one that its member holds, or that its own members tell. -->
  <xsl:function name="f:class" as="xs:string">
    <xsl:param name="thing" as="element(map)"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="of" as="xs:string"/>
    <xsl:variable name="stated" select="$thing/string[@key = 'type']"/>
    <xsl:variable name="has" select="$thing/*/@key"/>
    <xsl:variable name="specifying" select="if ($of = 'Qualification' or ends-with($of, 'Specification')) then 'Specification' else ''"/>
    <xsl:variable name="learning" select="map{'influencedBy': 'LearningActivity', 'provenBy': 'LearningAssessment', 'entitlesTo': 'LearningEntitlement', 'influences': 'LearningAchievement', 'proves': 'LearningAchievement', 'entitledBy': 'LearningAchievement'}($name)"/>
    <xsl:sequence select="
        if ($stated) then string($stated)
        else if ($tables('classes')($name)) then $tables('classes')($name)
        else if ($name = 'identifier') then (if ($has = 'spatial') then 'LegalIdentifier' else 'Identifier')
        else if ($name = ('hasPart', 'isPartOf', 'specialisationOf', 'generalisationOf')) then $of
        else if ($name = 'specifiedBy') then $of || 'Specification'
        else if ($learning) then $learning || $specifying
        else if ($name = 'learningAchievementSpecification') then 'LearningAchievementSpecification'
        else if ($name = ('hasClaim', 'awards')) then (if ($has = 'grade') then 'LearningAssessment' else 'LearningAchievement')
        else if ($has = 'legalName') then 'Organisation'
        else if ($has = ('givenName', 'familyName', 'fullName', 'hasClaim')) then 'Person'
        else 'Agent'"/>
  </xsl:function>

  <!-- The issuer's identifiers in the form of EN 319 412-1, and its country: of its place, of a setting, of such an identifier. -->
  <xsl:variable name="stated-eidas" as="xs:string?" select="(f:items($issuer/*[@key = ('registration', 'vatIdentifier', 'taxIdentifier', 'identifier')])/string[@key = 'notation']/normalize-space()[matches(., $eidas-form)])[1]"/>
  <xsl:variable name="eidas" as="xs:string?" select="($stated-eidas, f:setting('issuerIdentifier', $issuer-keys))[1]"/>
  <xsl:variable name="of-eidas" as="xs:string?" select="$eidas[matches(., $eidas-form)] ! f:country-code(substring(., 4, 2))"/>
  <xsl:variable name="issuer-country" as="xs:string?" select="(
      f:items($issuer/*[@key = 'location'])/f:items(*[@key = 'address'])/f:items(*[@key = 'countryCode'])/f:country-code(*[@key = 'id']),
      f:country-code(f:setting('issuerCountry', $issuer-keys)), $of-eidas)[1]"/>

  <!-- Of the issuer ELM demands the eIDAS identifier, which EBSI leaves open: one in its form, or the setting. -->
  <xsl:template name="legal-identifier">
    <xsl:choose>
      <xsl:when test="*[@key = 'eIDASIdentifier']"/>
      <xsl:when test="$eidas and ($of-eidas, $issuer-country)[1]">
        <elm:eIDASIdentifier type="LegalIdentifier">
          <elm:notation><xsl:value-of select="$eidas"/></elm:notation>
          <xsl:sequence select="f:concept('spatial', $authority || 'country/' || ($of-eidas, $issuer-country)[1])"/>
        </elm:eIDASIdentifier>
        <xsl:sequence select="f:note('derived', 'eIDASIdentifier of the issuer: {0} from {1}', (), ($eidas, (if ($stated-eidas) then 'the identifier that has the form of EN 319 412-1' else f:setting-name('issuerIdentifier', $issuer-keys))))"/>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="f:note('missing', 'eIDASIdentifier of the issuer; set issuerIdentifier')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
