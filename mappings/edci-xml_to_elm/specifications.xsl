<?xml version="1.0" encoding="UTF-8"?>
<!-- What claims are specified by: qualifications, courses, assessments, entitlements, outcomes; and accreditations. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:f="urn:elm-gateway:xslt"
    xpath-default-namespace="http://data.europa.eu/snb"
    exclude-result-prefixes="#all">

  <xsl:variable name="achievement-specifications" select="'LearningAchievementSpecification', 'Qualification'"/>
  <xsl:variable name="language-list" select="$authority || 'language'"/>
  <xsl:variable name="jurisdiction-list" select="$authority || 'atu'"/>

  <!--
    What all specifications have: a title (one without is called as what it specifies), and what their children say. Of the many
    things that may be said a document says few, so there is a rule for each rather than a question: mode achieved for what
    specifies achievements, mode specified for the others.
  -->
  <xsl:template name="specified-title">
    <xsl:call-template name="title">
      <xsl:with-param name="others" select="$references(string(@id))[self::specifiedBy] ! ../title, type/targetName, eqfLevel/targetName"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:mode name="specified" on-no-match="deep-skip"/>
  <xsl:mode name="achieved" on-no-match="deep-skip"/>
  <xsl:template match="identifier | definition | additionalNote" mode="specified achieved"><xsl:apply-templates select="."/></xsl:template>
  <xsl:template match="altLabel[1]" mode="specified achieved"><xsl:sequence select="f:texts('altLabel', ../altLabel)"/></xsl:template>
  <xsl:template match="description[1]" mode="specified achieved"><xsl:sequence select="f:texts('description', ../description)"/></xsl:template>
  <xsl:template match="homepage" mode="specified achieved"><xsl:sequence select="f:pages('homepage', .)"/></xsl:template>
  <xsl:template match="supplementaryDoc" mode="specified achieved"><xsl:sequence select="f:pages('supplementaryDocument', .)"/></xsl:template>
  <xsl:template match="hasPart" mode="specified achieved"><xsl:sequence select="f:refer('hasPart', ., f:part-classes(..))"/></xsl:template>
  <xsl:template match="specializationOf" mode="specified achieved"><xsl:sequence select="f:refer('specialisationOf', ., f:part-classes(..))"/></xsl:template>

  <!-- What may be part of a specification. -->
  <xsl:function name="f:part-classes" as="xs:string+">
    <xsl:param name="whole" as="element()"/>
    <xsl:sequence select="if ($whole/self::learningSpecification) then $achievement-specifications else f:class($whole)"/>
  </xsl:function>

  <xsl:template match="learningSpecification" mode="content">
    <xsl:call-template name="specified-title"/>
    <xsl:apply-templates select="*" mode="achieved"/>
  </xsl:template>

  <xsl:template match="qualification | limitQualification" mode="content">
    <xsl:call-template name="specified-title"/>
    <xsl:apply-templates select="*" mode="achieved"/>
    <xsl:if test="isPartialQualification">
      <elm:isPartialQualification><xsl:value-of select="xs:boolean(normalize-space(isPartialQualification))"/></elm:isPartialQualification>
    </xsl:if>
    <xsl:sequence select="f:codes-of('eqfLevel', eqfLevel, $list || 'eqf/25831c2'), f:codes-of('nqfLevel', nqfLevel, $list || 'qdr/25831c2')"/>
    <xsl:sequence select="f:codes('qualificationCode', qualificationCode), f:refer('accreditation', hasAccreditation, 'Accreditation')"/>
  </xsl:template>

  <xsl:template match="type" mode="achieved"><xsl:sequence select="f:codes('dcType', .)"/></xsl:template>
  <xsl:template match="hasISCED-FCode" mode="achieved"><xsl:sequence select="f:codes-of('thematicArea', ., $list || 'isced-f/25831c2')"/></xsl:template>
  <xsl:template match="hasEducationSubject" mode="achieved"><xsl:sequence select="f:codes('educationSubject', .)"/></xsl:template>
  <xsl:template match="hasEducationLevel" mode="achieved"><xsl:sequence select="f:codes('educationLevel', .)"/></xsl:template>
  <xsl:template match="volumeOfLearning" mode="achieved"><xsl:sequence select="f:literal('volumeOfLearning', .)"/></xsl:template>
  <xsl:template match="duration" mode="achieved"><xsl:sequence select="f:literal('maximumDuration', .)"/></xsl:template>
  <xsl:template match="hasECTSCreditPoints | hasCreditPoints" mode="achieved"><xsl:apply-templates select="."/></xsl:template>
  <xsl:template match="language" mode="achieved"><xsl:sequence select="f:codes-of('language', ., $language-list)"/></xsl:template>
  <xsl:template match="mode" mode="achieved"><xsl:sequence select="f:codes('mode', .)"/></xsl:template>
  <xsl:template match="targetGroup" mode="achieved"><xsl:sequence select="f:codes('targetGroup', .)"/></xsl:template>
  <xsl:template match="learningSettingType" mode="achieved"><xsl:sequence select="f:codes-of('learningSetting', ., $list || 'learning-setting/25831c2')"/></xsl:template>
  <xsl:template match="entryRequirementsNote" mode="achieved">
    <xsl:apply-templates select="." mode="note"><xsl:with-param name="as" select="'entryRequirement'"/></xsl:apply-templates>
  </xsl:template>
  <xsl:template match="learningOutcomes" mode="achieved"><xsl:sequence select="f:refer('learningOutcome', learningOutcome, 'LearningOutcome')"/></xsl:template>
  <xsl:template match="learningActivitySpecification" mode="achieved"><xsl:sequence select="f:refer('influencedBy', ., 'LearningActivitySpecification')"/></xsl:template>
  <xsl:template match="assessmentSpecification" mode="achieved"><xsl:sequence select="f:refer('provenBy', ., 'LearningAssessmentSpecification')"/></xsl:template>
  <xsl:template match="entitlementSpecification" mode="achieved"><xsl:sequence select="f:refer('entitlesTo', ., 'LearningEntitlementSpecification')"/></xsl:template>
  <xsl:template match="awardingOpportunities" mode="achieved"><xsl:apply-templates select="awardingOpportunity"/></xsl:template>

  <xsl:template match="hasECTSCreditPoints | hasCreditPoints">
    <xsl:variable name="system" select="if (@schemeID) then tokenize(@schemeID, '/')[last()] else ()"/>
    <xsl:variable name="code" select="
        if ($system = 'ects' or (self::hasECTSCreditPoints and not($system))) then '6fcec5c5af' else if ($system = 'ecvet') then '60b314e826' else ()"/>
    <elm:creditPoint id="_:{generate-id()}" type="CreditPoint">
      <elm:point><xsl:value-of select="normalize-space()"/></elm:point>
      <xsl:choose>
        <xsl:when test="$code">
          <elm:framework id="{$list}education-credit/{$code}" type="Concept"><elm:inScheme id="{$list}education-credit/25831c2" type="ConceptScheme"/></elm:framework>
        </xsl:when>
        <xsl:otherwise>
          <elm:framework id="_:credits-not-said" type="Concept"><elm:prefLabel xml:lang="en">not stated in the original</elm:prefLabel></elm:framework>
          <xsl:sequence select="f:note('derived', 'framework of credit points: a concept that says it is not stated, since the document names none', .)"/>
        </xsl:otherwise>
      </xsl:choose>
    </elm:creditPoint>
  </xsl:template>

  <xsl:template match="awardingOpportunity">
    <elm:awardingOpportunity id="{f:place-id(.)}" type="AwardingOpportunity">
      <xsl:apply-templates select="identifier"/>
      <xsl:variable name="bodies" select="f:refer('awardingBody', organization, 'Organisation')"/>
      <xsl:sequence select="$bodies"/>
      <xsl:if test="not($bodies) and $issuer">
        <elm:awardingBody ref="{f:id($issuer)}"/>
        <xsl:sequence select="f:note('derived', 'awardingBody of an awarding opportunity: the issuer of the credential', .)"/>
      </xsl:if>
      <xsl:sequence select="f:period(., startedAtTime, endedAtTime)"/>
      <xsl:call-template name="opportunity-place"/>
    </elm:awardingOpportunity>
  </xsl:template>

  <!-- EDCI says where as a code; ELM as a place with its country. -->
  <xsl:template name="opportunity-place">
    <xsl:variable name="unit" select="location/@uri ! tokenize(normalize-space(), '/')[last()]"/>
    <xsl:variable name="country" select="$unit ! f:country-code(tokenize(., '_')[1])"/>
    <xsl:choose>
      <xsl:when test="$country">
        <elm:location id="_:{generate-id()}-place" type="Location">
          <xsl:sequence select="f:codes('spatialCode', location)"/>
          <elm:address id="_:{generate-id()}-address" type="Address"><xsl:sequence select="f:concept('countryCode', $authority || 'country/' || $country)"/></elm:address>
        </elm:location>
      </xsl:when>
      <xsl:when test="location">
        <xsl:sequence select="f:note('dropped', 'awardingOpportunity/location: {0} tells no country', location, location/@uri)"/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="learningOutcome" mode="content">
    <xsl:apply-templates select="identifier"/>
    <xsl:call-template name="title">
      <xsl:with-param name="own" select="prefLabel"/>
    </xsl:call-template>
    <xsl:apply-templates select="description" mode="note"><xsl:with-param name="as" select="'additionalNote'"/></xsl:apply-templates>
    <xsl:sequence select="f:codes-of('dcType', learningOutcomeType, $list || 'skill-type/25831c2'), f:codes-of('reusabilityLevel', reusabilityLevel, $list || 'skill-reuse-level/25831c2')"/>
    <xsl:sequence select="f:codes('relatedSkill', relatedSkill), f:codes-of('relatedESCOSkill', relatedEscoSkill, 'http://data.europa.eu/esco/concept-scheme/skills')"/>
  </xsl:template>

  <xsl:template match="learningActivitySpecification" mode="content">
    <xsl:call-template name="specified-title"/>
    <xsl:apply-templates select="*" mode="specified"/>
    <xsl:sequence select="f:codes('dcType', type), f:literal('volumeOfLearning', workload), f:codes-of('language', language, $language-list), f:codes('mode', mode)"/>
    <xsl:sequence select="f:refer('influences', teaches, $achievement-specifications)"/>
  </xsl:template>

  <xsl:template match="assessmentSpecification" mode="content">
    <xsl:call-template name="specified-title"/>
    <xsl:apply-templates select="*" mode="specified"/>
    <xsl:sequence select="f:codes('dcType', type[1]), f:codes-of('language', language, $language-list), f:codes('mode', mode)"/>
    <xsl:if test="type[2]"><xsl:sequence select="f:note('dropped', 'assessmentSpecification/type: ELM takes one; the first is kept', type[2])"/></xsl:if>
    <xsl:sequence select="f:refer('gradingScheme', gradingScheme, 'GradingScheme'), f:refer('proves', proves, $achievement-specifications)"/>
  </xsl:template>

  <xsl:template match="scoringScheme" mode="content">
    <xsl:apply-templates select="identifier"/>
    <xsl:variable name="of" select="$references(string(@id))[self::gradingScheme]/.."/>
    <xsl:call-template name="title">
      <xsl:with-param name="others" select="$of/title, ($of/@id ! $references(string(.)))[self::specifiedBy]/../title"/>
    </xsl:call-template>
    <xsl:sequence select="f:texts('description', description), f:pages('supplementaryDocument', supplementaryDoc)"/>
  </xsl:template>

  <xsl:template match="entitlementSpecification" mode="content">
    <xsl:call-template name="specified-title"/>
    <xsl:apply-templates select="*" mode="specified"/>
    <xsl:sequence select="f:codes('dcType', type), f:demanded('entitlementStatus', status, $list || 'entitlement-status/25831c2')"/>
    <xsl:sequence select="f:refer('limitOrganisation', limitOrganization, 'Organisation'), f:codes-of('limitJurisdiction', limitJurisdiction, $jurisdiction-list)"/>
    <xsl:sequence select="f:codes-of('limitOccupation', limitOccupation, 'http://data.europa.eu/esco/concept-scheme/occupations'), f:codes('limitNationalOccupation', limitNationalOccupation)"/>
    <xsl:sequence select="f:refer('entitledBy', mayResultFrom, $achievement-specifications)"/>
  </xsl:template>

  <xsl:template match="learningOpportunity" mode="content">
    <xsl:variable name="achieved" select="f:thing(specifiedBy/@idref, $achievement-specifications)"/>
    <xsl:variable name="taught" select="f:thing(specifiedBy/@idref, 'LearningActivitySpecification')"/>
    <xsl:apply-templates select="identifier"/>
    <xsl:call-template name="title">
      <xsl:with-param name="others" select="($achieved, $taught)/title, altLabel"/>
    </xsl:call-template>
    <xsl:sequence select="f:texts('description', description)"/>
    <xsl:apply-templates select="additionalNote | priceDetails"/>
    <xsl:sequence select="f:pages('homepage', homepage), f:pages('supplementaryDocument', supplementaryDoc)"/>
    <xsl:sequence select="f:period(., startedAtDate, endedAtDate), f:literal('duration', duration), f:codes('learningSchedule', learningSchedule)"/>
    <xsl:apply-templates select="scheduleInformation[1]" mode="note">
      <xsl:with-param name="as" select="'scheduleInformation'"/>
      <xsl:with-param name="more" select="scheduleInformation[position() gt 1]"/>
    </xsl:apply-templates>
    <xsl:apply-templates select="admissionProcedure" mode="note"><xsl:with-param name="as" select="'admissionProcedure'"/></xsl:apply-templates>
    <xsl:call-template name="provider"/>
    <xsl:sequence select="f:places('location', providedAt)"/>
    <xsl:apply-templates select="providedAt" mode="place-note"/>
    <xsl:apply-templates select="bannerImage[normalize-space(content)]" mode="media"><xsl:with-param name="as" select="'bannerImage'"/></xsl:apply-templates>
    <xsl:sequence select="f:refer('learningAchievementSpecification', specifiedBy[$achieved], $achievement-specifications), f:refer('learningActivitySpecification', specifiedBy[not($achieved)], 'LearningActivitySpecification')"/>
    <xsl:sequence select="f:refer('hasPart', hasPart, 'LearningOpportunity')"/>
    <xsl:if test="altLabel and title/text"><xsl:sequence select="f:note('dropped', 'learningOpportunity/altLabel', altLabel)"/></xsl:if>
  </xsl:template>

  <xsl:template name="provider">
    <xsl:variable name="providers" select="f:refer('providedBy', providedBy, 'Organisation')"/>
    <xsl:sequence select="$providers"/>
    <xsl:if test="not($providers) and $issuer">
      <elm:providedBy ref="{f:id($issuer)}"/>
      <xsl:sequence select="f:note('derived', 'providedBy of a learning opportunity: the issuer of the credential', .)"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="priceDetails">
    <elm:priceDetail id="{f:place-id(.)}" type="PriceDetail">
      <xsl:apply-templates select="identifier | additionalNote"/>
      <xsl:sequence select="f:labels('prefLabel', name), f:texts('description', description)"/>
      <xsl:for-each select="amount[normalize-space()]">
        <elm:amount id="_:{generate-id()}" type="Amount">
          <elm:value><xsl:value-of select="normalize-space()"/></elm:value>
          <xsl:sequence select="f:concept('unit', normalize-space(@unit))"/>
        </elm:amount>
      </xsl:for-each>
    </elm:priceDetail>
  </xsl:template>

  <xsl:template match="accreditation" mode="content">
    <xsl:apply-templates select="identifier"/>
    <xsl:call-template name="title">
      <xsl:with-param name="others" select="type/targetName"/>
    </xsl:call-template>
    <xsl:sequence select="f:texts('description', description), f:demanded('dcType', type, $list || 'accreditation/25831c2')"/>
    <xsl:apply-templates select="additionalNote"/>
    <xsl:sequence select="f:pages('report', report), f:pages('homepage', homepage), f:pages('landingPage', landingpage), f:pages('supplementaryDocument', supplementaryDoc)"/>
    <xsl:sequence select="f:refer('organisation', organization, 'Organisation'), f:refer('accreditingAgent', accreditingAgent, 'Organisation'), f:refer('limitQualification', limitQualification, 'Qualification')"/>
    <xsl:sequence select="f:codes-of('limitField', limitField, $list || 'isced-f/25831c2'), f:codes-of('limitEQFLevel', limitEQFLevel, $list || 'eqf/25831c2'), f:codes-of('limitJurisdiction', limitJurisdiction, $jurisdiction-list)"/>
    <xsl:sequence select="f:instant-of('dateIssued', issuedDate), f:instant-of('reviewDate', reviewDate), f:instant-of('expiryDate', expiryDate)"/>
    <xsl:if test="decision"><xsl:sequence select="f:note('dropped', 'accreditation/decision: ELM takes a code, EDCI has a score', decision)"/></xsl:if>
  </xsl:template>
</xsl:stylesheet>
