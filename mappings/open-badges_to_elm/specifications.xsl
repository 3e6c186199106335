<?xml version="1.0" encoding="UTF-8"?>
<!-- The definition of an achievement: what it is, what one must do for it, what one can then. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:f="urn:elm-gateway:xslt"
    xpath-default-namespace="http://www.w3.org/2005/xpath-functions"
    exclude-result-prefixes="#all">

  <xsl:template match="map" mode="specification">
    <xsl:variable name="type" select="f:words(*[@key = 'achievementType'])[. != '']"/>
    <xsl:variable name="class" select="(f:look-up('achievement-classes', $type), 'LearningAchievementSpecification')[1]"/>
    <xsl:variable name="own-language" select="f:stated-language(.)"/>
    <elm:specifiedBy type="{$class}">
      <xsl:sequence select="*[@key = 'id'] ! f:identifier(f:words(.), ()), *[@key = 'humanCode'] ! f:identifier(f:words(.), 'humanCode'), f:other-identifiers(.)"/>
      <xsl:sequence select="f:title(.), *[@key = 'description'] ! f:texts('description', .)"/>
      <xsl:for-each select="$type"><xsl:sequence select="f:achievement-type(., $class)"/></xsl:for-each>
      <xsl:sequence select="*[@key = 'version'] ! f:remark('Version', f:words(.))"/>
      <xsl:sequence select="*[@key = 'criteria']/*[@key = 'narrative'] ! f:remark-of(.)"/>
      <xsl:sequence select="*[@key = 'criteria']/*[@key = 'id'] ! f:page('supplementaryDocument', ., ())"/>
      <xsl:sequence select="*[@key = 'creator'] ! f:creator(..)"/>
      <xsl:sequence select="(*[@key = 'fieldOfStudy'], *[@key = 'specialization'], *[@key = 'tag'] ! f:many(.., 'tag')) ! f:texts('category', .)"/>
      <xsl:sequence select="*[@key = 'fieldOfStudy'] ! f:field-of-study(f:words(.))"/>
      <xsl:sequence select="$own-language ! f:language('language', f:subtag(.))"/>
      <xsl:sequence select="*[@key = 'creditsAvailable'][not(self::null)] ! f:credits('creditPoint', .)"/>
      <xsl:for-each select="*[@key = 'alignment'] ! (self::map, self::array/map)">
        <xsl:call-template name="alignment"><xsl:with-param name="class" select="$class"/></xsl:call-template>
      </xsl:for-each>
    </elm:specifiedBy>
    <xsl:if test="not($own-language) and *[@key = ('inLanguage', '@language')][not(self::null)]">
      <xsl:sequence select="f:note('dropped', 'inLanguage: {0} has no code of ISO 639-1', (f:one(., 'inLanguage'), f:one(., '@language'))[1], f:words((f:one(., 'inLanguage'), f:one(., '@language'))[1]))"/>
    </xsl:if>
  </xsl:template>

  <!-- A type that ELM has no code for is a concept of no list. -->
  <xsl:function name="f:achievement-type" as="element()">
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="class" as="xs:string"/>
    <xsl:variable name="code" select="f:look-up('achievement-types', $type)"/>
    <xsl:sequence select="if ($code) then f:concept('dcType', $list || 'learning-opportunity/' || $code) else f:named('dcType', replace($type, '^ext:', ''), $type)"/>
    <xsl:sequence select="
        if ($code) then () else f:note('derived', 'dcType: a concept of no list for the achievementType {0}', $type, $type),
        if (f:look-up('achievement-classes', $type)) then () else f:note('derived', 'class of the specification: {0}, since achievement-types.csv has no {1}', $type, ($class, $type))"/>
  </xsl:function>

  <!-- Who defined it need not be who awards it: the issuer does that. -->
  <xsl:function name="f:creator" as="element()?">
    <xsl:param name="achievement" as="element(map)"/>
    <xsl:variable name="creator" select="f:one($achievement, 'creator')"/>
    <xsl:variable name="award-issuer" select="$achievement/ancestor::map[@key = 'credentialSubject'][1]/../f:one(., 'issuer')"/>
    <xsl:if test="$creator and not(f:profile-id($creator) = f:profile-id($award-issuer))">
      <xsl:sequence select="f:remark('Defined by', (f:words($creator/*[@key = 'name']), f:words($creator/*[@key = 'url']), f:profile-id($creator)))"/>
      <xsl:sequence select="f:note('derived', 'creator: a note of the specification, since it is not the issuer, who awards; the badge shows no mandate', f:one($achievement, 'creator'))"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:field-of-study" as="element()?">
    <xsl:param name="field" as="xs:string"/>
    <xsl:variable name="code" select="replace($field, '^(http://data\.europa\.eu/snb/isced-f/|ISCED-F\s*)', '')"/>
    <xsl:if test="f:look-up('isced-f', $code)"><xsl:sequence select="f:concept('thematicArea', $list || 'isced-f/' || $code)"/></xsl:if>
  </xsl:function>

  <!-- By the address it points to, by its framework, by the kind of its target, in this order. -->
  <xsl:template name="alignment">
    <xsl:param name="class" as="xs:string"/>
    <xsl:variable name="url" select="f:words(*[@key = 'targetUrl'])"/>
    <xsl:variable name="code" select="f:words(*[@key = 'targetCode'])"/>
    <xsl:variable name="framework" select="f:words(*[@key = 'targetFramework'])"/>
    <xsl:variable name="kind" select="f:words(*[@key = 'targetType'])"/>
    <xsl:variable name="eqf" select="f:eqf-level($url, $code, $framework)"/>
    <xsl:variable name="isced" select="replace($url, '^http://data\.europa\.eu/snb/isced-f/', '')[. != $url]"/>
    <xsl:variable name="qdr" select="$url[starts-with(., 'http://data.europa.eu/snb/qdr/')]"/>
    <xsl:choose>
      <xsl:when test="$eqf and not(preceding-sibling::map[f:eqf-level(f:words(*[@key = 'targetUrl']), f:words(*[@key = 'targetCode']), f:words(*[@key = 'targetFramework']))])">
        <xsl:sequence select="f:concept(if ($class = 'Qualification') then 'eqfLevel' else 'educationLevel', $list || 'eqf/' || $eqf)"/>
      </xsl:when>
      <xsl:when test="$isced and f:look-up('isced-f', $isced)"><xsl:sequence select="f:concept('thematicArea', $url)"/></xsl:when>
      <xsl:when test="$qdr"><xsl:sequence select="f:concept(if ($class = 'Qualification') then 'nqfLevel' else 'educationLevel', $url)"/></xsl:when>
      <xsl:when test="starts-with($kind, 'CFRubric') or $kind = ('ceterms:Credential', 'CTDL')">
        <xsl:sequence select="f:page('supplementaryDocument', f:one(., 'targetUrl'), f:one(., 'targetName'))"/>
        <xsl:sequence select="f:remark('Alignment', ($framework, $code, f:words(*[@key = 'targetDescription'])))"/>
      </xsl:when>
      <xsl:otherwise>
        <elm:learningOutcome type="LearningOutcome">
          <xsl:sequence select="f:name('title', f:one(., 'targetName'), ($code, $url))"/>
          <xsl:sequence select="f:remark-of(*[@key = 'targetDescription']), f:remark('Framework', $framework)"/>
          <xsl:sequence select="f:skill(., $url, $code)"/>
        </elm:learningOutcome>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="f:eqf-level" as="xs:string?">
    <xsl:param name="url" as="xs:string"/>
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="framework" as="xs:string"/>
    <xsl:variable name="of-url" select="replace($url, '^http://data\.europa\.eu/snb/eqf/([1-8])$', '$1')[. != $url]"/>
    <xsl:variable name="named" select="matches($framework, '^(EQF|European Qualifications? Framework)( .*)?$', 'i')"/>
    <xsl:sequence select="($of-url, replace($code, '^(EQF)?\s*(level)?\s*([1-8])$', '$3', 'i')[$named][matches(., '^[1-8]$')])[1]"/>
  </xsl:function>

  <xsl:function name="f:skill" as="element()?">
    <xsl:param name="alignment" as="element(map)"/>
    <xsl:param name="url" as="xs:string"/>
    <xsl:param name="code" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="matches($url, '^http://data\.europa\.eu/esco/skill/[^/\s]+$')"><xsl:sequence select="f:concept('relatedESCOSkill', $url)"/></xsl:when>
      <xsl:otherwise>
        <elm:relatedSkill type="Concept">
          <xsl:sequence select="f:texts('prefLabel', $alignment/*[@key = 'targetName'])"/>
          <xsl:if test="$code or $url"><elm:notation><xsl:value-of select="($code, $url)[. != ''][1]"/></elm:notation></xsl:if>
          <xsl:if test="$code and $url">
            <elm:definition xml:lang="{$primary-language}"><xsl:value-of select="$url"/></elm:definition>
          </xsl:if>
        </elm:relatedSkill>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
