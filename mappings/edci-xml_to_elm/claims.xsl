<?xml version="1.0" encoding="UTF-8"?>
<!-- What is claimed of a person: achievements, activities, assessments, entitlements, and who awarded them. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:f="urn:elm-gateway:xslt"
    xpath-default-namespace="http://data.europa.eu/snb"
    exclude-result-prefixes="#all">

  <xsl:variable name="claim-classes" select="'LearningAchievement', 'LearningActivity', 'LearningAssessment', 'LearningEntitlement'"/>

  <xsl:function name="f:claims" as="element()*">
    <xsl:param name="subject" as="element()?"/>
    <xsl:sequence select="$subject/achievements/(learningAchievement | qualificationAward), $subject/activities/activity, $subject/entitlements/entitlement"/>
  </xsl:function>

  <!-- What all claims have. -->
  <xsl:template name="claim">
    <xsl:param name="specification" as="xs:string*"/>
    <xsl:apply-templates select="identifier"/>
    <xsl:call-template name="title">
      <xsl:with-param name="others" select="f:thing(specifiedBy/@idref, $specification)/title"/>
    </xsl:call-template>
    <xsl:sequence select="if (description) then f:texts('description', description) else ()"/>
    <xsl:apply-templates select="additionalNote"/>
    <xsl:sequence select="f:refer('specifiedBy', specifiedBy, $specification)"/>
    <xsl:call-template name="awarded-by"/>
  </xsl:template>

  <!-- Who awarded a claim: its own awarding process, else that of the achievement around it, else the issuer. -->
  <xsl:template name="awarded-by">
    <xsl:variable name="own" select="wasAwardedBy/@idref ! f:thing(., 'AwardingProcess')"/>
    <xsl:variable name="around" select="if ($own or not($awarded)) then () else (ancestor::*/wasAwardedBy/f:thing(@idref, 'AwardingProcess'))[last()]"/>
    <xsl:choose>
      <xsl:when test="$own"><elm:awardedBy ref="{f:id($own)}"/></xsl:when>
      <xsl:when test="$around">
        <elm:awardedBy ref="{f:id($around)}"/>
        <xsl:sequence select="f:note('derived', 'awardedBy of {0}: that of the achievement around it', ., f:class(.))"/>
      </xsl:when>
      <xsl:otherwise>
        <elm:awardedBy ref="_:awarded-by-issuer"/>
        <xsl:sequence select="f:awarded-by-policy(f:class(.), $awarding-policy, .)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Many documents say of no claim who awarded it; then nothing need be looked for around each. -->
  <xsl:variable name="awarded" select="exists($document//wasAwardedBy)"/>

  <xsl:variable name="awarding-policy" select="f:setting('awardingBody', $issuer-keys)"/>

  <xsl:template name="awarding-by-issuer">
    <xsl:if test="$issuer">
      <elm:node id="_:awarded-by-issuer" type="AwardingProcess"><elm:awardingBody ref="{f:id($issuer)}"/></elm:node>
    </xsl:if>
  </xsl:template>

  <xsl:template match="learningAchievement | qualificationAward | hasPart[f:class(.) = 'LearningAchievement']" mode="content">
    <xsl:call-template name="claim">
      <xsl:with-param name="specification" select="'LearningAchievementSpecification', 'Qualification'"/>
    </xsl:call-template>
    <xsl:sequence select="associatedLearningOpportunity ! f:refer('learningOpportunity', ., 'LearningOpportunity')"/>
    <xsl:apply-templates select="wasDerivedFrom" mode="thing"><xsl:with-param name="as" select="'provenBy'"/></xsl:apply-templates>
    <xsl:apply-templates select="wasInfluencedBy" mode="thing"><xsl:with-param name="as" select="'influencedBy'"/></xsl:apply-templates>
    <xsl:apply-templates select="entitlesTo" mode="thing"><xsl:with-param name="as" select="'entitlesTo'"/></xsl:apply-templates>
    <xsl:apply-templates select="hasPart/(learningAchievement | qualificationAward)" mode="thing"><xsl:with-param name="as" select="'hasPart'"/></xsl:apply-templates>
  </xsl:template>

  <xsl:template match="activity | wasInfluencedBy | hasPart[f:class(.) = 'LearningActivity']" mode="content">
    <xsl:call-template name="claim">
      <xsl:with-param name="specification" select="'LearningActivitySpecification'"/>
    </xsl:call-template>
    <xsl:sequence select="f:literal('workload', workload), f:period(., startedAtTime, endedAtTime), f:places('location', location)"/>
    <xsl:apply-templates select="location" mode="place-note"/>
    <xsl:sequence select="f:refer('directedBy', directedBy, ('Organisation', 'Person')), f:refer('learningOpportunity', usedLearningOpportunity, 'LearningOpportunity')"/>
    <xsl:apply-templates select="influenced/(learningAchievement | qualificationAward)" mode="thing"><xsl:with-param name="as" select="'influences'"/></xsl:apply-templates>
    <xsl:apply-templates select="hasPart" mode="thing"><xsl:with-param name="as" select="'hasPart'"/></xsl:apply-templates>
  </xsl:template>

  <xsl:template match="assessment | wasDerivedFrom | used | hasPart[f:class(.) = 'LearningAssessment']" mode="content">
    <xsl:call-template name="claim">
      <xsl:with-param name="specification" select="'LearningAssessmentSpecification'"/>
    </xsl:call-template>
    <xsl:call-template name="grade"/>
    <xsl:apply-templates select="shortenedGrading | resultDistribution"/>
    <xsl:sequence select="f:instant-of('dateIssued', issuedDate), f:codes('idVerification', idVerificationMethod[1])"/>
    <xsl:sequence select="f:refer('assessedBy', assessedBy, ('Organisation', 'Person'))"/>
    <xsl:apply-templates select="hasPart" mode="thing"><xsl:with-param name="as" select="'hasPart'"/></xsl:apply-templates>
  </xsl:template>

  <!-- A grade is a text without a language; ELM wants it in one. -->
  <xsl:template name="grade">
    <xsl:choose>
      <xsl:when test="normalize-space(grade)">
        <elm:grade id="_:{generate-id()}-grade" type="Note">
          <elm:noteLiteral xml:lang="{$primary-language}"><xsl:value-of select="normalize-space(grade)"/></elm:noteLiteral>
        </elm:grade>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="f:note('missing', 'grade of {0} {1}', ., (local-name(), string(@id)))"/></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="grade/@schemeID[normalize-space()]">
      <xsl:sequence select="f:note('dropped', 'grade/@schemeID: {0}; ELM has the scheme on the specification of the assessment', grade/@schemeID, grade/@schemeID)"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="shortenedGrading">
    <elm:shortenedGrading id="_:{generate-id()}" type="ShortenedGrading">
      <xsl:for-each select="percentageLower, percentageEqual, percentageHigher">
        <xsl:element name="elm:{local-name()}"><xsl:value-of select="xs:integer(round(xs:decimal(.)))"/></xsl:element>
        <xsl:if test="xs:decimal(.) != round(xs:decimal(.))">
          <xsl:sequence select="f:note('derived', 'shortenedGrading/{0}: rounded, ELM takes whole numbers', ., local-name())"/>
        </xsl:if>
      </xsl:for-each>
    </elm:shortenedGrading>
  </xsl:template>

  <xsl:template match="resultDistribution">
    <elm:resultDestribution id="_:{generate-id()}" type="ResultDistribution">
      <xsl:sequence select="f:texts('description', description)"/>
      <xsl:for-each select="category">
        <xsl:variable name="label" select="(label/text[@lang = $primary-language], label/text)[normalize-space()][1]"/>
        <elm:resultCategory id="_:{generate-id()}" type="ResultCategory">
          <xsl:choose>
            <xsl:when test="$label"><elm:label><xsl:value-of select="f:plain($label)"/></elm:label></xsl:when>
            <xsl:when test="normalize-space(score)">
              <elm:label><xsl:value-of select="normalize-space(score)"/></elm:label>
              <xsl:sequence select="f:note('derived', 'label of a result category: its score', .)"/>
            </xsl:when>
            <xsl:otherwise><xsl:sequence select="f:note('missing', 'label of a result category', .)"/></xsl:otherwise>
          </xsl:choose>
          <xsl:sequence select="f:literal('score', score), f:literal('minimumScore', minScore), f:literal('maximumScore', maxScore), f:literal('count', count)"/>
        </elm:resultCategory>
        <xsl:if test="count(label/text[normalize-space()]) gt 1">
          <xsl:sequence select="f:note('dropped', 'resultDistribution/category/label: ELM takes one text', .)"/>
        </xsl:if>
      </xsl:for-each>
    </elm:resultDestribution>
  </xsl:template>

  <xsl:template match="entitlement | entitlesTo | hasPart[f:class(.) = 'LearningEntitlement']" mode="content">
    <xsl:call-template name="claim">
      <xsl:with-param name="specification" select="'LearningEntitlementSpecification'"/>
    </xsl:call-template>
    <xsl:sequence select="f:instant-of('dateIssued', issuedDate), f:instant-of('expiryDate', expiryDate)"/>
    <xsl:apply-templates select="wasDerivedFrom/(learningAchievement | qualificationAward)" mode="thing"><xsl:with-param name="as" select="'entitledBy'"/></xsl:apply-templates>
    <xsl:apply-templates select="hasPart" mode="thing"><xsl:with-param name="as" select="'hasPart'"/></xsl:apply-templates>
  </xsl:template>

  <xsl:template match="awardingProcess" mode="content">
    <xsl:apply-templates select="identifier"/>
    <xsl:sequence select="f:texts('description', description)"/>
    <xsl:apply-templates select="additionalNote"/>
    <xsl:apply-templates select="used" mode="thing"><xsl:with-param name="as" select="'used'"/></xsl:apply-templates>
    <xsl:variable name="bodies" select="f:refer('awardingBody', awardingBody, ('Organisation', 'Person'))"/>
    <xsl:sequence select="$bodies"/>
    <xsl:if test="not($bodies) and $issuer">
      <elm:awardingBody ref="{f:id($issuer)}"/>
      <xsl:sequence select="f:note('derived', 'awardingBody of {0}: the issuer of the credential', ., @id)"/>
    </xsl:if>
    <xsl:sequence select="f:first-place(location), f:instant-of('awardingDate', date)"/>
    <xsl:apply-templates select="location" mode="place-note"/>
  </xsl:template>
</xsl:stylesheet>
