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

  <!--
    The elements that have an id, and those that refer to it, by the id. Maps, where keys would do: every thing and every reference
    is looked up, and a map answers several times faster. Credentials within the credential are not converted, and name their
    things alike.
  -->
  <xsl:variable name="things" as="map(xs:string, element()+)">
    <xsl:map>
      <xsl:for-each-group select="$document//*[@id][not(ancestor::childCredentials)]" group-by="string(@id)">
        <xsl:map-entry key="current-grouping-key()" select="current-group()"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>
  <xsl:variable name="references" as="map(xs:string, element()+)">
    <xsl:map>
      <xsl:for-each-group select="$document//*[@idref]" group-by="string(@idref)">
        <xsl:map-entry key="current-grouping-key()" select="current-group()"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <!-- Where things are said whose id several elements have, by generate-id(): the first one of the class that says the same. -->
  <xsl:variable name="homes" as="map(xs:string, element())">
    <xsl:map>
      <xsl:for-each-group select="map:keys($things)[exists($things(.)[2])] ! $things(.)" group-by="@id, f:class(.), f:content(.)" composite="yes">
        <xsl:variable name="home" select="."/>
        <xsl:for-each select="current-group()"><xsl:map-entry key="generate-id()" select="$home"/></xsl:for-each>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>
  <xsl:key name="place" match="*/id" use="normalize-space(.)"/>

  <!-- The ELM class of an element that is a thing. EDCI names some by the property that leads to them. -->
  <xsl:function name="f:class" as="xs:string">
    <xsl:param name="thing" as="element()"/>
    <xsl:variable name="name" select="local-name($thing)"/>
    <xsl:variable name="known" select="$classes($name)"/>
    <xsl:sequence select="
        if ($known) then $known
        else if ($name = 'hasPart') then f:class($thing/..)
        else upper-case(substring($name, 1, 1)) || substring($name, 2)"/>
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

  <!-- Whether several elements have the id of this one; most have one of their own. -->
  <xsl:function name="f:again" as="xs:boolean">
    <xsl:param name="thing" as="element()"/>
    <xsl:sequence select="exists($things(string($thing/@id))[2])"/>
  </xsl:function>

  <!-- The element where a thing is said: the first one that has its id and class and says the same. -->
  <xsl:function name="f:home" as="element()">
    <xsl:param name="thing" as="element()"/>
    <xsl:sequence select="if (exists($things(string($thing/@id))[2])) then ($homes(generate-id($thing)), $thing)[1] else $thing"/>
  </xsl:function>

  <!-- The thing that a reference names, if it is of one of these classes. -->
  <xsl:function name="f:thing" as="element()?">
    <xsl:param name="idref" as="attribute()?"/>
    <xsl:param name="classes" as="xs:string*"/>
    <xsl:sequence select="if ($idref) then $things(string($idref))[f:class(.) = $classes][1] else ()"/>
  </xsl:function>

  <!-- The id of a thing in ELM: its own, unless that names something of another class as well. -->
  <xsl:function name="f:id" as="xs:string">
    <xsl:param name="thing" as="element()"/>
    <xsl:variable name="all" select="$things(string($thing/@id))"/>
    <xsl:variable name="home" select="if (exists($all[2])) then f:home($thing) else $thing"/>
    <xsl:sequence select="if (exists($all[2]) and not($all[1] is $home)) then '_:' || generate-id($home) else f:own-id($home)"/>
  </xsl:function>

  <!-- Its own id, unless that is no IRI. -->
  <xsl:function name="f:own-id" as="xs:string">
    <xsl:param name="thing" as="element()"/>
    <xsl:variable name="id" select="normalize-space($thing/@id)"/>
    <xsl:sequence select="
        if (f:absolute($id)) then iri-to-uri($id)
        else if (matches($id, '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$', 'i')) then 'urn:uuid:' || $id
        else '_:' || generate-id($thing)"/>
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
    <xsl:element name="elm:{$as}">
      <xsl:choose>
        <xsl:when test="$again and not(f:home(.) is .)"><xsl:attribute name="ref" select="f:id(.)"/></xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="in-full"><xsl:with-param name="id" select="if ($again) then f:id(.) else f:own-id(.)"/></xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:element>
  </xsl:template>

  <!-- A thing that EDCI lists; nothing where it is said again. -->
  <xsl:template match="*" mode="listed">
    <xsl:variable name="again" select="f:again(.)"/>
    <xsl:if test="not($again) or f:home(.) is .">
      <elm:node>
        <xsl:call-template name="in-full"><xsl:with-param name="id" select="if ($again) then f:id(.) else f:own-id(.)"/></xsl:call-template>
      </elm:node>
    </xsl:if>
  </xsl:template>

  <xsl:template name="in-full">
    <xsl:param name="id" as="xs:string"/>
    <xsl:attribute name="id" select="$id"/>
    <xsl:attribute name="type" select="f:class(.)"/>
    <xsl:if test="starts-with($id, '_:') and f:absolute(@id)">
      <xsl:sequence select="f:note('dropped', 'id of a second {0}: {1} names something else before', ., (local-name(), string(@id)))"/>
    </xsl:if>
    <xsl:apply-templates select="." mode="content"/>
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
