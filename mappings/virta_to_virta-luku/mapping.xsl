<?xml version="1.0" encoding="UTF-8"?>
<!-- The SOAP message that asks VIRTA for the attainments of the student in a file of one. -->
<xsl:stylesheet version="3.0"
    xmlns="http://tietovaranto.csc.fi/luku"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"
    xmlns:v="urn:mace:funet.fi:virta/2015/09/01"
    exclude-result-prefixes="xs v">

  <xsl:output method="xml" encoding="UTF-8"/>

  <xsl:param name="system" as="xs:string"/>
  <xsl:param name="readUser" as="xs:string"/>
  <xsl:param name="readKey" as="xs:string"/>
  <xsl:param name="organisation" as="xs:string" select="''"/>

  <xsl:template match="/v:Virta">
    <soap:Envelope>
      <soap:Body>
        <OpintosuorituksetRequest>
          <Kutsuja>
            <jarjestelma><xsl:value-of select="$system"/></jarjestelma>
            <tunnus><xsl:value-of select="$readUser"/></tunnus>
            <avain><xsl:value-of select="$readKey"/></avain>
          </Kutsuja>
          <Hakuehdot>
            <xsl:apply-templates select="v:Opiskelija[1]/(v:KansallinenOppijanumero, v:Henkilotunnus)[1]"/>
            <xsl:if test="$organisation != ''"><organisaatio><xsl:value-of select="$organisation"/></organisaatio></xsl:if>
          </Hakuehdot>
        </OpintosuorituksetRequest>
      </soap:Body>
    </soap:Envelope>
  </xsl:template>

  <xsl:template match="v:KansallinenOppijanumero">
    <kansallinenOppijanumero><xsl:value-of select="."/></kansallinenOppijanumero>
  </xsl:template>

  <xsl:template match="v:Henkilotunnus">
    <henkilotunnus><xsl:value-of select="."/></henkilotunnus>
  </xsl:template>
</xsl:stylesheet>
