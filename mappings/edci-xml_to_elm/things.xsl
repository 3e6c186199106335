<?xml version="1.0" encoding="UTF-8"?>
<!-- Things with an id: which ELM class they are, how they are named, where each is said. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:f="urn:elm-gateway:xslt"
    xpath-default-namespace="http://data.europa.eu/snb"
    exclude-result-prefixes="#all">

  <!-- Credentials within the credential are not converted, and name their things alike. -->
  <xsl:key name="thing" match="*[@id][not(ancestor::childCredentials)]" use="@id"/>
  <!-- Things whose id several elements have, by what they say. -->
  <xsl:key name="said" match="*[@id][not(ancestor::childCredentials)][f:again(.)]" use="@id, f:class(.), f:content(.)" composite="yes"/>
  <xsl:key name="reference" match="*[@idref]" use="@idref"/>
  <xsl:key name="place" match="*/id" use="normalize-space(.)"/>

  <!-- The ELM class of an element that is a thing. EDCI names some by the property that leads to them. -->
  <xsl:function name="f:class" as="xs:string">
    <xsl:param name="thing" as="element()"/>
    <xsl:variable name="name" select="local-name($thing)"/>
    <xsl:sequence select="
        if ($name = 'hasPart') then f:class($thing/..)
        else ($classes($name), upper-case(substring($name, 1, 1)) || substring($name, 2))[1]"/>
  </xsl:function>
  <xsl:variable name="classes" as="map(xs:string, xs:string)" select="map{
      'credentialSubject': 'Person',
      'organization': 'Organisation', 'accreditingAgent': 'Organisation', 'issuer': 'Organisation',
      'learningAchievement': 'LearningAchievement', 'qualificationAward': 'LearningAchievement',
      'activity': 'LearningActivity', 'wasInfluencedBy': 'LearningActivity',
      'wasDerivedFrom': 'LearningAssessment', 'used': 'LearningAssessment', 'assessment': 'LearningAssessment',
      'entitlement': 'LearningEntitlement', 'entitlesTo': 'LearningEntitlement',
      'learningSpecification': 'LearningAchievementSpecification',
      'qualification': 'Qualification', 'limitQualification': 'Qualification',
      'assessmentSpecification': 'LearningAssessmentSpecification',
      'entitlementSpecification': 'LearningEntitlementSpecification',
      'scoringScheme': 'GradingScheme'}"/>

  <!-- The ids that several elements have; most have one of their own. -->
  <xsl:variable name="ids-again" as="map(xs:string, xs:boolean)">
    <xsl:map>
      <xsl:for-each-group select="$document//*[@id][not(ancestor::childCredentials)]" group-by="string(@id)">
        <xsl:if test="current-group()[2]"><xsl:map-entry key="current-grouping-key()" select="true()"/></xsl:if>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <xsl:function name="f:again" as="xs:boolean">
    <xsl:param name="thing" as="element()"/>
    <xsl:sequence select="map:contains($ids-again, string($thing/@id))"/>
  </xsl:function>

  <!-- The element where a thing is said: the first one that has its id and class and says the same. -->
  <xsl:function name="f:home" as="element()">
    <xsl:param name="thing" as="element()"/>
    <xsl:sequence select="
        if (f:again($thing)) then (key('said', ($thing/@id, f:class($thing), f:content($thing)), $document), $thing)[1]
        else $thing"/>
  </xsl:function>

  <!-- The thing that a reference names, if it is of one of these classes. -->
  <xsl:function name="f:thing" as="element()?">
    <xsl:param name="idref" as="attribute()?"/>
    <xsl:param name="classes" as="xs:string*"/>
    <xsl:sequence select="if ($idref) then key('thing', $idref, $document)[f:class(.) = $classes][1] else ()"/>
  </xsl:function>

  <!-- The id of a thing in ELM: its own, unless that is no IRI or names something of another class as well. -->
  <xsl:function name="f:id" as="xs:string">
    <xsl:param name="thing" as="element()"/>
    <xsl:sequence select="if (f:again($thing)) then f:id-of(f:home($thing), true()) else f:id-of($thing, false())"/>
  </xsl:function>

  <!-- The same for an element where a thing is said, and whether others have its id. -->
  <xsl:function name="f:id-of" as="xs:string">
    <xsl:param name="home" as="element()"/>
    <xsl:param name="again" as="xs:boolean"/>
    <xsl:variable name="id" select="normalize-space($home/@id)"/>
    <xsl:sequence select="
        if ($again and not(key('thing', $home/@id, $document)[1] is $home)) then '_:' || generate-id($home)
        else if (f:absolute($id)) then iri-to-uri($id)
        else if (matches($id, '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$', 'i')) then 'urn:uuid:' || $id
        else '_:' || generate-id($home)"/>
  </xsl:function>

  <!-- What an element says, whitespace aside. -->
  <xsl:function name="f:content" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="string-join($element//(@*, .[not(*)]) ! (local-name() || ' ' || normalize-space()), '&#10;')"/>
  </xsl:function>

  <!-- A thing, in full where it is first said, by reference elsewhere. -->
  <xsl:template match="*" mode="thing">
    <xsl:param name="as" as="xs:string" select="'node'"/>
    <xsl:variable name="again" select="f:again(.)"/>
    <xsl:variable name="home" select="if ($again) then f:home(.) else ."/>
    <xsl:element name="elm:{$as}">
      <xsl:choose>
        <xsl:when test="$home is .">
          <xsl:variable name="id" select="f:id-of(., $again)"/>
          <xsl:attribute name="id" select="$id"/>
          <xsl:if test="starts-with($id, '_:') and f:absolute(@id)">
            <xsl:sequence select="f:note('dropped', 'id of a second {0}: {1} names something else before', ., (local-name(), string(@id)))"/>
          </xsl:if>
          <xsl:attribute name="type" select="f:class(.)"/>
          <xsl:apply-templates select="." mode="content"/>
        </xsl:when>
        <xsl:otherwise><xsl:attribute name="ref" select="f:id(.)"/></xsl:otherwise>
      </xsl:choose>
    </xsl:element>
  </xsl:template>

  <!--
    A reference, or (as in some versions of EDCI) the thing itself in its place. Without a type: what templates make would be
    checked, at the price told in notes.xsl.
  -->
  <xsl:function name="f:refer">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="references" as="element()*"/>
    <xsl:param name="classes" as="xs:string*"/>
    <xsl:for-each select="$references">
      <xsl:variable name="target" select="f:thing(@idref, $classes)"/>
      <xsl:choose>
        <xsl:when test="$target"><xsl:element name="elm:{$as}"><xsl:attribute name="ref" select="f:id($target)"/></xsl:element></xsl:when>
        <xsl:when test="@idref">
          <xsl:sequence select="f:note('dropped', '{0}/{1}: {2} is not defined, or is not what belongs there', ., (local-name(..), local-name(), string(@idref)))"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="." mode="thing"><xsl:with-param name="as" select="$as"/></xsl:apply-templates>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
