<?xml version="1.0" encoding="UTF-8"?>
<!-- Persons, organisations, places, ways to reach them. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:f="urn:elm-gateway:xslt"
    xpath-default-namespace="http://data.europa.eu/snb"
    exclude-result-prefixes="#all">

  <xsl:variable name="country-list" select="$authority || 'country'"/>

  <xsl:template match="credentialSubject" mode="content">
    <xsl:variable name="country" select="f:country-code(nationalId/@spatialID)"/>
    <xsl:for-each select="(nationalId, identifier)[f:student-identifier(.)]">
      <xsl:sequence select="f:esi(f:student-identifier(.))"/>
      <xsl:if test="self::nationalId"><xsl:sequence select="f:note('derived', 'nationalId: a plain identifier, for it is a European Student Identifier', .)"/></xsl:if>
    </xsl:for-each>
    <xsl:for-each select="nationalId[not(f:student-identifier(.))]">
      <xsl:call-template name="identifier"><xsl:with-param name="as" select="if ($country) then 'nationalID' else 'identifier'"/></xsl:call-template>
    </xsl:for-each>
    <xsl:apply-templates select="identifier[not(f:student-identifier(.))]"/>
    <xsl:sequence select="f:single('fullName', fullName), f:single('givenName', givenNames), f:single('familyName', familyName)"/>
    <xsl:sequence select="f:texts('birthName', birthName), f:texts('patronymicName', patronymicName)"/>
    <xsl:sequence select="f:born(dateOfBirth, $issuer ! f:country-of(.), $issuer-keys)"/>
    <xsl:sequence select="f:codes('gender', gender), f:codes-of('citizenshipCountry', citizenshipCountry, $country-list)"/>
    <xsl:sequence select="f:places('placeOfBirth', placeOfBirth), f:first-place(hasLocation)"/>
    <xsl:apply-templates select="contactPoint"/>
    <xsl:for-each select="(type, prefLabel, altLabel, additionalNote)[*]">
      <xsl:sequence select="f:note('dropped', 'credentialSubject/{0}: ELM has none on a person', ., local-name())"/>
    </xsl:for-each>
    <xsl:apply-templates select="f:claims(.)" mode="thing"><xsl:with-param name="as" select="'hasClaim'"/></xsl:apply-templates>
  </xsl:template>

  <xsl:template match="organization | accreditingAgent | *:issuer" mode="content">
    <xsl:variable name="issuing" select="f:home(.) is $issuer ! f:home(.)"/>
    <xsl:variable name="country" select="f:country-of(.)"/>
    <xsl:apply-templates select="identifier"/>
    <xsl:sequence select="f:codes('dcType', type)"/>
    <xsl:apply-templates select="additionalNote | contactPoint"/>
    <xsl:for-each select="registration[normalize-space()]">
      <xsl:variable name="legal" select="(f:country-code(@spatialID), $country)[1]"/>
      <xsl:call-template name="identifier">
        <xsl:with-param name="as" select="if ($legal) then 'registration' else 'identifier'"/>
        <xsl:with-param name="country" select="$legal"/>
      </xsl:call-template>
      <xsl:if test="$legal and not(f:country-code(@spatialID))">
        <xsl:sequence select="f:note('derived', 'country of registration {0}: that of the organisation', ., normalize-space())"/>
      </xsl:if>
    </xsl:for-each>
    <xsl:for-each select="vatIdentifier | taxIdentifier">
      <xsl:call-template name="identifier">
        <xsl:with-param name="as" select="if (f:country-code(@spatialID)) then local-name() else 'identifier'"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:call-template name="names"/>
    <xsl:sequence select="f:pages('homepage', homepage)"/>
    <xsl:call-template name="seat"><xsl:with-param name="country" select="$country"/></xsl:call-template>
    <xsl:sequence select="f:refer('accreditation', hasAccreditation, 'Accreditation')"/>
    <xsl:sequence select="f:refer('hasSubOrganization', hasUnit, 'Organisation'), f:refer('subOrganizationOf', unitOf, 'Organisation')"/>
    <xsl:apply-templates select="logo[normalize-space(content)]" mode="media"><xsl:with-param name="as" select="'logo'"/></xsl:apply-templates>
    <xsl:if test="$issuing"><xsl:call-template name="eidas"/></xsl:if>
  </xsl:template>

  <!-- ELM has one legal name in a language; further ones are its other names. -->
  <xsl:template name="names">
    <xsl:variable name="names" select="prefLabel/text[normalize-space()]"/>
    <xsl:variable name="others" select="altLabel/text[normalize-space()]"/>
    <xsl:for-each-group select="if ($names) then $names else $others" group-by="string(@lang)">
      <elm:legalName xml:lang="{current-grouping-key()}"><xsl:value-of select="f:plain(.)"/></elm:legalName>
      <xsl:for-each select="tail(current-group())"><elm:altLabel xml:lang="{@lang}"><xsl:value-of select="f:plain(.)"/></elm:altLabel></xsl:for-each>
    </xsl:for-each-group>
    <xsl:for-each select="$others"><elm:altLabel xml:lang="{@lang}"><xsl:value-of select="f:plain(.)"/></elm:altLabel></xsl:for-each>
    <xsl:if test="not($names)">
      <xsl:sequence select="if ($others) then f:note('derived', 'legalName of {0}: its altLabel', ., @id) else f:note('missing', 'legalName of {0}', ., @id)"/>
    </xsl:if>
  </xsl:template>

  <!-- Where an organisation sits; ELM demands at least the country. -->
  <xsl:template name="seat">
    <xsl:param name="country" as="xs:string?"/>
    <xsl:variable name="places" select="f:places('location', hasLocation[f:place-country(.)])"/>
    <xsl:sequence select="$places"/>
    <xsl:apply-templates select="hasLocation" mode="place-note"/>
    <xsl:choose>
      <xsl:when test="$places"/>
      <xsl:when test="$country">
        <elm:location id="_:{generate-id()}-seat" type="Location">
          <elm:address id="_:{generate-id()}-address" type="Address">
            <xsl:sequence select="f:concept('countryCode', $country-list || '/' || $country)"/>
          </elm:address>
        </elm:location>
        <xsl:sequence select="f:note('derived', 'location of {0}: the country {1} from {2}', ., (string(@id), $country, f:country-source(.)))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="f:note('missing', 'country of {0}; set {1}', ., (string(@id), f:country-setting(.)))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The country of an organisation: of its places, its legal identifiers, of what it is a unit of, of the settings. -->
  <xsl:function name="f:country-of" as="xs:string?">
    <xsl:param name="organisation" as="element()"/>
    <xsl:sequence select="f:country-of($organisation, ())"/>
  </xsl:function>

  <xsl:function name="f:country-of" as="xs:string?">
    <xsl:param name="organisation" as="element()"/>
    <xsl:param name="seen" as="element()*"/>
    <xsl:variable name="parent" select="f:thing($organisation/unitOf/@idref, 'Organisation')"/>
    <xsl:sequence select="(
        $organisation/hasLocation ! f:place-country(.),
        $organisation/(registration, vatIdentifier, taxIdentifier)/@spatialID ! f:country-code(.),
        f:eidas-country($organisation),
        if ($parent and empty($parent intersect $seen)) then f:country-of($parent, ($seen, $organisation)) else (),
        f:country-code(f:setting(f:country-setting($organisation), $issuer-keys)))[1]"/>
  </xsl:function>

  <xsl:function name="f:country-source" as="item()">
    <xsl:param name="organisation" as="element()"/>
    <xsl:sequence select="
        if (exists($organisation/(registration, vatIdentifier, taxIdentifier)/@spatialID ! f:country-code(.))) then 'its legal identifiers'
        else if (f:eidas-country($organisation)) then 'its eIDAS identifier'
        else if (exists($organisation/f:thing(unitOf/@idref, 'Organisation') ! f:country-of(.))) then 'the organisation it is a unit of'
        else f:setting-name(f:country-setting($organisation), $issuer-keys)"/>
  </xsl:function>

  <xsl:function name="f:country-setting" as="xs:string">
    <xsl:param name="organisation" as="element()"/>
    <xsl:sequence select="if (f:home($organisation) is $issuer) then 'issuerCountry' else 'organisationCountry'"/>
  </xsl:function>

  <xsl:function name="f:eidas-stated" as="xs:string?">
    <xsl:param name="organisation" as="element()"/>
    <xsl:sequence select="($organisation/(registration, vatIdentifier, taxIdentifier, identifier)/normalize-space()[matches(., $eidas-form)])[1]"/>
  </xsl:function>

  <xsl:function name="f:eidas-country" as="xs:string?">
    <xsl:param name="organisation" as="element()"/>
    <xsl:sequence select="f:eidas-stated($organisation) ! substring(., 4, 2) ! f:country-code(.)"/>
  </xsl:function>

  <!-- The issuer's eIDAS identifier: stated somewhere, else built from its VAT number, else from the settings. -->
  <xsl:template name="eidas">
    <xsl:variable name="stated" select="f:eidas-stated(.)"/>
    <xsl:variable name="vat" select="vatIdentifier[normalize-space()][f:country-code(@spatialID)][1]"/>
    <xsl:variable name="alpha2" select="$tables('countries')(string(f:country-code($vat/@spatialID)))"/>
    <xsl:variable name="built" select="$vat ! ('VAT' || $alpha2 || '-' || replace(normalize-space(), '^' || $alpha2 || (if ($alpha2 = 'GR') then '|^EL' else '') || '|\s', ''))"/>
    <xsl:variable name="notation" select="($stated, $built, f:setting('issuerIdentifier', $issuer-keys))[1]"/>
    <xsl:variable name="country" select="
        (f:eidas-country(.), f:country-code($vat/@spatialID)[not($stated)], $notation[matches(., $eidas-form)] ! f:country-code(substring(., 4, 2)), f:country-of(.))[1]"/>
    <xsl:choose>
      <xsl:when test="$notation and $country">
        <elm:eIDASIdentifier id="_:{generate-id()}-eidas" type="LegalIdentifier">
          <elm:notation><xsl:value-of select="$notation"/></elm:notation>
          <xsl:sequence select="f:concept('spatial', $country-list || '/' || $country)"/>
        </elm:eIDASIdentifier>
        <xsl:sequence select="f:note('derived', 'eIDASIdentifier of the issuer: {0} from {1}', ., ($notation, (if ($stated) then 'the identifier that has the form of EN 319 412-1' else if ($built) then 'its VAT number' else f:setting-name('issuerIdentifier', $issuer-keys))))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="
            if ($country) then f:note('missing', 'eIDASIdentifier of the issuer; set issuerIdentifier', .)
            else f:note('missing', 'eIDASIdentifier of the issuer; set issuerIdentifier and issuerCountry', .)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The country of a place: of an address, else of the administrative unit it lies in. -->
  <xsl:function name="f:place-country" as="xs:string?">
    <xsl:param name="place" as="element()"/>
    <xsl:variable name="units" select="$place/spatialCode/@uri ! tokenize(normalize-space(), '/')[last()] ! tokenize(., '_')[1]"/>
    <xsl:sequence select="(
        $place/hasAddress/country/@uri ! f:code-in(normalize-space(), $country-list) ! f:country-code(.),
        $units ! (if (. = ('ENG', 'SCT', 'WLS', 'NIR')) then 'GBR' else f:country-code(.)))[1]"/>
  </xsl:function>

  <xsl:function name="f:first-place" as="element()?">
    <xsl:param name="places" as="element()*"/>
    <xsl:sequence select="f:places('location', $places[f:place-country(.)][1])"/>
    <xsl:if test="count($places) gt count($places[f:place-country(.)][1])">
      <xsl:sequence select="f:note('dropped', '{0}/{1}: ELM takes one place here, with its country', $places[1], (local-name($places[1]/..), local-name($places[1])))"/>
    </xsl:if>
  </xsl:function>

  <!-- Places with an address; those whose country nobody knows are left out. -->
  <xsl:function name="f:places" as="element()*">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="places" as="element()*"/>
    <xsl:for-each select="$places">
      <xsl:variable name="country" select="f:place-country(.)"/>
      <xsl:if test="$country">
          <xsl:if test="f:absolute(id) and starts-with(f:place-id(.), '_:')">
            <xsl:sequence select="f:note('dropped', 'id of a place: {0} names several', ., id)"/>
          </xsl:if>
          <xsl:element name="elm:{$as}">
            <xsl:attribute name="id" select="f:place-id(.)"/>
            <xsl:attribute name="type" select="'Location'"/>
            <xsl:apply-templates select="identifier"/>
            <xsl:sequence select="f:texts('geographicName', name), f:texts('description', description), f:codes('spatialCode', spatialCode)"/>
            <xsl:sequence select="f:addresses(hasAddress)"/>
            <xsl:if test="not(hasAddress[f:address-country(.)])">
              <elm:address id="_:{generate-id()}-address" type="Address"><xsl:sequence select="f:concept('countryCode', $country-list || '/' || $country)"/></elm:address>
              <xsl:sequence select="f:note('derived', 'address of {0}/{1}: the country {2} of its administrative unit', ., (local-name(..), local-name(), $country))"/>
            </xsl:if>
          </xsl:element>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

  <!-- A place or address whose country nobody knows: ELM has no place for it but a note. -->
  <xsl:template match="*" mode="place-note">
    <xsl:variable name="texts" select=".//(name, description, fullAddress)/text[normalize-space()]"/>
    <xsl:variable name="known" select="if (country) then f:address-country(.) else f:place-country(.)"/>
    <xsl:if test="not($known) and (* except id)">
      <xsl:if test="$texts">
        <elm:additionalNote id="_:{generate-id()}-note" type="Note">
          <xsl:for-each select="$texts"><elm:noteLiteral xml:lang="{@lang}"><xsl:value-of select="f:plain(.)"/></elm:noteLiteral></xsl:for-each>
        </elm:additionalNote>
      </xsl:if>
      <xsl:sequence select="
          if ($texts) then f:note('dropped', '{0}/{1}: ELM takes no place without its country; its texts are kept as a note', ., (local-name(..), local-name()))
          else f:note('dropped', '{0}/{1}: ELM takes no place without its country', ., (local-name(..), local-name()))"/>
    </xsl:if>
  </xsl:template>

  <xsl:function name="f:address-country" as="xs:string?">
    <xsl:param name="address" as="element()"/>
    <xsl:sequence select="$address/country/@uri ! f:code-in(normalize-space(), $country-list)"/>
  </xsl:function>

  <xsl:function name="f:addresses" as="element()*">
    <xsl:param name="addresses" as="element()*"/>
    <xsl:for-each select="$addresses">
      <xsl:if test="f:address-country(.)">
          <elm:address id="{f:place-id(.)}" type="Address">
            <xsl:apply-templates select="identifier"/>
            <xsl:apply-templates select="fullAddress[1]" mode="note">
              <xsl:with-param name="as" select="'fullAddress'"/>
              <xsl:with-param name="more" select="fullAddress[position() gt 1]"/>
            </xsl:apply-templates>
            <xsl:sequence select="f:codes-of('countryCode', country, $country-list)"/>
          </elm:address>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

  <!-- Places name themselves in an element; the name is good if no other place has it. -->
  <xsl:function name="f:place-id" as="xs:string">
    <xsl:param name="place" as="element()"/>
    <xsl:variable name="id" select="normalize-space($place/id[1])"/>
    <xsl:sequence select="
        if (f:absolute($id) and count(key('place', $id, $document)) = 1 and not(map:contains($things, $id)))
        then iri-to-uri($id) else '_:' || generate-id($place)"/>
  </xsl:function>

  <xsl:template match="contactPoint">
    <xsl:variable name="ways" select="mailBox, phone, webresource, address, note, description"/>
    <xsl:if test="$ways">
      <elm:contactPoint id="_:{generate-id()}" type="ContactPoint">
        <xsl:sequence select="f:texts('description', description)"/>
        <xsl:apply-templates select="note"/>
        <xsl:for-each select="mailBox[f:absolute(@uri)]"><elm:emailAddress id="{iri-to-uri(normalize-space(@uri))}" type="Mailbox"/></xsl:for-each>
        <xsl:for-each select="phone[*]">
          <elm:phone id="_:{generate-id()}" type="Phone">
            <xsl:sequence select="f:literal('phoneNumber', phoneNumber), f:literal('countryDialing', countryDialing), f:literal('areaDialingCode', areaDialing), f:literal('dialNumber', dialNumber)"/>
          </elm:phone>
        </xsl:for-each>
        <xsl:sequence select="f:pages('contactForm', webresource), f:addresses(address)"/>
        <xsl:apply-templates select="address" mode="place-note"/>
      </elm:contactPoint>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
