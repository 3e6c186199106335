<?xml version="1.0" encoding="UTF-8"?>
<!-- What is claimed: the achievement, how it was assessed, the learning, the evidence. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:f="urn:elm-gateway:xslt"
    xpath-default-namespace="http://www.w3.org/2005/xpath-functions"
    exclude-result-prefixes="#all">

  <xsl:template match="map" mode="achievement">
    <xsl:param name="as" as="xs:string"/>
    <xsl:variable name="award" select="."/>
    <xsl:variable name="subject" select="f:subject(.)"/>
    <xsl:variable name="achievement" select="f:achievement(.)"/>
    <xsl:variable name="results" select="f:results($subject)"/>
    <xsl:element name="elm:{$as}">
      <xsl:attribute name="type" select="'LearningAchievement'"/>
      <xsl:if test="not(. is $credential)"><xsl:sequence select="f:identifier(f:words(*[@key = 'id']), ())"/></xsl:if>
      <xsl:sequence select="$subject/*[@key = 'licenseNumber'] ! f:identifier(f:words(.), 'licenseNumber')"/>
      <xsl:sequence select="f:title($achievement)"/>
      <xsl:sequence select="$subject/*[@key = 'narrative'] ! f:remark-of(.)"/>
      <elm:awardedBy ref="{f:award-id(.)}"/>
      <xsl:apply-templates select="$achievement" mode="specification"/>
      <xsl:sequence select="f:credits('creditReceived', f:one($subject, 'creditsEarned'))"/>
      <xsl:for-each select="$results">
        <xsl:call-template name="result">
          <xsl:with-param name="award" select="$award"/>
          <xsl:with-param name="achievement" select="$achievement"/>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:if test="$subject/*[@key = ('activityStartDate', 'activityEndDate', 'role', 'term')]">
        <xsl:call-template name="activity"><xsl:with-param name="subject" select="$subject"/></xsl:call-template>
      </xsl:if>
      <xsl:for-each select="*[@key = 'evidence'] ! (self::map, self::array/map)"><xsl:call-template name="proof-of-work"/></xsl:for-each>
      <xsl:apply-templates select="$held(generate-id())" mode="achievement"><xsl:with-param name="as" select="'hasPart'"/></xsl:apply-templates>
    </xsl:element>
    <xsl:for-each select="$subject/*[@key = 'source'][not(self::null)]">
      <xsl:sequence select="f:note('dropped', 'source: {0}, who assessed for the issuer; it remains in the embedded original', ., f:words(*[@key = 'name']))"/>
    </xsl:for-each>
    <xsl:if test="($results ! *[@key = 'status'] ! f:words(.)) = 'Provisional'">
      <xsl:sequence select="f:note('dropped', 'status Provisional: ELM has no word for a result that may change; it remains in the embedded original', f:many($subject, 'result')[1])"/>
    </xsl:if>
  </xsl:template>

  <xsl:function name="f:title" as="element()*">
    <xsl:param name="achievement" as="element(map)?"/>
    <xsl:sequence select="f:name('title', f:one($achievement, 'name'), (f:words($achievement/*[@key = 'humanCode']), f:words($achievement/*[@key = 'id']), f:words($achievement/*[@key = 'achievementType'])))"/>
  </xsl:function>

  <xsl:variable name="set-framework" as="xs:string?" select="f:setting('creditFramework', $issuer-keys)"/>
  <xsl:variable name="known-framework" as="xs:string?" select="$set-framework ! map{'ects': '6fcec5c5af', 'ecvet': '60b314e826'}(lower-case(.))"/>

  <!-- Credits without a framework are counted in one that says it is not stated. -->
  <xsl:function name="f:credits" as="element()?">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="points" as="element()?"/>
    <xsl:variable name="number" select="normalize-space($points)"/>
    <xsl:choose>
      <xsl:when test="not($points)"/>
      <xsl:when test="not($number castable as xs:double) or number($number) lt 0">
        <xsl:sequence select="f:note('dropped', '{0}: {1} is no number of credits', $points, ($points/@key, $number))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:element name="elm:{$as}">
          <xsl:attribute name="type" select="'CreditPoint'"/>
          <xsl:choose>
            <xsl:when test="$known-framework"><xsl:sequence select="f:concept('framework', $list || 'education-credit/' || $known-framework)"/></xsl:when>
            <xsl:when test="$set-framework"><xsl:sequence select="f:named('framework', $set-framework, ())"/></xsl:when>
            <xsl:otherwise><elm:framework type="Concept"><elm:prefLabel xml:lang="en">not stated in the original</elm:prefLabel></elm:framework></xsl:otherwise>
          </xsl:choose>
          <elm:point><xsl:value-of select="$number"/></elm:point>
        </xsl:element>
        <xsl:sequence select="f:note('derived', 'framework of {0}: {1}', $points, ($points/@key, (if ($set-framework) then f:setting-name('creditFramework', $issuer-keys) else 'a concept that says it is not stated; set creditFramework')))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- A result is an assessment if it has a grade: a value or a level of a rubric. -->
  <xsl:template name="result">
    <xsl:param name="award" as="element(map)"/>
    <xsl:param name="achievement" as="element(map)?"/>
    <xsl:variable name="described" select="f:many($achievement, 'resultDescription')[f:words(*[@key = 'id']) = current()/f:one(., 'resultDescription')/f:words(.)][1]"/>
    <xsl:variable name="level" select="f:one(., 'achievedLevel')[f:words(.)]"/>
    <xsl:variable name="reached" select="f:many($described, 'rubricCriterionLevel')[f:words(*[@key = 'id']) = $level/f:words(.)][1]"/>
    <xsl:variable name="described-name" select="$described/*[@key = 'name'][f:words(.)]"/>
    <xsl:variable name="grade" as="element()*" select="(*[@key = 'value'], $reached/*[@key = 'name'], $level) ! f:texts('noteLiteral', .)"/>
    <xsl:choose>
      <xsl:when test="$grade">
        <elm:provenBy type="LearningAssessment">
          <xsl:sequence select="if ($described-name) then f:texts('title', $described-name) else f:title($achievement)"/>
          <elm:awardedBy ref="{f:award-id($award)}"/>
          <xsl:if test="$reached">
            <xsl:sequence select="if (f:words(*[@key = 'value'])) then f:remark('Level', f:words($reached/*[@key = 'name'])) else ()"/>
            <xsl:sequence select="f:remark('About the level', (f:one($reached, 'description'), f:one($reached, 'points')) ! f:words(.))"/>
          </xsl:if>
          <elm:grade type="Note">
            <xsl:for-each-group select="$grade" group-by="@xml:lang"><xsl:sequence select="current-group()[1]"/></xsl:for-each-group>
          </elm:grade>
          <xsl:if test="$described"><xsl:sequence select="f:assessment-specification($described)"/></xsl:if>
        </elm:provenBy>
        <xsl:if test="not($described-name)"><xsl:sequence select="f:note('derived', 'title of an assessment: the name of the achievement', .)"/></xsl:if>
        <xsl:if test="*[@key = 'resultDescription'][not(self::null)] and not($described)">
          <xsl:sequence select="f:note('dropped', 'result/resultDescription: the achievement describes no result with the id {0}', f:one(., 'resultDescription'), f:words(*[@key = 'resultDescription']))"/>
        </xsl:if>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="f:note('dropped', 'result: it has neither value nor achievedLevel, and ELM takes no assessment without a grade', .)"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:for-each select="*[@key = 'alignment'] ! f:many(.., 'alignment')[1]">
      <xsl:sequence select="f:note('dropped', 'alignment of a result: ELM aligns what was achieved, not its grade', .)"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:function name="f:assessment-specification" as="element()">
    <xsl:param name="described" as="element(map)"/>
    <xsl:variable name="levels" select="f:many($described, 'rubricCriterionLevel')/self::map"/>
    <elm:specifiedBy type="LearningAssessmentSpecification">
      <xsl:sequence select="f:name('title', f:one($described, 'name'), f:words($described/*[@key = 'resultType']))"/>
      <xsl:sequence select="f:remark('Required', (f:one($described, 'requiredValue'), f:many($described, 'rubricCriterionLevel')[f:words(*[@key = 'id']) = $described/f:one(., 'requiredLevel')/f:words(.)][1]/f:one(., 'name')) ! f:words(.))"/>
      <elm:gradingScheme type="GradingScheme">
        <xsl:sequence select="f:identifier(f:words($described/*[@key = 'id']), ())"/>
        <xsl:sequence select="f:name('title', f:one($described, 'name'), f:words($described/*[@key = 'resultType']))"/>
        <elm:description xml:lang="{$primary-language}">
          <xsl:value-of select="(
              f:words($described/*[@key = 'resultType']),
              (f:words($described/*[@key = 'valueMin']), f:words($described/*[@key = 'valueMax']))[. != ''] => string-join(' – '),
              f:many($described, 'allowedValue')/f:words(.) => string-join(', '),
              $levels/string-join((f:words(*[@key = 'name']), f:words(*[@key = 'points'])[. != ''] ! ('(' || . || ')')), ' ') => string-join(', '))[. != '']" separator="; "/>
        </elm:description>
      </elm:gradingScheme>
    </elm:specifiedBy>
    <xsl:sequence select="f:note('derived', 'gradingScheme: the result description {0}, its kind, bounds, values and levels in words', $described, f:words($described/*[@key = 'name']))"/>
  </xsl:function>

  <!-- The learning itself: when, in which term, in which role. -->
  <xsl:template name="activity">
    <xsl:param name="subject" as="element(map)"/>
    <xsl:variable name="start" select="f:moment($subject/*[@key = 'activityStartDate'])"/>
    <xsl:variable name="end" select="f:moment($subject/*[@key = 'activityEndDate'])"/>
    <xsl:variable name="role" select="f:words($subject/*[@key = 'role'])[. != '']"/>
    <xsl:variable name="term" select="f:texts('prefLabel', $subject/*[@key = 'term'])"/>
    <xsl:if test="exists(($start, $end, $role, $term))">
      <elm:influencedBy type="LearningActivity">
        <xsl:sequence select="f:title(f:achievement(.)), f:remark('Role', $role)"/>
        <elm:awardedBy ref="{f:award-id(.)}"/>
        <xsl:if test="exists(($start, $end, $term))">
          <elm:temporal type="PeriodOfTime">
            <xsl:sequence select="$term"/>
            <xsl:for-each select="$start"><elm:startDate><xsl:value-of select="."/></elm:startDate></xsl:for-each>
            <xsl:for-each select="$end"><elm:endDate><xsl:value-of select="."/></elm:endDate></xsl:for-each>
          </elm:temporal>
        </xsl:if>
      </elm:influencedBy>
      <xsl:sequence select="f:note('derived', 'title of the activity: the name of the achievement', .)"/>
    </xsl:if>
  </xsl:template>

  <!-- Evidence of the person's work, which is not what ELM calls evidence: a page, and what is said of it. -->
  <xsl:template name="proof-of-work">
    <xsl:variable name="said" select="
        (for $key in ('name', 'genre', 'description', 'narrative', 'audience') return f:one(., $key) ! f:words(.)[. != ''] ! ($key || ': ' || .))"/>
    <xsl:if test="f:one(., 'id') and not(f:data-uri(.))"><xsl:sequence select="f:page('supplementaryDocument', f:one(., 'id'), f:one(., 'name'))"/></xsl:if>
    <xsl:sequence select="f:remark('Evidence', $said)"/>
  </xsl:template>

  <!-- Evidence that stands in the badge itself is an attachment. -->
  <xsl:template name="files">
    <xsl:for-each select="$claimed/*[@key = 'evidence'] ! (self::map, self::array/map)[f:data-uri(.)]">
      <xsl:choose>
        <xsl:when test="f:embedded(.)">
          <elm:attachment type="MediaObject">
            <xsl:sequence select="f:texts('title', *[@key = 'name']), f:texts('description', *[@key = 'description']), f:media-content(.)"/>
          </elm:attachment>
        </xsl:when>
        <xsl:otherwise><xsl:sequence select="f:note('dropped', 'evidence: its data URI is not in base64, or of a media type that is not in media-types.csv', .)"/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
