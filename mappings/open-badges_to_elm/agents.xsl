<?xml version="1.0" encoding="UTF-8"?>
<!-- The learner, the issuer, and who else awarded something. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:f="urn:elm-gateway:xslt"
    xpath-default-namespace="http://www.w3.org/2005/xpath-functions"
    exclude-result-prefixes="#all">

  <xsl:variable name="country-list" select="$authority || 'country'"/>

  <!-- What the subject says of the person: of a learner record its own, where that says nothing the first credential's. -->
  <xsl:variable name="identities" as="element(map)*" select="
      let $own := f:many($subject, 'identifier') return if ($own) then $own/self::map else ($claimed/f:subject(.)[f:many(., 'identifier')])[1]/f:many(., 'identifier')/self::map"/>

  <xsl:template name="person">
    <xsl:variable name="id" select="f:words((f:one($subject, 'id'), $claimed/f:one(f:subject(.), 'id'))[1])"/>
    <xsl:variable name="emails" select="distinct-values((
        f:plain-identities('emailAddress'), $id[starts-with(lower-case(.), 'mailto:')] ! substring(., 8), f:words($subject/*[@key = 'email'])))[f:email(.)]"/>
    <elm:credentialSubject type="Person">
      <xsl:if test="not(starts-with(lower-case($id), 'mailto:'))"><xsl:sequence select="f:person-identifier($id, ())"/></xsl:if>
      <xsl:for-each select="$identities"><xsl:call-template name="identity"/></xsl:for-each>
      <xsl:call-template name="names"/>
      <xsl:if test="exists($emails)">
        <elm:contactPoint type="ContactPoint">
          <xsl:for-each select="$emails"><elm:emailAddress id="mailto:{iri-to-uri(.)}" type="Mailbox"/></xsl:for-each>
        </elm:contactPoint>
      </xsl:if>
      <xsl:apply-templates select="f:roots()" mode="achievement"><xsl:with-param name="as" select="'hasClaim'"/></xsl:apply-templates>
    </elm:credentialSubject>
    <xsl:if test="exists($claimed/f:subject(.)/f:one(., 'id')/f:words(.)[not(. = ('', $id))])">
      <xsl:sequence select="f:note('derived', 'person: a contained credential names another subject than the record does; they are taken for one person, that of the record', .)"/>
    </xsl:if>
  </xsl:template>

  <xsl:function name="f:email" as="xs:boolean">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="matches($text, '^[^\s@&lt;&gt;&quot;]+@[^\s@&lt;&gt;&quot;]+$')"/>
  </xsl:function>

  <!-- The identities that are given in plain, of one type. -->
  <xsl:function name="f:plain-identities" as="xs:string*">
    <xsl:param name="types" as="xs:string*"/>
    <xsl:sequence select="$identities[not(f:hashed(.))][lower-case(f:token(*[@key = 'identityType'])) = ($types ! lower-case(.))]/f:one(., 'identityHash')/f:words(.)[. != '']"/>
  </xsl:function>

  <xsl:function name="f:hashed" as="xs:boolean">
    <xsl:param name="identity" as="element()"/>
    <xsl:sequence select="f:token($identity/*[@key = 'hashed']) = ('true', '1')"/>
  </xsl:function>

  <xsl:function name="f:person-identifier" as="element()?">
    <xsl:param name="notation" as="xs:string?"/>
    <xsl:param name="scheme" as="xs:string?"/>
    <xsl:sequence select="
        if (f:student-identifier($notation)) then f:esi(f:student-identifier($notation)) else f:identifier($notation, $scheme)"/>
  </xsl:function>

  <!-- Names, the date of birth and addresses have places of their own; all other identities are identifiers. -->
  <xsl:variable name="own-places" select="'name', 'emailaddress', 'ext:givenname', 'ext:familyname', 'ext:birthdate', 'ext:dateofbirth'"/>
  <xsl:template name="identity">
    <xsl:variable name="type" select="f:token(*[@key = 'identityType'])"/>
    <xsl:variable name="value" select="f:words(*[@key = 'identityHash'])"/>
    <xsl:choose>
      <xsl:when test="f:hashed(.)">
        <xsl:sequence select="f:identifier($value, 'hashed ' || $type)"/>
        <xsl:sequence select="f:note('derived', 'identifier: the hash of {0} as it stands; the person stays pseudonymous, for a hash cannot be undone', ., $type)"/>
        <xsl:if test="f:words(*[@key = 'salt'])"><xsl:sequence select="f:note('dropped', 'salt of a hashed identity: it remains in the embedded original', f:one(., 'salt'))"/></xsl:if>
      </xsl:when>
      <xsl:when test="lower-case($type) = $own-places and (lower-case($type) != 'emailaddress' or f:email($value))"/>
      <xsl:otherwise>
        <xsl:sequence select="f:person-identifier($value, $type)"/>
        <xsl:if test="$type = 'nationalIdentityNumber'">
          <xsl:sequence select="f:note('derived', 'nationalIdentityNumber: a plain identifier, since the badge does not say of which country it is', .)"/>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- By identity, or by members that some issuers add to the subject. -->
  <xsl:template name="names">
    <xsl:sequence select="f:first-name('givenName', (f:plain-identities('ext:givenName'), f:words($subject/*[@key = 'givenName'])))"/>
    <xsl:sequence select="f:first-name('familyName', (f:plain-identities('ext:familyName'), f:words($subject/*[@key = 'familyName'])))"/>
    <xsl:sequence select="f:first-name('fullName', (f:plain-identities('name'), f:words($subject/*[@key = 'name'])))"/>
    <xsl:variable name="born" select="(f:plain-identities(('ext:birthDate', 'ext:dateOfBirth')), f:words($subject/*[@key = 'dateOfBirth']), f:words($subject/*[@key = 'birthDate']))[. != '']"/>
    <xsl:choose>
      <xsl:when test="$born[1] castable as xs:date or $born[1] castable as xs:dateTime"><xsl:sequence select="f:born($born[1], $issuer-country, $issuer-keys)"/></xsl:when>
      <xsl:when test="exists($born)"><xsl:sequence select="f:note('dropped', 'date of birth: it is not written as YYYY-MM-DD')"/></xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="f:first-name" as="element()*">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="names" as="xs:string*"/>
    <xsl:variable name="all" select="distinct-values($names[. != ''])"/>
    <xsl:sequence select="f:name-of-person($as, $all[1], f:subtag($primary-language), $issuer-country)"/>
    <xsl:if test="count($all) gt 1"><xsl:sequence select="f:note('dropped', '{0}: ELM has one; the first is kept', (), $as)"/></xsl:if>
  </xsl:function>

  <!-- The id of a profile, which may stand for it. -->
  <xsl:function name="f:profile-id" as="xs:string?">
    <xsl:param name="profile" as="element()?"/>
    <xsl:sequence select="$profile ! f:token((self::string, *[@key = 'id'])[1])[. != '']"/>
  </xsl:function>

  <!-- What ELM demands of the issuer and a badge rarely says. -->
  <xsl:variable name="issuer-notations" select="$issuer-id, f:many($issuer, 'otherIdentifier')/f:words(*[@key = 'identifier'])"/>
  <xsl:variable name="stated-eidas" select="$issuer-notations[matches(., $eidas-form)][1]"/>
  <xsl:variable name="eidas" select="($stated-eidas, f:setting('issuerIdentifier', $issuer-keys))[1]"/>
  <xsl:variable name="of-eidas" select="$eidas[matches(., $eidas-form)] ! f:country-code(substring(., 4, 2))"/>
  <xsl:variable name="set-country" select="f:country-code(f:setting('issuerCountry', $issuer-keys))"/>
  <xsl:variable name="of-address" select="f:profile-country($issuer)"/>
  <xsl:variable name="issuer-country" select="($of-address, $set-country, $of-eidas)[1]"/>

  <xsl:template name="issuer">
    <elm:node id="_:issuer" type="Organisation">
      <xsl:call-template name="organisation">
        <xsl:with-param name="profile" select="$issuer"/>
        <xsl:with-param name="country" select="$issuer-country"/>
      </xsl:call-template>
      <xsl:if test="$eidas and ($of-eidas, $issuer-country)[1]">
        <elm:eIDASIdentifier type="LegalIdentifier">
          <elm:notation><xsl:value-of select="$eidas"/></elm:notation>
          <xsl:sequence select="f:concept('spatial', $country-list || '/' || ($of-eidas, $issuer-country)[1])"/>
        </elm:eIDASIdentifier>
      </xsl:if>
    </elm:node>
    <xsl:sequence select="
        if ($eidas and $issuer-country) then f:note('derived', 'eIDASIdentifier of the issuer: {0} from {1}', ., ($eidas, (if ($stated-eidas) then 'the identifier that has the form of EN 319 412-1' else f:setting-name('issuerIdentifier', $issuer-keys))))
        else f:note('missing', 'eIDASIdentifier of the issuer; set issuerIdentifier', .)"/>
    <xsl:sequence select="
        if ($of-address) then ()
        else if ($issuer-country) then f:note('derived', 'country of the issuer: {0} from {1}', ., ($issuer-country, (if ($set-country) then f:setting-name('issuerCountry', $issuer-keys) else 'its eIDAS identifier')))
        else f:note('missing', 'country of the issuer; set issuerCountry', .)"/>
  </xsl:template>

  <xsl:function name="f:profile-country" as="xs:string?">
    <xsl:param name="profile" as="element()?"/>
    <xsl:variable name="address" select="f:one($profile, 'address')"/>
    <xsl:sequence select="((f:one($address, 'addressCountryCode'), f:one($address, 'addressCountry')) ! f:country-code(f:token(.)))[1]"/>
  </xsl:function>

  <!-- An organisation; what ELM demands of the issuer besides stands there. -->
  <xsl:template name="organisation">
    <xsl:param name="profile" as="element()?"/>
    <xsl:param name="country" as="xs:string?"/>
    <xsl:variable name="id" select="f:profile-id($profile)"/>
    <xsl:variable name="mail" select="f:words($profile/*[@key = 'email']) ! replace(., '^mailto:', '', 'i')[f:email(.)]"/>
    <xsl:variable name="phone" select="f:words($profile/*[@key = 'phone'])[. != '']"/>
    <xsl:variable name="person" select="string-join((f:one($profile, 'givenName'), f:one($profile, 'familyNamePrefix'), f:one($profile, 'familyName')) ! f:words(.)[. != ''], ' ')"/>
    <xsl:sequence select="f:identifier($id, ()), f:other-identifiers($profile)"/>
    <xsl:sequence select="f:name('legalName', (f:one($profile, 'name'), $profile/self::map[not(f:one(., 'type'))])[1], ($person, f:words($profile/*[@key = 'url']), $id))"/>
    <xsl:sequence select="f:page('homepage', f:one($profile, 'url'), ())"/>
    <xsl:sequence select="f:remark-of($profile/*[@key = 'description']), f:remark('Official', f:words($profile/*[@key = 'official']))"/>
    <xsl:if test="exists(($mail, $phone))">
      <elm:contactPoint type="ContactPoint">
        <xsl:for-each select="$mail"><elm:emailAddress id="mailto:{iri-to-uri(.)}" type="Mailbox"/></xsl:for-each>
        <xsl:for-each select="$phone"><elm:phone type="Phone"><elm:phoneNumber><xsl:value-of select="."/></elm:phoneNumber></elm:phone></xsl:for-each>
      </elm:contactPoint>
    </xsl:if>
    <xsl:if test="$country"><xsl:sequence select="f:seat(f:one($profile, 'address'), $country)"/></xsl:if>
    <xsl:if test="f:one($profile, 'image')">
      <xsl:choose>
        <xsl:when test="f:embedded(f:one($profile, 'image'))">
          <elm:logo type="MediaObject">
            <xsl:sequence select="f:texts('title', f:one(f:one($profile, 'image'), 'caption')), f:media-content(f:one($profile, 'image'))"/>
          </elm:logo>
        </xsl:when>
        <xsl:otherwise><xsl:sequence select="f:image-note(f:one($profile, 'image'))"/></xsl:otherwise>
      </xsl:choose>
    </xsl:if>
    <xsl:apply-templates select="f:one($profile, 'parentOrg')" mode="parent"/>
  </xsl:template>

  <xsl:template match="map" mode="parent">
    <xsl:variable name="country" select="(f:profile-country(.), f:country-code(f:setting('organisationCountry', $issuer-keys)))[1]"/>
    <xsl:choose>
      <xsl:when test="$country">
        <elm:subOrganizationOf type="Organisation">
          <xsl:call-template name="organisation">
            <xsl:with-param name="profile" select="."/>
            <xsl:with-param name="country" select="$country"/>
          </xsl:call-template>
        </elm:subOrganizationOf>
        <xsl:if test="not(f:profile-country(.))"><xsl:sequence select="f:note('derived', 'country of parentOrg: {0} from the setting organisationCountry', ., $country)"/></xsl:if>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="f:note('dropped', 'parentOrg: {0}; ELM takes no organisation without its country; set organisationCountry', ., f:words(*[@key = 'name']))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="*" mode="parent" priority="-1"/>

  <xsl:function name="f:seat" as="element()">
    <xsl:param name="address" as="element()?"/>
    <xsl:param name="country" as="xs:string"/>
    <xsl:variable name="lines" select="
        (('streetAddress', 'postOfficeBoxNumber', 'postalCode', 'addressLocality', 'addressRegion') ! f:words(f:one($address, .)))[. != '']"/>
    <elm:location type="Location">
      <elm:address type="Address">
        <xsl:if test="exists($lines)">
          <elm:fullAddress type="Note"><elm:noteLiteral xml:lang="{$primary-language}"><xsl:value-of select="$lines" separator="&#10;"/></elm:noteLiteral></elm:fullAddress>
        </xsl:if>
        <xsl:sequence select="f:concept('countryCode', $country-list || '/' || $country)"/>
      </elm:address>
    </elm:location>
  </xsl:function>

  <!-- The bodies that award what a learner record contains, each said once. -->
  <xsl:variable name="other-bodies" as="element()*">
    <xsl:for-each-group select="$claimed/*[@key = 'issuer'][not(self::null)][not(. is $issuer)][not(f:profile-id(.) = $issuer-id)]" group-by="f:body-key(.)">
      <xsl:sequence select="(current-group()[f:words(*[@key = 'name'])], .)[1]"/>
    </xsl:for-each-group>
  </xsl:variable>

  <xsl:function name="f:body-id" as="xs:string">
    <xsl:param name="award" as="element(map)"/>
    <xsl:sequence select="($award/*[@key = 'issuer'] ! $body-ids(f:body-key(.)), '_:issuer')[1]"/>
  </xsl:function>
  <xsl:variable name="body-ids" as="map(xs:string, xs:string)" select="map:merge($other-bodies ! map:entry(f:body-key(.), '_:body' || generate-id()))"/>

  <!-- What tells bodies apart: the id of a profile; one without an id is a body of its own. -->
  <xsl:function name="f:body-key" as="xs:string">
    <xsl:param name="profile" as="element()"/>
    <xsl:sequence select="(f:profile-id($profile), generate-id($profile))[1]"/>
  </xsl:function>

  <xsl:template name="awarding">
    <xsl:for-each select="$other-bodies">
      <xsl:variable name="country" select="(f:profile-country(.), f:country-code(f:setting('organisationCountry', $issuer-keys)))[1]"/>
      <elm:node id="_:body{generate-id()}" type="Organisation">
        <xsl:call-template name="organisation">
          <xsl:with-param name="profile" select="."/>
          <xsl:with-param name="country" select="$country"/>
        </xsl:call-template>
      </elm:node>
      <xsl:sequence select="
          if (f:profile-country(.)) then ()
          else if ($country) then f:note('derived', 'country of {0}: {1} from the setting organisationCountry', ., ((f:words(*[@key = 'name'])[. != ''], f:profile-id(.))[1], $country))
          else f:note('missing', 'country of {0}, which awarded an achievement; set organisationCountry', ., (f:words(*[@key = 'name'])[. != ''], f:profile-id(.))[1])"/>
    </xsl:for-each>
    <xsl:for-each select="$claimed">
      <elm:node id="{f:award-id(.)}" type="AwardingProcess">
        <elm:awardingBody ref="{f:body-id(.)}"/>
        <xsl:for-each select="*[@key = 'awardedDate'] ! f:moment(.)"><elm:awardingDate><xsl:value-of select="."/></elm:awardingDate></xsl:for-each>
      </elm:node>
    </xsl:for-each>
  </xsl:template>

  <xsl:function name="f:award-id" as="xs:string">
    <xsl:param name="award" as="element(map)"/>
    <xsl:sequence select="'_:award' || generate-id($award)"/>
  </xsl:function>
</xsl:stylesheet>
