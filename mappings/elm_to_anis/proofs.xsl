<?xml version="1.0" encoding="UTF-8"?>
<!--
  The proofs that ANIS asks for on behalf of the Single Digital Gateway: completion of studies (IFS03.2), level (IFS03.3), diploma
  supplement (IFS03.4). Every member may be null, and is null where neither the credential nor a table tells it: the relation to
  a parent is in no credential, and whether somebody else administered the studies only in some.
-->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:f="urn:elm-gateway:xslt"
    exclude-result-prefixes="#all">

  <xsl:variable name="longest-profession" as="xs:integer" select="32"/>
  <xsl:variable name="most-courses" as="xs:integer" select="256"/>

  <!-- $degree is the same as IFS03.1 has it. -->
  <xsl:function name="f:proof" as="map(*)">
    <xsl:param name="claim" as="element()"/>
    <xsl:param name="degree" as="map(*)"/>
    <xsl:sequence select="map:merge((map:remove($degree, 'qualification_grade_value'), f:named($claim, $degree), map{
        'institute_name': f:institute-name($claim, $degree),
        'qualification_grade_value': ($degree?qualification_grade_value, f:letter($claim))[1],
        'academic_qualification_country': f:country-name(f:awarding-body($claim))
      }))"/>
  </xsl:function>

  <xsl:function name="f:level" as="map(*)">
    <xsl:param name="claim" as="element()"/>
    <xsl:param name="degree" as="map(*)"/>
    <xsl:sequence select="map:merge((f:levels($claim), map{
        'qualification_name': $degree?qualification_name,
        'degree_course_duration_in_months': f:months($claim, $degree),
        'institute_code': $degree?institute_code,
        'institute_name': f:institute-name($claim, $degree),
        'academic_qualification_date': $degree?academic_qualification_date,
        'total_ects': f:credits($claim),
        'has_parent_relation': (),
        'degree_course_duration_ects_credit': f:credits-of-course($claim, $degree),
        'ects_learnings': f:list(f:courses($claim)[f:title(.) and f:credits(.)] ! map{
            'learning_name': f:title(.),
            'ects_credits': f:credits(.)
          })
      }))"/>
  </xsl:function>

  <xsl:function name="f:supplement" as="map(*)">
    <xsl:param name="claim" as="element()"/>
    <xsl:param name="degree" as="map(*)"/>
    <xsl:variable name="administering" select="($claim/elm:influencedBy/elm:directedBy, $claim/elm:learningOpportunity/elm:providedBy)[elm:legalName][1]"/>
    <xsl:variable name="administering-code" select="(f:identifiers($administering) ! f:look-up('institutes', .))[1]"/>
    <xsl:sequence select="map:merge((f:named($claim, $degree), f:levels($claim),
        f:status('administering_institute_status', $administering-code),
        f:status('qualification_institute_status', $degree?institute_code),
        map{
        'ects_credits_received': f:credits-or-note($claim),
        'institute_name': f:institute-name($claim, $degree),
        'institute_code': $degree?institute_code,
        'programme_type_code': $degree?programme_type_code,
        'degree_course_code': $degree?degree_course_code,
        'degree_class_code': $degree?degree_class_code,
        'degree_course_duration_in_months': f:months($claim, $degree),
        'qualification_grade_value': $degree?qualification_grade_value,
        'qualification_grading_scale_minimum_grade': $degree?qualification_grading_scale_minimum_grade,
        'qualification_grading_scale_maximum_grade': $degree?qualification_grading_scale_maximum_grade,
        'qualification_date': $degree?academic_qualification_date,
        'access_to_regulated_profession': f:profession($claim, $degree),
        'administering_institute_name': f:text($administering/elm:legalName, 'it'),
        'qualification_institute_name': f:institute-name($claim, $degree),
        'attended_learnings': f:list(f:courses($claim) ! f:attended(.))
      }))"/>
  </xsl:function>

  <!-- Left out rather than null where it is not known: the published list of values has no null, though it says that null may be. -->
  <xsl:function name="f:status" as="map(*)?">
    <xsl:param name="member" as="xs:string"/>
    <xsl:param name="institute" as="xs:string?"/>
    <xsl:sequence select="f:look-up('institute-statuses', $institute) ! map{$member: .}"/>
  </xsl:function>

  <xsl:function name="f:attended" as="map(*)">
    <xsl:param name="course" as="element()"/>
    <xsl:variable name="mark" select="f:mark($course)"/>
    <xsl:variable name="value" select="($mark?value, f:letter($course))[1]"/>
    <xsl:variable name="period" select="($course/elm:influencedBy/elm:temporal, $course/elm:learningOpportunity/elm:temporal)[elm:startDate or elm:endDate][1]"/>
    <xsl:if test="$mark?written and not($value)">
      <xsl:sequence select="f:note('dropped', 'grade of {0}: it is neither a number nor a letter, nor in mappings/elm_to_anis/grades.csv', $course/elm:provenBy[elm:grade][1]/elm:grade, string(f:title($course)))"/>
    </xsl:if>
    <xsl:sequence select="map{
        'learning_cfu': f:credits-or-note($course),
        'learning_grade_value': $value,
        'learning_grading_scale_min': $mark?lowest ! string(),
        'learning_grading_scale_max': $mark?highest ! string(),
        'learning_name': f:title($course),
        'learning_start_date': f:day($period/elm:startDate[1], $course),
        'learning_end_date': f:day($period/elm:endDate[1], $course)
      }"/>
  </xsl:function>

  <!-- As many as ANIS takes; null rather than an empty list, for a credential without parts does not say that nothing was attended. -->
  <xsl:function name="f:list" as="array(*)?">
    <xsl:param name="courses" as="map(*)*"/>
    <xsl:sequence select="if (exists($courses)) then array{subsequence($courses, 1, $most-courses)} else ()"/>
  </xsl:function>

  <!-- What was attended: a part with credits of its own and a grade or no parts; of others their parts, at any depth. -->
  <xsl:function name="f:courses" as="element()*">
    <xsl:param name="claim" as="element()"/>
    <xsl:sequence select="$claim/elm:hasPart ! (
        if (not(elm:hasPart) or (f:ects(.) and elm:provenBy/elm:grade)) then . else f:courses(.))"/>
  </xsl:function>

  <xsl:function name="f:named" as="map(*)">
    <xsl:param name="claim" as="element()"/>
    <xsl:param name="degree" as="map(*)"/>
    <xsl:sequence select="map{
        'programme_type_name': f:look-up('programme-type-names', $degree?programme_type_code),
        'degree_course_name': (f:look-up('course-names', $degree?degree_course_code), f:text($claim/elm:learningOpportunity/elm:title, 'it'))[1],
        'degree_class_name': f:look-up('class-names', $degree?degree_class_code)
      }"/>
  </xsl:function>

  <xsl:function name="f:institute-name" as="xs:string?">
    <xsl:param name="claim" as="element()"/>
    <xsl:param name="degree" as="map(*)"/>
    <xsl:sequence select="(f:look-up('institute-names', $degree?institute_code), f:text(f:awarding-body($claim)/elm:legalName, 'it'))[1]"/>
  </xsl:function>

  <!-- Italy by its own name; of other countries the name that the credential gives, Italian first. -->
  <xsl:function name="f:country-name" as="xs:string?">
    <xsl:param name="organisation" as="element()?"/>
    <xsl:variable name="country" select="($organisation/elm:location/elm:address/elm:countryCode, $organisation/elm:eIDASIdentifier/elm:spatial)[1]"/>
    <xsl:sequence select="if (f:code($country) = 'ITA') then 'Italia' else f:text($country/elm:prefLabel, 'it')"/>
  </xsl:function>

  <xsl:function name="f:levels" as="map(*)">
    <xsl:param name="claim" as="element()"/>
    <xsl:variable name="eqf" select="f:code($claim/elm:specifiedBy[1]/elm:eqfLevel[1])[matches(., '^[1-8]$')]"/>
    <xsl:variable name="national" select="f:text($claim/elm:specifiedBy[1]/elm:nqfLevel[1]/elm:prefLabel, 'it')"/>
    <xsl:sequence select="map{
        'eqf_level': $eqf ! (. || '° livello'),
        'nqf_level': ($national, f:look-up('cycles', $eqf))[1]
      }"/>
  </xsl:function>

  <!-- By the table, else the nominal duration of what was offered, else the official one that a diploma supplement states. -->
  <xsl:function name="f:months" as="xs:integer?">
    <xsl:param name="claim" as="element()"/>
    <xsl:param name="degree" as="map(*)"/>
    <xsl:variable name="written" select="($claim/elm:learningOpportunity/elm:duration, $claim/elm:specifiedBy/elm:maximumDuration)[. castable as xs:yearMonthDuration][1]"/>
    <xsl:variable name="duration" select="$written ! xs:yearMonthDuration(normalize-space(.))"/>
    <xsl:variable name="table" select="f:look-up('course-months', $degree?degree_course_code)"/>
    <xsl:sequence select="(
        $table ! xs:integer(.),
        $duration ! (12 * years-from-duration(.) + months-from-duration(.)))[. ge 0 and . le 999][1]"/>
  </xsl:function>

  <!-- ECTS credits, one of which is one CFU; ANIS takes whole ones. -->
  <xsl:function name="f:credits" as="xs:integer?">
    <xsl:param name="claim" as="element()"/>
    <xsl:sequence select="f:whole(f:ects($claim))"/>
  </xsl:function>

  <xsl:function name="f:credits-or-note" as="xs:integer?">
    <xsl:param name="claim" as="element()"/>
    <xsl:variable name="written" select="f:ects($claim)"/>
    <xsl:variable name="whole" select="f:credits($claim)"/>
    <xsl:if test="$written and empty($whole)">
      <xsl:sequence select="f:note('dropped', 'credits of {0}: {1}; ANIS takes whole numbers from 1 to 999', $claim, (string(f:title($claim)), $written))"/>
    </xsl:if>
    <xsl:sequence select="$whole"/>
  </xsl:function>

  <xsl:function name="f:credits-of-course" as="xs:integer?">
    <xsl:param name="claim" as="element()"/>
    <xsl:param name="degree" as="map(*)"/>
    <xsl:variable name="stated" select="$claim/elm:specifiedBy/elm:creditPoint[f:code(elm:framework[1]) = '6fcec5c5af'][1]/elm:point[1]"/>
    <xsl:sequence select="(f:whole(f:look-up('course-credits', $degree?degree_course_code)), f:whole($stated))[1]"/>
  </xsl:function>

  <xsl:function name="f:whole" as="xs:integer?">
    <xsl:param name="written" as="xs:string?"/>
    <xsl:sequence select="$written[. castable as xs:decimal] ! xs:decimal(.)[. = floor(.) and . ge 1 and . le 999] ! xs:integer(.)"/>
  </xsl:function>

  <!-- By the table, else the title of an entitlement to an occupation. -->
  <xsl:function name="f:profession" as="xs:string?">
    <xsl:param name="claim" as="element()"/>
    <xsl:param name="degree" as="map(*)"/>
    <xsl:variable name="entitlement" select="$claim/elm:entitlesTo[elm:specifiedBy[elm:limitOccupation or *[ends-with(@id, '/entitlement/52f62180c2')]]][1]"/>
    <xsl:variable name="profession" select="(f:look-up('course-professions', $degree?degree_course_code), f:title($entitlement))[1]"/>
    <xsl:if test="string-length($profession) gt $longest-profession">
      <xsl:sequence select="f:note('dropped', 'access to a regulated profession: ANIS takes {0} characters at most; give the course a shorter text in mappings/elm_to_anis/course-facts.csv', $entitlement, $longest-profession)"/>
    </xsl:if>
    <xsl:sequence select="$profession[string-length(.) le $longest-profession]"/>
  </xsl:function>

  <!-- A grade that is one letter, which the proofs take and IFS03.1 does not. -->
  <xsl:function name="f:letter" as="xs:string?">
    <xsl:param name="claim" as="element()"/>
    <xsl:sequence select="upper-case(f:mark($claim)?written)[matches(., '^[A-Z]$')]"/>
  </xsl:function>

  <xsl:function name="f:title" as="xs:string?">
    <xsl:param name="thing" as="element()?"/>
    <xsl:sequence select="f:text(($thing[elm:title], $thing/elm:specifiedBy)[1]/elm:title, 'it')[. != '']"/>
  </xsl:function>

  <xsl:function name="f:day" as="xs:string?">
    <xsl:param name="instant" as="element()?"/>
    <xsl:param name="claim" as="element()"/>
    <xsl:sequence select="f:local-date($instant ! string(), f:awarding-body($claim)) ! string(adjust-date-to-timezone(., ()))"/>
  </xsl:function>
</xsl:stylesheet>
