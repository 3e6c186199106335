<?xml version="1.0" encoding="UTF-8"?>
<!-- One achievement as one attainment (Opintosuoritus). -->
<xsl:stylesheet version="3.0"
    xmlns="urn:mace:funet.fi:virta/2015/09/01"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:f="urn:elm-gateway:xslt"
    exclude-result-prefixes="#all">

  <!-- The achievements of a credential that VIRTA takes, wherever they are nested: parts after what holds them. -->
  <xsl:function name="f:attainments" as="element()*">
    <xsl:param name="credential" as="element()"/>
    <xsl:variable name="claims" select="$credential/elm:credentialSubject/elm:hasClaim[f:achievement(.)]"/>
    <xsl:if test="empty($claims)">
      <xsl:sequence select="f:refuse('no-achievement', 'VIRTA takes what was achieved; give credentialSubject a claim of type LearningAchievement', $credential/elm:credentialSubject)"/>
    </xsl:if>
    <xsl:for-each select="$claims[not(f:credits(.))]">
      <xsl:sequence select="f:refuse('credits', 'VIRTA takes no attainment without ECTS credits; give {0} creditReceived in the framework ECTS', ., f:name(.))"/>
    </xsl:for-each>
    <xsl:sequence select="$claims ! f:with-parts(.)"/>
  </xsl:function>

  <xsl:function name="f:with-parts" as="element()*">
    <xsl:param name="achievement" as="element()"/>
    <xsl:sequence select="$achievement, f:parts($achievement) ! f:with-parts(.)"/>
  </xsl:function>

  <!-- The parts that VIRTA takes: those with credits. -->
  <xsl:function name="f:parts" as="element()*">
    <xsl:param name="achievement" as="element()"/>
    <xsl:for-each select="$achievement/elm:hasPart[f:achievement(.)][not(f:credits(.))]">
      <xsl:sequence select="f:note('dropped', 'the part {0}: VIRTA takes no attainment without ECTS credits', ., f:name(.))"/>
    </xsl:for-each>
    <xsl:sequence select="$achievement/elm:hasPart[f:achievement(.)][f:credits(.)]"/>
  </xsl:function>

  <xsl:function name="f:achievement" as="xs:boolean">
    <xsl:param name="claim" as="element()"/>
    <xsl:sequence select="tokenize($claim/@type) = 'LearningAchievement'"/>
  </xsl:function>

  <xsl:function name="f:credits" as="xs:string?">
    <xsl:param name="achievement" as="element()"/>
    <xsl:sequence select="f:ects($achievement)[. castable as xs:decimal][xs:decimal(.) ge 0]"/>
  </xsl:function>

  <xsl:function name="f:name" as="xs:string">
    <xsl:param name="achievement" as="element()"/>
    <xsl:sequence select="'&quot;' || f:text($achievement/elm:title, ('fi', 'sv', 'en')) || '&quot;'"/>
  </xsl:function>

  <!--
    The key of an attainment: the id of the record and the end of the achievement's own id, or its place in the credential if it
    has none. The same credential gives the same keys whenever it is sent.
  -->
  <xsl:function name="f:key" as="xs:string">
    <xsl:param name="achievement" as="element()"/>
    <xsl:variable name="id" select="$achievement/@id[not(starts-with(., '_:'))] ! replace(., '[^A-Za-z0-9]', '')"/>
    <xsl:variable name="end" select="$id ! substring(., max((1, string-length() - 59)))"/>
    <xsl:variable name="place" select="string-join(for $step in $achievement/ancestor-or-self::*[self::elm:hasClaim or self::elm:hasPart] return string(count($step/preceding-sibling::*[node-name() = $step/node-name()]) + 1), '.')"/>
    <xsl:sequence select="string(($achievement/ancestor::elm:EuropeanDigitalCredential/@record, $record)[1]) || '.' || ($end[. != ''], $place)[1]"/>
  </xsl:function>

  <xsl:template match="*" mode="attainment">
    <xsl:param name="student" as="xs:string"/>
    <xsl:variable name="local" select="(elm:specifiedBy/elm:identifier/elm:notation/normalize-space()[. != '' and string-length() le 200])[1]"/>
    <xsl:if test="not($local)">
      <xsl:sequence select="f:note('derived', 'koulutusmoduulitunniste of {0} from the key of the attainment: what specifies it has no identifier', (elm:specifiedBy, .)[1], f:name(.))"/>
    </xsl:if>
    <Opintosuoritus avain="{f:key(.)}" opiskelijaAvain="{$student}" koulutusmoduulitunniste="{($local, f:key(.))[1]}">
      <SuoritusPvm><xsl:value-of select="adjust-date-to-timezone(f:awarding-date(.), ())"/></SuoritusPvm>
      <Laajuus><Opintopiste><xsl:value-of select="f:credits(.) ! xs:decimal(.)"/></Opintopiste></Laajuus>
      <Arvosana><xsl:apply-templates select="." mode="grade"/></Arvosana>
      <Myontaja><xsl:value-of select="$organisation"/></Myontaja>
      <Laji><xsl:value-of select="if (f:degree(.)) then 1 else 2"/></Laji>
      <xsl:for-each select="elm:title">
        <Nimi>
          <xsl:for-each select="f:alpha-2(@xml:lang)"><xsl:attribute name="kieli" select="."/></xsl:for-each>
          <xsl:value-of select="substring(normalize-space(), 1, 200)"/>
        </Nimi>
      </xsl:for-each>
      <xsl:for-each select="(f:language(.))[1]">
        <Kieli><xsl:value-of select="."/></Kieli>
      </xsl:for-each>
      <xsl:if test="f:degree(.)">
        <Koulutuskoodi><xsl:value-of select="f:education-code(.)"/></Koulutuskoodi>
      </xsl:if>
      <xsl:for-each select="distinct-values(elm:specifiedBy/elm:thematicArea ! f:field(f:code(.)))">
        <Koulutusala><Koodi versio="ohjausala"><xsl:value-of select="."/></Koodi></Koulutusala>
      </xsl:for-each>
      <xsl:for-each select="distinct-values(f:parts(.) ! f:key(.))">
        <Sisaltyvyys sisaltyvaOpintosuoritusAvain="{.}"/>
      </xsl:for-each>
    </Opintosuoritus>
  </xsl:template>

  <!-- A degree: a claim, not a part of one, that a qualification of EQF 6 to 8 specifies. -->
  <xsl:function name="f:degree" as="xs:boolean">
    <xsl:param name="achievement" as="element()"/>
    <xsl:sequence select="$achievement/self::elm:hasClaim/elm:specifiedBy[tokenize(@type) = 'Qualification']/elm:eqfLevel ! f:code(.) = ('6', '7', '8')"/>
  </xsl:function>

  <xsl:function name="f:education-code" as="xs:string">
    <xsl:param name="degree" as="element()"/>
    <xsl:variable name="names" select="$degree/elm:specifiedBy/(elm:identifier/elm:notation/normalize-space(), @id[not(starts-with(., '_:'))]/string())"/>
    <xsl:variable name="national" select="$degree/elm:specifiedBy/elm:identifier[lower-case(elm:schemeName[1]) = ('koulutus', 'koulutuskoodi', 'koulutusluokitus')]/elm:notation/replace(normalize-space(), '^koulutus_', '')[matches(., '^\d{6}$')]"/>
    <xsl:variable name="code" select="($national, $names ! f:look-up('education-codes', .))[1]"/>
    <xsl:if test="not($code)">
      <xsl:sequence select="f:refuse('setting-education-codes', 'VIRTA wants the six digits of the degree {0}; add a line with the key {1} to mappings/elm_to_virta/education-codes.csv', $degree/elm:specifiedBy, (f:name($degree), ($names, f:name($degree))[1]))"/>
    </xsl:if>
    <xsl:sequence select="$code"/>
  </xsl:function>

  <!-- The field of steering of an ISCED-F code: by as many of its digits as the table has. -->
  <xsl:function name="f:field" as="xs:string?">
    <xsl:param name="isced" as="xs:string?"/>
    <xsl:sequence select="((4, 3, 2) ! f:look-up('fields', substring($isced, 1, .)))[1]"/>
  </xsl:function>

  <xsl:function name="f:language" as="xs:string*">
    <xsl:param name="achievement" as="element()"/>
    <xsl:sequence select="($achievement/elm:influencedBy/elm:specifiedBy/elm:language, $achievement/elm:specifiedBy/elm:language) ! f:look-up('languages', f:code(.))[. != ''] ! lower-case(.)"/>
  </xsl:function>

  <xsl:function name="f:alpha-2" as="xs:string?">
    <xsl:param name="tag" as="xs:string?"/>
    <xsl:sequence select="lower-case(tokenize($tag, '-')[1])[matches(., '^[a-z]{2}$')]"/>
  </xsl:function>

  <!-- ============================================================ grades -->

  <!-- On a scale of VIRTA's, if the scheme or the words tell which; on one of the institution's own; or none. -->
  <xsl:template match="*" mode="grade">
    <xsl:variable name="assessment" select="elm:provenBy[elm:grade][1]"/>
    <xsl:variable name="grade" select="f:text($assessment/elm:grade/elm:noteLiteral, ('fi', 'sv', 'en'))"/>
    <xsl:variable name="scheme" select="$assessment/elm:specifiedBy/elm:gradingScheme[1]"/>
    <xsl:variable name="scale" select="f:scale($scheme, $grade)"/>
    <xsl:variable name="code" select="$scale ! f:look-up('grades', . || ' ' || lower-case($grade))"/>
    <xsl:choose>
      <xsl:when test="not($grade)"><EiKaytossa>Arvosana ei kaytossa</EiKaytossa></xsl:when>
      <xsl:when test="$code"><xsl:element name="{$scale}"><xsl:value-of select="$code"/></xsl:element></xsl:when>
      <xsl:when test="string-length($grade) gt 20">
        <xsl:sequence select="f:note('dropped', 'the grade of {0}: VIRTA takes no more than 20 characters', $assessment/elm:grade, f:name(.))"/>
        <EiKaytossa>Arvosana ei kaytossa</EiKaytossa>
      </xsl:when>
      <xsl:otherwise>
        <Muu>
          <Asteikko avain="{substring((f:scheme-names($scheme), 'muu')[1], 1, 100)}">
            <xsl:for-each select="f:text($scheme/elm:title, ('fi', 'sv', 'en'))">
              <Nimi><xsl:value-of select="substring(., 1, 200)"/></Nimi>
            </xsl:for-each>
          </Asteikko>
          <Koodi><xsl:value-of select="$grade"/></Koodi>
        </Muu>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The scale: as the scheme is called; without a scheme, one of whose words the grade is. Figures alone say nothing. -->
  <xsl:function name="f:scale" as="xs:string?">
    <xsl:param name="scheme" as="element()?"/>
    <xsl:param name="grade" as="xs:string?"/>
    <xsl:variable name="telling" select="('Hyvaksytty', 'Tutkielma', 'ToinenKotimainen')[f:look-up('grades', . || ' ' || lower-case($grade))]"/>
    <xsl:sequence select="if ($scheme) then (f:scheme-names($scheme) ! f:look-up('scales', lower-case(.)))[1] else $telling[1]"/>
  </xsl:function>

  <!-- What a grading scheme is called: its identifiers, titles, id. -->
  <xsl:function name="f:scheme-names" as="xs:string*">
    <xsl:param name="scheme" as="element()?"/>
    <xsl:sequence select="$scheme/(elm:identifier/elm:notation, elm:title, @id[not(starts-with(., '_:'))], @ref[not(starts-with(., '_:'))]) ! normalize-space()[. != '']"/>
  </xsl:function>
</xsl:stylesheet>
