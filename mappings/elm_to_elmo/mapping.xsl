<?xml version="1.0" encoding="UTF-8"?>
<!--
  ELM 3.1 to ELMO 1.7 (EMREX). Base: the Commission's ELM-ELMO correspondence; where it is silent, the nearest slot.
  One report a credential; claims become learning opportunities, their parts nested ones. ELMO has no place for
  entitlements, display parameters and the seal.
-->
<xsl:stylesheet version="3.0"
    xmlns="https://github.com/emrex-eu/elmo-schemas/tree/v1"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:f="urn:elm-gateway:xslt"
    exclude-result-prefixes="#all">

  <xsl:import href="../common/elm.xsl"/>
  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>

  <!-- When the document is made. -->
  <xsl:param name="now" as="xs:dateTime" select="current-dateTime()"/>
  <!-- Address of the issuer's site, for credentials that name none; ELMO demands one. -->
  <xsl:param name="issuerUrl" as="xs:string" select="''"/>

  <xsl:template match="/elm:EuropeanDigitalCredential">
    <xsl:if test="not(elm:credentialSubject/elm:familyName and elm:credentialSubject/elm:givenName)">
      <xsl:sequence select="f:refuse('learner-name', 'ELMO needs the learner''s givenName and familyName; give both in credentialSubject', elm:credentialSubject)"/>
    </xsl:if>
    <elmo>
      <generatedDate><xsl:value-of select="$now"/></generatedDate>
      <xsl:apply-templates select="elm:credentialSubject" mode="learner"/>
      <report>
        <xsl:apply-templates select="(elm:credentialSubject/elm:hasClaim/elm:awardedBy/elm:awardingBody, elm:issuer)[1]" mode="issuer"/>
        <xsl:apply-templates select="elm:credentialSubject/elm:hasClaim[f:reported(.)]" mode="opportunity"/>
        <issueDate><xsl:value-of select="f:instant((elm:issued, elm:issuanceDate, elm:validFrom)[1], elm:issuer)"/></issueDate>
        <xsl:for-each-group select=".//elm:gradingScheme" group-by="f:scheme-id(.)">
          <gradingScheme localId="{current-grouping-key()}">
            <xsl:apply-templates select="if (elm:description) then elm:description else elm:title" mode="text"><xsl:with-param name="name" select="'description'"/></xsl:apply-templates>
          </gradingScheme>
        </xsl:for-each-group>
        <xsl:apply-templates select="elm:attachment" mode="attachment"/>
      </report>
    </elmo>
  </xsl:template>

  <!-- ELMO reports what was achieved; activities and entitlements of their own have no slot. -->
  <xsl:function name="f:reported" as="xs:boolean">
    <xsl:param name="claim" as="element()"/>
    <xsl:sequence select="tokenize($claim/@type) = 'LearningAchievement'"/>
  </xsl:function>

  <xsl:template match="elm:credentialSubject" mode="learner">
    <learner>
      <xsl:for-each select="f:look-up('elmo-countries', f:code(elm:citizenshipCountry[1]))">
        <citizenship><xsl:value-of select="."/></citizenship>
      </xsl:for-each>
      <xsl:for-each select="elm:nationalID/elm:notation">
        <identifier type="nationalIdentifier"><xsl:value-of select="."/></identifier>
      </xsl:for-each>
      <xsl:for-each select="elm:identifier[elm:notation]">
        <identifier type="{if (starts-with(elm:notation[1], 'urn:schac:personalUniqueCode:int:esi:')) then 'esi' else (elm:schemeName/normalize-space(), 'local')[. != ''][1]}">
          <xsl:value-of select="elm:notation[1]"/>
        </identifier>
      </xsl:for-each>
      <givenNames><xsl:value-of select="f:text(elm:givenName, f:languages(.))"/></givenNames>
      <familyName><xsl:value-of select="f:text(elm:familyName, f:languages(.))"/></familyName>
      <xsl:for-each select="f:local-date(elm:dateOfBirth[1], ../elm:issuer)">
        <bday><xsl:value-of select="adjust-date-to-timezone(., ())"/></bday>
      </xsl:for-each>
      <xsl:for-each select="f:text((elm:placeOfBirth/elm:geographicName, elm:placeOfBirth/elm:address/elm:fullAddress/elm:noteLiteral), f:languages(.))">
        <placeOfBirth><xsl:value-of select="."/></placeOfBirth>
      </xsl:for-each>
      <xsl:for-each select="f:text(elm:birthName, f:languages(.))">
        <birthName><xsl:value-of select="."/></birthName>
      </xsl:for-each>
      <xsl:apply-templates select="elm:location[elm:address][1]" mode="address"/>
      <xsl:for-each select="f:code(elm:gender[1])">
        <gender><xsl:value-of select="if (. = 'MALE') then 1 else if (. = 'FEMALE') then 2 else 0"/></gender>
      </xsl:for-each>
    </learner>
  </xsl:template>

  <xsl:template match="*" mode="issuer">
    <xsl:variable name="url" select="(elm:homepage/elm:contentURL[normalize-space()]/normalize-space(), $issuerUrl[. != ''])[1]"/>
    <xsl:if test="not($url)">
      <xsl:sequence select="f:refuse('setting-issuerUrl', 'ELMO needs the address of the issuer''s site; the credential has no homepage for its awarding body, so set issuerUrl', .)"/>
    </xsl:if>
    <issuer>
      <xsl:for-each select="f:look-up('elmo-countries', f:country(.))">
        <country><xsl:value-of select="."/></country>
      </xsl:for-each>
      <xsl:variable name="identifiers" as="element()*">
        <xsl:for-each select="elm:identifier[elm:notation][f:issuer-scheme(.)]">
          <identifier type="{f:issuer-scheme(.)}"><xsl:value-of select="elm:notation[1]"/></identifier>
        </xsl:for-each>
        <xsl:for-each select="(elm:eIDASIdentifier, elm:registration)[1]/elm:notation[1]">
          <identifier type="local"><xsl:value-of select="."/></identifier>
        </xsl:for-each>
      </xsl:variable>
      <xsl:sequence select="$identifiers"/>
      <xsl:if test="empty($identifiers)">
        <identifier type="local"><xsl:value-of select="(@id[not(starts-with(., '_:'))], elm:identifier/elm:notation, elm:legalName)[1]"/></identifier>
      </xsl:if>
      <xsl:apply-templates select="elm:legalName" mode="text"><xsl:with-param name="name" select="'title'"/></xsl:apply-templates>
      <url><xsl:value-of select="$url"/></url>
    </issuer>
  </xsl:template>

  <!-- The kinds of issuer identifier that ELMO names; chosen by scheme, never by position. -->
  <xsl:function name="f:issuer-scheme" as="xs:string?">
    <xsl:param name="identifier" as="element()"/>
    <xsl:sequence select="('pic', 'erasmus', 'schac')[. = lower-case($identifier/elm:schemeName[1])]"/>
  </xsl:function>

  <xsl:template match="*" mode="opportunity">
    <learningOpportunitySpecification>
      <xsl:for-each select="elm:specifiedBy[1]/elm:identifier[elm:notation]">
        <identifier type="local"><xsl:value-of select="elm:notation[1]"/></identifier>
      </xsl:for-each>
      <xsl:apply-templates select="elm:title" mode="text"><xsl:with-param name="name" select="'title'"/></xsl:apply-templates>
      <xsl:for-each select="f:kind(.)">
        <type><xsl:value-of select="."/></type>
      </xsl:for-each>
      <xsl:for-each select="(elm:specifiedBy[1]/elm:educationSubject ! (elm:notation, elm:prefLabel)[normalize-space()][1])[1]">
        <subjectArea><xsl:value-of select="normalize-space()"/></subjectArea>
      </xsl:for-each>
      <xsl:for-each select="f:code(elm:specifiedBy[1]/elm:thematicArea[1])">
        <iscedCode><xsl:value-of select="."/></iscedCode>
      </xsl:for-each>
      <xsl:for-each select="(elm:specifiedBy[1]/elm:homepage/elm:contentURL/normalize-space())[. != ''][1]">
        <url><xsl:value-of select="."/></url>
      </xsl:for-each>
      <xsl:apply-templates select="(elm:description, elm:specifiedBy[1]/elm:description)" mode="text"><xsl:with-param name="name" select="'description'"/></xsl:apply-templates>
      <xsl:apply-templates select="elm:specifiedBy[1]/elm:additionalNote[ends-with(elm:noteFormat/@id, '/file-type/HTML')]/elm:noteLiteral" mode="text"><xsl:with-param name="name" select="'descriptionHtml'"/></xsl:apply-templates>
      <specifies>
        <xsl:apply-templates select="." mode="instance"/>
      </specifies>
      <xsl:for-each select="elm:hasPart[f:reported(.)]">
        <hasPart><xsl:apply-templates select="." mode="opportunity"/></hasPart>
      </xsl:for-each>
    </learningOpportunitySpecification>
  </xsl:template>

  <xsl:function name="f:kind" as="xs:string?">
    <xsl:param name="claim" as="element()"/>
    <xsl:variable name="stated" select="$claim/elm:specifiedBy[1]/elm:dcType/f:look-up('opportunity-types', f:code(.))"/>
    <xsl:sequence select="
        if (exists($stated)) then $stated[1]
        else if ($claim/self::elm:hasPart) then (if ($claim/elm:hasPart) then 'Module' else 'Course')
        else if (tokenize($claim/elm:specifiedBy[1]/@type) = 'Qualification' and $claim/elm:hasPart) then 'Degree Programme'
        else ()"/>
  </xsl:function>

  <xsl:template match="*" mode="instance">
    <xsl:variable name="body" select="f:awarding-body(.)"/>
    <xsl:variable name="period" select="elm:influencedBy/elm:temporal[elm:startDate or elm:endDate]"/>
    <xsl:variable name="assessment" select="elm:provenBy[elm:grade][1]"/>
    <learningOpportunityInstance>
      <xsl:for-each select="elm:identifier[elm:notation]">
        <identifier type="local"><xsl:value-of select="elm:notation[1]"/></identifier>
      </xsl:for-each>
      <xsl:for-each select="f:local-date($period[1]/elm:startDate[1], $body)">
        <start><xsl:value-of select="adjust-date-to-timezone(., ())"/></start>
      </xsl:for-each>
      <xsl:for-each select="(f:local-date($period[1]/elm:endDate[1], $body), f:awarding-date(.))[1]">
        <date><xsl:value-of select="adjust-date-to-timezone(., ())"/></date>
      </xsl:for-each>
      <xsl:for-each select="elm:learningOpportunity[1]/elm:temporal[1][elm:prefLabel and elm:startDate and elm:endDate]">
        <academicTerm>
          <xsl:apply-templates select="elm:prefLabel" mode="text"><xsl:with-param name="name" select="'title'"/></xsl:apply-templates>
          <start><xsl:value-of select="f:local-date(elm:startDate[1], $body) ! adjust-date-to-timezone(., ())"/></start>
          <end><xsl:value-of select="f:local-date(elm:endDate[1], $body) ! adjust-date-to-timezone(., ())"/></end>
        </academicTerm>
      </xsl:for-each>
      <status>passed</status>
      <xsl:for-each select="$assessment/elm:specifiedBy/elm:gradingScheme[1]">
        <gradingSchemeLocalId><xsl:value-of select="f:scheme-id(.)"/></gradingSchemeLocalId>
      </xsl:for-each>
      <xsl:for-each select="f:text($assessment/elm:grade/elm:noteLiteral, f:languages(.))">
        <resultLabel><xsl:value-of select="."/></resultLabel>
      </xsl:for-each>
      <xsl:apply-templates select="$assessment/elm:shortenedGrading[1], $assessment/elm:resultDestribution[elm:resultCategory][1]" mode="instance-part"/>
      <xsl:for-each select="f:ects(.)[. castable as xs:decimal]">
        <credit><scheme>ects</scheme><value><xsl:value-of select="."/></value></credit>
      </xsl:for-each>
      <xsl:apply-templates select="f:other-credits(.)" mode="credit"/>
      <xsl:for-each select="f:code(elm:specifiedBy[1]/(elm:eqfLevel, elm:educationLevel[contains(@id, '/snb/eqf/')])[1])">
        <level><type>EQF</type><value><xsl:value-of select="."/></value></level>
      </xsl:for-each>
      <xsl:apply-templates select="elm:specifiedBy[1]/(elm:nqfLevel | elm:educationLevel[not(contains(@id, '/snb/eqf/'))])" mode="level"/>
      <xsl:for-each select="f:look-up('languages', f:code((elm:influencedBy/elm:specifiedBy/elm:language, elm:specifiedBy/elm:language)[1]))">
        <languageOfInstruction><xsl:value-of select="."/></languageOfInstruction>
      </xsl:for-each>
      <xsl:for-each select="f:hours((elm:influencedBy/elm:workload, elm:influencedBy/elm:specifiedBy/elm:volumeOfLearning)[1])">
        <engagementHours><xsl:value-of select="."/></engagementHours>
      </xsl:for-each>
    </learningOpportunityInstance>
  </xsl:template>

  <!-- Credits of other systems than ECTS: received, else those that the specification states. -->
  <xsl:function name="f:other-credits" as="element()*">
    <xsl:param name="claim" as="element()"/>
    <xsl:variable name="credits" select="if ($claim/elm:creditReceived) then $claim/elm:creditReceived else $claim/elm:specifiedBy[1]/elm:creditPoint"/>
    <xsl:sequence select="$credits[not(f:code(elm:framework[1]) = '6fcec5c5af')][elm:point castable as xs:decimal]"/>
  </xsl:function>

  <xsl:template match="*" mode="credit">
    <xsl:variable name="known" select="map{'60b314e826': 'ecvet'}(string(f:code(elm:framework[1])))"/>
    <credit>
      <scheme><xsl:value-of select="($known, f:text(elm:framework/elm:prefLabel, f:languages(.)), elm:framework/elm:notation/normalize-space(), 'other')[. != ''][1]"/></scheme>
      <value><xsl:value-of select="normalize-space(elm:point[1])"/></value>
    </credit>
  </xsl:template>

  <!-- A level of another framework: ELM says which by its label alone. -->
  <xsl:template match="*" mode="level">
    <xsl:variable name="label" select="f:text(elm:prefLabel, f:languages(.))"/>
    <xsl:variable name="value" select="(elm:notation/normalize-space(), f:code(.))[. != ''][1]"/>
    <xsl:variable name="named" select="substring-before($label, ' ' || $value)[normalize-space()]"/>
    <level>
      <type><xsl:value-of select="if (self::elm:nqfLevel) then 'NQF' else ($named, 'local')[1]"/></type>
      <xsl:if test="$label and not($named)"><description><xsl:value-of select="$label"/></description></xsl:if>
      <xsl:for-each select="$value"><value><xsl:value-of select="."/></value></xsl:for-each>
    </level>
  </xsl:template>

  <!-- Where a person lives: four lines of text at most, and the country. -->
  <xsl:template match="elm:location" mode="address" xmlns:address="https://github.com/erasmus-without-paper/ewp-specs-types-address/tree/stable-v1">
    <xsl:variable name="lines" select="tokenize(elm:address[1]/elm:fullAddress[1]/elm:noteLiteral[1], '\n') ! normalize-space()[.]"/>
    <xsl:variable name="country" select="f:look-up('elmo-countries', f:code(elm:address[1]/elm:countryCode[1]))"/>
    <xsl:if test="exists($lines) or $country">
      <currentAddress>
        <xsl:for-each select="$lines[position() lt 4], string-join($lines[position() ge 4], ', ')[.]">
          <address:addressLine><xsl:value-of select="."/></address:addressLine>
        </xsl:for-each>
        <xsl:for-each select="$country[matches(., '^[A-Z]{2}$')]"><address:country><xsl:value-of select="."/></address:country></xsl:for-each>
      </currentAddress>
    </xsl:if>
  </xsl:template>

  <!-- Files that the credential carries; what is only an address stays away, for ELMO takes content. -->
  <xsl:template match="elm:attachment" mode="attachment">
    <xsl:variable name="media-type" select="f:look-up('file-types', f:code(elm:contentType[1]))"/>
    <xsl:choose>
      <xsl:when test="elm:content[normalize-space()] and $media-type">
        <attachment>
          <xsl:apply-templates select="elm:title" mode="text"><xsl:with-param name="name" select="'title'"/></xsl:apply-templates>
          <xsl:apply-templates select="elm:description" mode="text"><xsl:with-param name="name" select="'description'"/></xsl:apply-templates>
          <content><xsl:value-of select="'data:' || $media-type || ';base64,' || translate(elm:content[1], ' &#9;&#10;&#13;', '')"/></content>
        </attachment>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="f:note('dropped', 'an attachment: ELMO carries a file with its media type, and it has {0}', ., if (elm:content[normalize-space()]) then 'a type that is not in file-types.csv' else 'no content')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="elm:shortenedGrading" mode="instance-part">
    <shortenedGrading>
      <percentageLower><xsl:value-of select="elm:percentageLower"/></percentageLower>
      <percentageEqual><xsl:value-of select="elm:percentageEqual"/></percentageEqual>
      <percentageHigher><xsl:value-of select="elm:percentageHigher"/></percentageHigher>
    </shortenedGrading>
  </xsl:template>

  <xsl:template match="elm:resultDestribution" mode="instance-part">
    <resultDistribution>
      <xsl:for-each select="elm:resultCategory">
        <category label="{normalize-space(elm:label)}" count="{elm:count}"/>
      </xsl:for-each>
      <xsl:apply-templates select="elm:description" mode="text"><xsl:with-param name="name" select="'description'"/></xsl:apply-templates>
    </resultDistribution>
  </xsl:template>

  <xsl:template match="*" mode="text">
    <xsl:param name="name" as="xs:string"/>
    <xsl:element name="{$name}" namespace="https://github.com/emrex-eu/elmo-schemas/tree/v1">
      <xsl:copy-of select="@xml:lang"/>
      <xsl:value-of select="."/>
    </xsl:element>
  </xsl:template>

  <xsl:function name="f:scheme-id" as="xs:string">
    <xsl:param name="scheme" as="element()"/>
    <xsl:sequence select="($scheme/elm:identifier/elm:notation/normalize-space(), $scheme/@id, $scheme/@ref, $scheme/elm:title ! normalize-space(.))[1] => string()"/>
  </xsl:function>

  <!-- ELMO wants a zone on its instants; one without is taken as the issuer's midnight or hour in UTC. -->
  <xsl:function name="f:instant" as="xs:string">
    <xsl:param name="instant" as="element()"/>
    <xsl:param name="organisation" as="element()?"/>
    <xsl:variable name="value" select="xs:dateTime($instant)"/>
    <xsl:sequence select="string(if (exists(timezone-from-dateTime($value))) then $value else adjust-dateTime-to-timezone($value, xs:dayTimeDuration('PT0H')))"/>
  </xsl:function>

  <!-- Hours of a duration; months and years say nothing about hours and give nothing. -->
  <xsl:function name="f:hours" as="xs:string?">
    <xsl:param name="duration" as="element()?"/>
    <xsl:sequence select="$duration[. castable as xs:dayTimeDuration] ! (xs:dayTimeDuration(normalize-space(.)) div xs:dayTimeDuration('PT1H')) ! string(xs:decimal(.))"/>
  </xsl:function>
</xsl:stylesheet>
