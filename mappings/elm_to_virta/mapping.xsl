<?xml version="1.0" encoding="UTF-8"?>
<!--
  ELM 3.1 to the file of a Finnish institution of higher education to VIRTA, version 1.06.1. Achievements become attainments
  (Opintosuoritus) in one flat list a student; what was a part of something is named there by its key. Several credentials of one
  student, in elm:credentials, give one student. ELM has no rights to study: VIRTA's own checks will miss them.
-->
<xsl:stylesheet version="3.0"
    xmlns="urn:mace:funet.fi:virta/2015/09/01"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:elm="http://data.europa.eu/snb/model/elm/"
    xmlns:f="urn:elm-gateway:xslt"
    exclude-result-prefixes="#all">

  <xsl:import href="../common/elm.xsl"/>
  <xsl:import href="attainment.xsl"/>
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <!-- The id of a single record; in a batch each credential carries its own. -->
  <xsl:param name="record" as="xs:string" select="''"/>
  <!-- The institution, by its five digits. -->
  <xsl:param name="organisation" as="xs:string"/>
  <!-- What names the institution in credentials, parted by spaces. -->
  <xsl:param name="institution" as="xs:string"/>
  <!-- The schemeName of the institution's student numbers. -->
  <xsl:param name="studentScheme" as="xs:string" select="'opiskelijanumero'"/>

  <xsl:template match="/">
    <xsl:apply-templates select="elm:credentials/elm:EuropeanDigitalCredential | elm:EuropeanDigitalCredential" mode="foreign"/>
    <Virta>
      <xsl:for-each-group select="elm:credentials/elm:EuropeanDigitalCredential | elm:EuropeanDigitalCredential" group-by="f:student(elm:credentialSubject)">
        <Opiskelija avain="{current-grouping-key()}">
          <xsl:apply-templates select="elm:credentialSubject" mode="person"/>
          <Opintosuoritukset>
            <xsl:for-each-group select="current-group() ! f:attainments(.)" group-by="f:key(.)">
              <xsl:apply-templates select="." mode="attainment">
                <xsl:with-param name="student" select="f:student(ancestor::elm:credentialSubject)"/>
              </xsl:apply-templates>
            </xsl:for-each-group>
          </Opintosuoritukset>
        </Opiskelija>
      </xsl:for-each-group>
    </Virta>
  </xsl:template>

  <!-- The file replaces all of the institution: what others issued must not slip into it. -->
  <xsl:template match="elm:EuropeanDigitalCredential" mode="foreign">
    <xsl:variable name="names" select="elm:issuer/(@id, (elm:eIDASIdentifier, elm:registration, elm:identifier)/elm:notation)/normalize-space()"/>
    <xsl:if test="not($names = tokenize($institution))">
      <xsl:sequence select="f:refuse('setting-institution', 'this file speaks for organisation {0}, and none of the names of the issuer ({1}) is among the setting institution; add one there if they are the same, otherwise give this issuer a registry file of its own', elm:issuer[1], ($organisation, string-join($names, ', ')))"/>
    </xsl:if>
  </xsl:template>

  <!-- ============================================================ the student -->

  <xsl:template match="elm:credentialSubject" mode="person">
    <xsl:for-each select="f:personal-code(.)">
      <Henkilotunnus><xsl:value-of select="."/></Henkilotunnus>
    </xsl:for-each>
    <xsl:for-each select="f:text(elm:familyName, ('fi', 'sv'))">
      <Sukunimi><xsl:value-of select="substring(., 1, 200)"/></Sukunimi>
    </xsl:for-each>
    <xsl:for-each select="f:text(elm:givenName, ('fi', 'sv'))">
      <Etunimet><xsl:value-of select="substring(., 1, 200)"/></Etunimet>
    </xsl:for-each>
    <xsl:for-each select="('1'[f:code(current()/elm:gender[1]) = 'MALE'], '2'[f:code(current()/elm:gender[1]) = 'FEMALE'])">
      <Sukupuoli><xsl:value-of select="."/></Sukupuoli>
    </xsl:for-each>
    <xsl:for-each select="distinct-values(elm:citizenshipCountry ! f:look-up('countries', f:code(.)))">
      <Kansalaisuus><xsl:value-of select="."/></Kansalaisuus>
    </xsl:for-each>
    <xsl:for-each select="f:learner-number(.)">
      <KansallinenOppijanumero><xsl:value-of select="."/></KansallinenOppijanumero>
    </xsl:for-each>
  </xsl:template>

  <!-- The key of a student: the institution's number, else the national one, else the personal identity code. -->
  <xsl:function name="f:student" as="xs:string">
    <xsl:param name="subject" as="element()"/>
    <xsl:variable name="national" select="(f:learner-number($subject), f:personal-code($subject))[1]"/>
    <xsl:if test="not($national)">
      <xsl:sequence select="f:refuse('learner-id', 'VIRTA knows a student by Finnish personal identity code or learner number; give credentialSubject a nationalID with spatial FIN and the form 131052-308T, or an identifier 1.2.246.562.24.…', $subject)"/>
    </xsl:if>
    <xsl:sequence select="($subject/elm:identifier[lower-case(elm:schemeName[1]) = lower-case($studentScheme)]/elm:notation/normalize-space()[string-length() le 100], $national)[1]"/>
  </xsl:function>

  <xsl:function name="f:learner-number" as="xs:string?">
    <xsl:param name="subject" as="element()"/>
    <xsl:sequence select="($subject/elm:identifier/elm:notation/normalize-space()[matches(., '^1\.2\.246\.562\.24\.\d+$')])[1]"/>
  </xsl:function>

  <!--
    The personal identity code. VIRTA's schema takes the signs of the century + - A alone; a code with one of those given since
    2023 is left out, which is told.
  -->
  <xsl:function name="f:personal-code" as="xs:string?">
    <xsl:param name="subject" as="element()"/>
    <xsl:variable name="codes" select="(
        $subject/elm:nationalID[f:code(elm:spatial[1]) = 'FIN'],
        ($subject/elm:nationalID, $subject/elm:identifier)[lower-case(elm:schemeName[1]) = ('henkilötunnus', 'henkilotunnus', 'hetu')]
      )/elm:notation/upper-case(normalize-space())[matches(., '^\d{6}[+\-A-Y]\d{3}[0-9A-Y]$')]"/>
    <xsl:variable name="fit" select="$codes[matches(., '^\d{6}[+\-A]([0-8]\d\d)[0-9A-Y]$')]"/>
    <xsl:if test="exists($codes) and empty($fit)">
      <xsl:sequence select="f:note('dropped', 'the personal identity code: VIRTA''s schema 1.06.1 knows no sign of the century like &quot;{0}&quot; and no temporary codes', $subject/(elm:nationalID | elm:identifier)[elm:notation/upper-case(normalize-space()) = $codes[1]], substring($codes[1], 7, 1))"/>
    </xsl:if>
    <xsl:sequence select="$fit[1]"/>
  </xsl:function>
</xsl:stylesheet>
