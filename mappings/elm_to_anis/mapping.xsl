<?xml version="1.0" encoding="UTF-8"?>
<!--
  ELM 3.1 to what ANIS is told of a student: by what it knows the person, and the degrees, four times over: as IFS03.1 records
  them (here), and as the proofs that IFS03.2 to IFS03.4 give to the Single Digital Gateway (proofs.xsl). Outcomes and the seal
  have no place there.
-->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:t="urn:elm-gateway:tables"
    xmlns:f="urn:elm-gateway:xslt"
    exclude-result-prefixes="#all">

  <xsl:import href="../common/elm.xsl"/>
  <xsl:include href="proofs.xsl"/>
  <xsl:output method="json" encoding="UTF-8" indent="yes"/>

  <xsl:param name="instituteCode" as="xs:string" select="''"/>
  <xsl:param name="taxCodeScheme" as="xs:string" select="'codice fiscale'"/>
  <xsl:param name="personIdScheme" as="xs:string" select="'anpr'"/>

  <xsl:template match="/elm:EuropeanDigitalCredential">
    <xsl:variable name="degrees" select="elm:credentialSubject/elm:hasClaim[elm:specifiedBy/@type/tokenize(.) = 'Qualification']"/>
    <xsl:if test="not($degrees)">
      <xsl:sequence select="f:refuse('no-degree', 'ANIS records degrees, and no claim of this credential is specified by a Qualification', elm:credentialSubject)"/>
    </xsl:if>
    <xsl:variable name="qualifications" select="array{$degrees ! f:qualification(.)}"/>
    <xsl:sequence select="map{
        'personal_data': f:person(elm:credentialSubject),
        'qualifications': $qualifications,
        'proof_qualifications': array{for $i in 1 to count($degrees) return f:proof($degrees[$i], $qualifications($i))},
        'proof_qualifications_level': array{for $i in 1 to count($degrees) return f:level($degrees[$i], $qualifications($i))},
        'proof_qualifications_diploma_supplement': array{for $i in 1 to count($degrees) return f:supplement($degrees[$i], $qualifications($i))}
      }"/>
  </xsl:template>

  <xsl:function name="f:person" as="map(*)">
    <xsl:param name="person" as="element()"/>
    <xsl:variable name="tax-code" select="($person/elm:nationalID[f:code(elm:spatial[1]) = 'ITA']/elm:notation, f:notation($person, $taxCodeScheme))[1]"/>
    <xsl:variable name="person-id" select="f:notation($person, $personIdScheme)[1]"/>
    <xsl:if test="empty(($tax-code, $person-id))">
      <xsl:sequence select="f:refuse('no-identifier', 'ANIS asks by tax code or by the id of the register of residents; give credentialSubject a nationalID with spatial ITA, or an identifier with schemeName {0}', $person, $personIdScheme)"/>
    </xsl:if>
    <xsl:sequence select="map:merge((
        $tax-code ! map{'tax_code': upper-case(replace(., '\s', ''))},
        $person-id ! map{'person_id': upper-case(replace(., '\s', ''))}))"/>
  </xsl:function>

  <xsl:function name="f:notation" as="element()*">
    <xsl:param name="person" as="element()"/>
    <xsl:param name="scheme" as="xs:string"/>
    <xsl:sequence select="$person/elm:identifier[(elm:schemeName, elm:schemeId) ! lower-case(normalize-space(.)) = lower-case($scheme)]/elm:notation"/>
  </xsl:function>

  <xsl:function name="f:qualification" as="map(*)">
    <xsl:param name="claim" as="element()"/>
    <xsl:variable name="day" select="adjust-date-to-timezone(f:awarding-date($claim), ())"/>
    <xsl:variable name="body" select="f:awarding-body($claim)"/>
    <xsl:variable name="issuers" select="f:identifiers($body)"/>
    <xsl:variable name="names" select="f:names-of-degree($claim)"/>
    <xsl:variable name="known" select="$names[exists(t:code('degree-courses', ., $day, $issuers))][1]"/>
    <xsl:if test="empty($known)">
      <xsl:sequence select="f:refuse('setting-degree-courses', 'ANIS wants the ministry''s codes of the degree {0}; add a line with the key {1} to mappings/elm_to_anis/degree-courses.csv', $claim/elm:specifiedBy, (string(f:text($claim/elm:title, 'it')), ($names, f:text($claim/elm:title, 'it'))[1]))"/>
    </xsl:if>
    <xsl:sequence select="map:merge((map{
        'institute_code': ($issuers ! t:code('institutes', .), $instituteCode[. != ''])[1],
        'qualification_name': f:text(($claim/elm:specifiedBy/elm:title, $claim/elm:title), 'it'),
        'programme_type_code': t:code-or-refuse('programme-types', $known, $day, $issuers, $claim),
        'degree_course_code': t:code('degree-courses', $known, $day, $issuers),
        'degree_class_code': ($names ! t:code('degree-classes', ., $day, $issuers))[1],
        'academic_qualification_date': string($day)
      }, f:grade($claim)))"/>
  </xsl:function>

  <!-- By what a table may know the degree: identifiers of its specification, then its IRI. -->
  <xsl:function name="f:names-of-degree" as="xs:string*">
    <xsl:param name="claim" as="element()"/>
    <xsl:sequence select="($claim/elm:specifiedBy/elm:identifier/elm:notation, $claim/elm:specifiedBy/@id) ! normalize-space(.)[. != '']"/>
  </xsl:function>

  <xsl:function name="f:grade" as="map(*)">
    <xsl:param name="claim" as="element()"/>
    <xsl:variable name="mark" select="f:mark($claim)"/>
    <xsl:if test="$mark?written and not($mark?value)">
      <xsl:sequence select="f:note('dropped', 'grade: it is neither a number nor in mappings/elm_to_anis/grades.csv', $claim/elm:provenBy[elm:grade][1]/elm:grade)"/>
    </xsl:if>
    <xsl:sequence select="map{
        'qualification_grade_value': $mark?value,
        'qualification_grading_scale_minimum_grade': $mark?lowest,
        'qualification_grading_scale_maximum_grade': $mark?highest
      }"/>
  </xsl:function>

  <!-- 105/110, 110 e lode, 28,5 or a word of the table grades. The scale is the stated one, or that of the number after the stroke. -->
  <xsl:function name="f:mark" as="map(*)">
    <xsl:param name="claim" as="element()"/>
    <xsl:variable name="assessment" select="$claim/elm:provenBy[elm:grade][1]"/>
    <xsl:variable name="written" select="lower-case(string(f:text($assessment/elm:grade/elm:noteLiteral, 'it')))"/>
    <xsl:variable name="parts" select="analyze-string($written, '^(\d+(?:[.,]\d{1,2})?)\s*(?:/\s*(\d+))?\s*(l|lode|e lode|con lode|cum laude)?$')/*:match/*:group"/>
    <xsl:variable name="number" select="translate($parts[@nr = '1'], ',', '.')"/>
    <xsl:variable name="scale" select="f:scale($parts[@nr = '2'], $assessment/elm:specifiedBy/elm:gradingScheme[1])"/>
    <xsl:variable name="value" select="
        if ($number and $parts[@nr = '3'] and not(contains($number, '.'))) then $number || 'L'
        else if ($number) then $number
        else f:look-up('grades', $written)"/>
    <xsl:sequence select="map{'written': $written, 'value': $value, 'lowest': $scale[1], 'highest': $scale[2]}"/>
  </xsl:function>

  <!-- Lowest passing and highest number: as the title of the scheme has them (66-110), or by the highest in the table scales. -->
  <xsl:function name="f:scale" as="xs:decimal*">
    <xsl:param name="highest" as="xs:string?"/>
    <xsl:param name="scheme" as="element()?"/>
    <xsl:variable name="title" select="string(f:text($scheme/elm:title, 'it'))"/>
    <xsl:variable name="stated" select="analyze-string($title, '(\d+)\s*[-–]\s*(\d+)')/*:match[1]/*:group/string()"/>
    <xsl:variable name="top" select="($highest, analyze-string($title, '/\s*(\d+)')/*:match[1]/*:group/string())[1]"/>
    <xsl:sequence select="
        if (count($stated) = 2) then $stated ! xs:decimal(.)
        else if ($top and f:look-up('scales', $top)) then (xs:decimal(f:look-up('scales', $top)), xs:decimal($top))
        else ()"/>
  </xsl:function>
</xsl:stylesheet>
