<?xml version="1.0" encoding="UTF-8"?>
<!-- Learning opportunities: what was achieved, by which learning, with which grade and credits. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:ds="http://www.w3.org/2000/09/xmldsig#"
    xmlns:t="urn:elm-gateway:tables"
    xmlns:f="urn:elm-gateway:xslt"
    xpath-default-namespace="https://github.com/emrex-eu/elmo-schemas/tree/v1"
    exclude-result-prefixes="#all">

  <!-- What counts as achieved: what was passed, and what has no status, since ELMO lets it out. -->
  <xsl:function name="f:achieved" as="xs:boolean">
    <xsl:param name="opportunity" as="element()"/>
    <xsl:sequence select="not($opportunity/specifies/learningOpportunityInstance/status = ('failed', 'in-progress'))"/>
  </xsl:function>

  <!-- The achievements among opportunities; in the place of one that is none stand those of its parts. -->
  <xsl:function name="f:claims" as="element()*">
    <xsl:param name="opportunities" as="element()*"/>
    <xsl:sequence select="
        for $one in $opportunities return if (f:achieved($one)) then $one else f:claims($one/hasPart/learningOpportunitySpecification)"/>
  </xsl:function>

  <!-- Whether there is a grade to tell of; an assessment without one has no place in ELM. -->
  <xsl:function name="f:assessed" as="xs:boolean">
    <xsl:param name="instance" as="element()"/>
    <xsl:sequence select="f:achieved($instance/../..) and normalize-space($instance/resultLabel) != ''"/>
  </xsl:function>

  <xsl:template match="learningOpportunitySpecification" mode="achievement">
    <xsl:param name="as" as="xs:string"/>
    <xsl:variable name="instance" select="specifies/learningOpportunityInstance"/>
    <xsl:variable name="parts" select="hasPart/learningOpportunitySpecification"/>
    <xsl:variable name="titles" select="f:name('title', title, (identifier, type))"/>
    <xsl:element name="elm:{$as}">
      <xsl:attribute name="type" select="'LearningAchievement'"/>
      <xsl:apply-templates select="$instance/identifier"/>
      <xsl:sequence select="$titles"/>
      <xsl:apply-templates select="$instance" mode="awarded"/>
      <xsl:apply-templates select="." mode="specification"><xsl:with-param name="titles" select="$titles" tunnel="yes"/></xsl:apply-templates>
      <xsl:apply-templates select="$instance/(credit | academicTerm)"><xsl:with-param name="titles" select="$titles" tunnel="yes"/></xsl:apply-templates>
      <xsl:apply-templates select="$instance" mode="assessment"><xsl:with-param name="titles" select="$titles" tunnel="yes"/></xsl:apply-templates>
      <xsl:apply-templates select="$instance" mode="activity"><xsl:with-param name="titles" select="$titles" tunnel="yes"/></xsl:apply-templates>
      <xsl:apply-templates select="f:claims($parts)" mode="achievement"><xsl:with-param name="as" select="'hasPart'"/></xsl:apply-templates>
    </xsl:element>
    <xsl:if test="not($instance/status)">
      <xsl:sequence select="f:note('derived', 'passed: {0}, for which the document states no status', title[1], title[1])"/>
    </xsl:if>
  </xsl:template>

  <!-- What is told of those that are no achievements; called once for each report. -->
  <xsl:template match="report" mode="not-achieved">
    <xsl:for-each select=".//learningOpportunitySpecification[not(f:achieved(.))]">
      <xsl:sequence select="
          if (f:claims(hasPart/learningOpportunitySpecification)) then f:note('dropped', '{0}: it was not passed ({1}), so it is no achievement; its passed parts stand in its place', ., (string(title[1]), string(specifies/learningOpportunityInstance/status)))
          else f:note('dropped', '{0}: it was not passed ({1}), so it is no achievement', ., (string(title[1]), string(specifies/learningOpportunityInstance/status)))"/>
    </xsl:for-each>
  </xsl:template>

  <!-- The title of what was achieved, made once, is that of all that tells of it. -->
  <xsl:template name="title">
    <xsl:param name="titles" as="element()*" tunnel="yes"/>
    <xsl:sequence select="$titles"/>
  </xsl:template>

  <!-- Awarded by the issuer, on the day of completion if the document states one. -->
  <xsl:template match="learningOpportunityInstance" mode="awarded">
    <xsl:choose>
      <xsl:when test="date">
        <elm:awardedBy id="{f:award-id(.)}" type="AwardingProcess">
          <elm:awardingBody ref="_:issuer"/>
          <xsl:sequence select="f:date('awardingDate', date)"/>
        </elm:awardedBy>
        <xsl:sequence select="f:note('derived', 'awardingDate: the date of completion', date)"/>
      </xsl:when>
      <xsl:otherwise><elm:awardedBy ref="_:awarded"/></xsl:otherwise>
    </xsl:choose>
    <xsl:sequence select="f:awarded-by-issuer('what is achieved', ancestor::report/issuer/(title, identifier), .)"/>
  </xsl:template>

  <xsl:function name="f:award-id" as="xs:string">
    <xsl:param name="instance" as="element()"/>
    <xsl:sequence select="if ($instance/date) then '_:' || generate-id($instance) || '-award' else '_:awarded'"/>
  </xsl:function>

  <!-- A degree programme is a qualification; only there does ELM have an EQF level, elsewhere it is a level of education. -->
  <xsl:template match="learningOpportunitySpecification" mode="specification">
    <xsl:variable name="degree" select="type = 'Degree Programme'"/>
    <elm:specifiedBy type="{if ($degree) then 'Qualification' else 'LearningAchievementSpecification'}">
      <xsl:apply-templates select="identifier"/>
      <xsl:call-template name="title"/>
      <xsl:sequence select="f:look-up('opportunity-types', type) ! f:concept('dcType', $list || 'learning-opportunity/' || .)"/>
      <xsl:apply-templates select="iscedCode | subjectArea"/>
      <xsl:sequence select="f:texts('description', description)"/>
      <xsl:apply-templates select="descriptionHtml[normalize-space()][1] | url"/>
      <xsl:apply-templates select="specifies/learningOpportunityInstance/level"><xsl:with-param name="degree" select="$degree"/></xsl:apply-templates>
    </elm:specifiedBy>
  </xsl:template>

  <xsl:template match="iscedCode">
    <xsl:variable name="code" select="normalize-space()"/>
    <xsl:sequence select="
        if (t:code('isced-f', $code, (), (), .)) then f:concept('thematicArea', $list || 'isced-f/' || $code)
        else f:note('dropped', 'iscedCode: {0} is no code of ISCED-F 2013', ., $code)"/>
  </xsl:template>

  <xsl:template match="subjectArea[normalize-space()]">
    <xsl:sequence select="f:named('educationSubject', 'Erasmus subject area ' || normalize-space(), normalize-space())"/>
    <xsl:sequence select="f:note('derived', 'educationSubject: a concept of no list, since Erasmus subject areas have none in ELM', .)"/>
  </xsl:template>

  <xsl:template match="descriptionHtml">
    <elm:additionalNote type="Note">
      <xsl:sequence select="f:texts('noteLiteral', ../descriptionHtml), f:concept('noteFormat', $authority || 'file-type/HTML')"/>
    </elm:additionalNote>
  </xsl:template>

  <xsl:template match="level">
    <xsl:param name="degree" as="xs:boolean"/>
    <xsl:variable name="value" select="normalize-space(value)"/>
    <xsl:variable name="first" select="not(preceding-sibling::level[upper-case(type) = 'EQF'][matches(value, '^\s*[1-8]\s*$')])"/>
    <xsl:choose>
      <xsl:when test="upper-case(type) = 'EQF' and matches($value, '^[1-8]$') and $first">
        <xsl:sequence select="f:concept(if ($degree) then 'eqfLevel' else 'educationLevel', $list || 'eqf/' || $value)"/>
      </xsl:when>
      <xsl:when test="$value">
        <xsl:sequence select="f:described('educationLevel', description, type || ' ' || $value, $value), f:note('derived', 'educationLevel: a concept of no list for the level {0} {1}', ., (string(type), $value))"/>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="f:note('dropped', 'level: {0} without a value', ., type)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="credit">
    <xsl:variable name="scheme" select="lower-case(normalize-space(scheme))"/>
    <xsl:variable name="code" select="map{'ects': '6fcec5c5af', 'ecvet': '60b314e826'}($scheme)"/>
    <xsl:choose>
      <xsl:when test="value">
        <elm:creditReceived type="CreditPoint">
          <xsl:sequence select="if ($code) then f:concept('framework', $list || 'education-credit/' || $code) else f:named('framework', normalize-space(scheme), ())"/>
          <elm:point><xsl:value-of select="normalize-space(value)"/></elm:point>
        </elm:creditReceived>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="f:note('dropped', 'credit: {0} without a value', ., scheme)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The term in which the course was held is a fact about the course; when the learner took it stands on the activity. -->
  <xsl:template match="academicTerm">
    <elm:learningOpportunity type="LearningOpportunity">
      <xsl:call-template name="title"/>
      <elm:providedBy ref="_:issuer"/>
      <elm:temporal type="PeriodOfTime">
        <xsl:sequence select="f:labels('prefLabel', title), f:date('startDate', start), f:date('endDate', end)"/>
      </elm:temporal>
    </elm:learningOpportunity>
    <xsl:sequence select="f:note('derived', 'providedBy: the issuer of the report', .)"/>
  </xsl:template>

  <xsl:template match="learningOpportunityInstance[f:assessed(.)]" mode="assessment">
    <elm:provenBy type="LearningAssessment">
      <xsl:call-template name="title"/>
      <elm:awardedBy ref="{f:award-id(.)}"/>
      <elm:grade type="Note"><xsl:sequence select="f:plain('noteLiteral', resultLabel)"/></elm:grade>
      <xsl:apply-templates select="shortenedGrading | resultDistribution"/>
      <xsl:if test="normalize-space(gradingSchemeLocalId)">
        <elm:specifiedBy type="LearningAssessmentSpecification">
          <xsl:call-template name="title"/>
          <elm:gradingScheme ref="{f:scheme-id(gradingSchemeLocalId)}"/>
        </elm:specifiedBy>
      </xsl:if>
    </elm:provenBy>
    <xsl:sequence select="f:note('derived', 'title of an assessment or activity: that of what was learnt', .)"/>
  </xsl:template>

  <xsl:template match="learningOpportunityInstance" mode="assessment">
    <xsl:if test="shortenedGrading | resultDistribution | gradingSchemeLocalId">
      <xsl:sequence select="f:note('dropped', '{0}: grading without a resultLabel, since ELM takes no assessment without a grade', ., ../../title[1])"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="shortenedGrading">
    <elm:shortenedGrading type="ShortenedGrading">
      <xsl:for-each select="percentageLower, percentageEqual, percentageHigher">
        <xsl:element name="elm:{local-name()}"><xsl:value-of select="xs:integer(round(xs:decimal(.)))"/></xsl:element>
        <xsl:if test="xs:decimal(.) != round(xs:decimal(.))">
          <xsl:sequence select="f:note('derived', 'shortenedGrading/{0}: rounded, ELM takes whole numbers', ., local-name())"/>
        </xsl:if>
      </xsl:for-each>
    </elm:shortenedGrading>
  </xsl:template>

  <xsl:template match="resultDistribution">
    <elm:resultDestribution type="ResultDistribution">
      <xsl:sequence select="f:texts('description', description)"/>
      <xsl:for-each select="category[xs:integer(@count) gt 0]">
        <elm:resultCategory type="ResultCategory">
          <elm:label><xsl:value-of select="@label"/></elm:label>
          <elm:count><xsl:value-of select="xs:integer(@count)"/></elm:count>
        </elm:resultCategory>
      </xsl:for-each>
    </elm:resultDestribution>
    <xsl:for-each select="category[xs:integer(@count) eq 0]">
      <xsl:sequence select="f:note('dropped', 'resultDistribution: the category {0}, which nobody reached; ELM counts from 1', ., @label)"/>
    </xsl:for-each>
  </xsl:template>

  <!-- The learning itself, where the document tells more of it than when it ended. -->
  <xsl:template match="learningOpportunityInstance" mode="activity">
    <xsl:variable name="language" select="lower-case(tokenize(normalize-space(languageOfInstruction), '-')[1])[map:contains($languages-by-alpha-2, .)]"/>
    <xsl:if test="start or engagementHours or $language">
      <elm:influencedBy type="LearningActivity">
        <xsl:call-template name="title"/>
        <elm:awardedBy ref="{f:award-id(.)}"/>
        <xsl:if test="start or date">
          <elm:temporal type="PeriodOfTime"><xsl:sequence select="f:date('startDate', start), f:date('endDate', date)"/></elm:temporal>
        </xsl:if>
        <xsl:apply-templates select="engagementHours"/>
        <xsl:if test="$language">
          <elm:specifiedBy type="LearningActivitySpecification">
            <xsl:call-template name="title"/>
            <xsl:sequence select="f:language('language', $language)"/>
          </elm:specifiedBy>
        </xsl:if>
      </elm:influencedBy>
      <xsl:sequence select="f:note('derived', 'title of an assessment or activity: that of what was learnt', .)"/>
    </xsl:if>
    <xsl:if test="normalize-space(languageOfInstruction) and not($language)">
      <xsl:sequence select="f:note('dropped', 'languageOfInstruction: {0} is no code of ISO 639-1', languageOfInstruction, languageOfInstruction)"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="engagementHours">
    <xsl:variable name="hours" select="xs:decimal(.)"/>
    <xsl:choose>
      <xsl:when test="$hours lt 0"><xsl:sequence select="f:note('dropped', 'engagementHours: {0} is less than nothing', ., .)"/></xsl:when>
      <xsl:otherwise>
        <elm:workload><xsl:value-of select="if ($hours = floor($hours)) then 'PT' || xs:integer($hours) || 'H' else xs:dayTimeDuration('PT1H') * $hours"/></elm:workload>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
