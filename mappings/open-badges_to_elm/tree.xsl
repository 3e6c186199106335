<?xml version="1.0" encoding="UTF-8"?>
<!-- Which achievements were awarded, and how those of a learner record contain each other. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:f="urn:elm-gateway:xslt"
    xpath-default-namespace="http://www.w3.org/2005/xpath-functions"
    exclude-result-prefixes="#all">

  <!-- The credentials that award an achievement: this one, or those that it contains. -->
  <xsl:function name="f:awards" as="element(map)*">
    <xsl:param name="one" as="element(map)"/>
    <xsl:variable name="within" select="f:many(f:subject($one), 'verifiableCredential')"/>
    <xsl:choose>
      <xsl:when test="f:achievement($one)"><xsl:sequence select="$one"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="$within/self::map/f:awards(.)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- What a record contains and awards nothing. It is asked once which awards there are, not again at each level. -->
  <xsl:variable name="awards-and-around" select="$awards/ancestor-or-self::map"/>
  <xsl:function name="f:others" as="element()*">
    <xsl:param name="one" as="element(map)"/>
    <xsl:variable name="within" select="f:many(f:subject($one), 'verifiableCredential')"/>
    <xsl:sequence select="$within except $awards-and-around, (($within intersect $awards-and-around) except $awards)/f:others(.)"/>
  </xsl:function>

  <!-- These two are asked of every award again and again, so they are plain paths: calls of f:many would cost more than the way. -->
  <xsl:function name="f:subject" as="element(map)?">
    <xsl:param name="award" as="element(map)"/>
    <xsl:sequence select="$award/*[@key = 'credentialSubject'] ! (self::map, self::array/map)[1]"/>
  </xsl:function>

  <xsl:function name="f:achievement" as="element(map)?">
    <xsl:param name="award" as="element(map)"/>
    <xsl:sequence select="f:subject($award)[not(*[@key = 'verifiableCredential'])]/*[@key = 'achievement'] ! (self::map, self::array/map)[1]"/>
  </xsl:function>

  <xsl:function name="f:achievement-id" as="xs:string?">
    <xsl:param name="award" as="element(map)"/>
    <xsl:sequence select="f:achievement($award)/*[@key = 'id'] ! f:token(.)[. != '']"/>
  </xsl:function>

  <xsl:function name="f:results" as="element(map)*">
    <xsl:param name="subject" as="element(map)?"/>
    <xsl:sequence select="$subject/*[@key = 'result'] ! (self::map, self::array/map)"/>
  </xsl:function>

  <!-- Not what failed or goes on: a status says so. Without any, a badge says that it was achieved. -->
  <xsl:function name="f:achieved" as="xs:boolean">
    <xsl:param name="award" as="element(map)"/>
    <xsl:variable name="states" select="f:results(f:subject($award)) ! *[@key = 'status'][not(self::null)] ! f:token(.)"/>
    <xsl:sequence select="empty($states) or $states = ('Completed', 'Provisional')"/>
  </xsl:function>

  <!-- Parent to child by the associations of the record, both by the ids of their achievements. -->
  <xsl:variable name="associations" select="f:many($subject, 'association')/self::map"/>
  <xsl:variable name="parents" as="map(xs:string, xs:string*)" select="map:merge(
      for $one in $associations
      return let $type := f:token($one/*[@key = 'associationType']), $source := f:token($one/*[@key = 'sourceId']), $target := f:token($one/*[@key = 'targetId'])
      return if ($type = ('isChildOf', 'isPartOf')) then map:entry($source, $target) else if ($type = 'isParentOf') then map:entry($target, $source) else (),
      map{'duplicates': 'combine'})"/>

  <!-- No credential may be nested deeper. -->
  <xsl:variable name="deepest" select="200"/>

  <!-- The ids above one, nearest first, without those met before: associations may run in a circle. -->
  <xsl:function name="f:above" as="xs:string*">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="met" as="xs:string*"/>
    <xsl:for-each select="$parents($id)[not(. = ($id, $met))][count($met) lt $deepest][1]">
      <xsl:sequence select="., f:above(., ($met, $id))"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:variable name="claimed-by-id" as="map(xs:string, element(map)*)" select="map:merge($claimed ! map:entry((f:achievement-id(.), generate-id())[1], .), map{'duplicates': 'combine'})"/>

  <!-- The award in which one stands: that of the nearest achievement above it that was awarded. In a circle none does. -->
  <xsl:function name="f:holder" as="element(map)?">
    <xsl:param name="award" as="element(map)"/>
    <xsl:variable name="id" select="f:achievement-id($award)"/>
    <xsl:variable name="above" select="$id ! f:above(., ())"/>
    <xsl:if test="exists($above) and not($parents($above[last()]) = ($id, $above))">
      <xsl:sequence select="$above ! $claimed-by-id(.)[1] => head()"/>
    </xsl:if>
  </xsl:function>
  <xsl:variable name="held" as="map(xs:string, element(map)*)" select="map:merge($claimed ! (for $holder in f:holder(.) return map:entry(generate-id($holder), .)), map{'duplicates': 'combine'})"/>

  <xsl:function name="f:roots" as="element(map)*">
    <xsl:sequence select="$claimed except $held?*"/>
    <xsl:variable name="known" select="map:merge(($awards/f:achievement(.), f:many($subject, 'achievement'))/*[@key = 'id'][not(self::null)] ! map:entry(f:token(.), true()))"/>
    <xsl:for-each select="$associations">
      <xsl:variable name="type" select="f:token(*[@key = 'associationType'])"/>
      <xsl:variable name="ends" select="f:token(*[@key = 'sourceId']), f:token(*[@key = 'targetId'])"/>
      <xsl:variable name="unknown" select="$ends[not(map:contains($known, .))][1]"/>
      <xsl:sequence select="
          if (not($type = ('isChildOf', 'isPartOf', 'isParentOf'))) then f:note('dropped', 'association {0}: ELM nests achievements and has no other association of them', ., $type)
          else if (exists($unknown)) then f:note('dropped', 'association: no achievement of the record has the id {0}', ., $unknown)
          else ()"/>
    </xsl:for-each>
    <xsl:for-each select="map:keys($parents)[. = f:circle(.)]">
      <xsl:sequence select="f:note('dropped', 'association: {0} stands in a circle of parts; it is not nested', (), .)"/>
    </xsl:for-each>
    <xsl:for-each select="map:keys($parents)[count(distinct-values($parents(.))) gt 1]">
      <xsl:sequence select="f:note('dropped', 'association: {0} is part of several; it is nested in the first', (), .)"/>
    </xsl:for-each>
    <xsl:for-each select="f:many($subject, 'achievement')/self::map[not(map:contains($claimed-by-id, f:token(*[@key = 'id'])))][$subject/*[@key = 'verifiableCredential']]">
      <xsl:sequence select="f:note('dropped', 'achievement: {0} is described in the record, but no credential in it awards it; what it contains stands in its place', ., f:words((f:one(., 'name'), f:one(., 'id'))[1]))"/>
    </xsl:for-each>
    <xsl:for-each select="f:others($credential)">
      <xsl:sequence select="
          if (self::map) then f:note('dropped', 'verifiableCredential: {0} awards no achievement; it remains in the embedded original', ., (f:words((f:one(., 'name'), f:one(., 'id'))[1])[. != ''], 'a credential')[1])
          else f:note('dropped', 'verifiableCredential: a credential is no object; only credentials that stand there as objects are read; it remains in the embedded original', .)"/>
    </xsl:for-each>
    <xsl:for-each select="$awards except $claimed">
      <xsl:sequence select="f:note('dropped', '{0}: it was not achieved ({1})', ., (f:words(f:one(f:achievement(.), 'name')), string-join(f:many(f:subject(.), 'result')/f:one(., 'status')/f:words(.), ', ')))"/>
    </xsl:for-each>
  </xsl:function>

  <!-- The id itself if the way up from it ends in a circle. -->
  <xsl:function name="f:circle" as="xs:string?">
    <xsl:param name="id" as="xs:string"/>
    <xsl:variable name="above" select="f:above($id, ())"/>
    <xsl:sequence select="$id[$parents(($id, $above)[last()]) = ($id, $above)]"/>
  </xsl:function>
</xsl:stylesheet>
