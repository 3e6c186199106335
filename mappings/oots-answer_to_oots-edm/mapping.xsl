<?xml version="1.0" encoding="UTF-8"?>
<!--
  <answer id="…" time="…">, which holds the request and either an <exception> or <evidence> as it lies ready, to the response of
  OOTS (oots-edm 2.0). Nothing in it depends on when it is written, so that an answer given again is the same.
-->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:query="urn:oasis:names:tc:ebxml-regrep:xsd:query:4.0"
    xmlns:rs="urn:oasis:names:tc:ebxml-regrep:xsd:rs:4.0"
    xmlns:rim="urn:oasis:names:tc:ebxml-regrep:xsd:rim:4.0"
    xmlns:sdg="http://data.europa.eu/p4s"
    exclude-result-prefixes="xs">

  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>

  <xsl:param name="provider" as="xs:string"/>
  <xsl:param name="providerScheme" as="xs:string" select="'urn:cef.eu:names:identifier:EAS:0009'"/>
  <xsl:param name="providerName" as="xs:string"/>
  <xsl:param name="providerLanguage" as="xs:string" select="'EN'"/>
  <xsl:param name="providerCountry" as="xs:string"/>

  <xsl:variable name="request" select="/answer/query:QueryRequest"/>

  <xsl:template match="/answer">
    <query:QueryResponse requestId="{$request/@id}" status="urn:oasis:names:tc:ebxml-regrep:ResponseStatusType:{if (evidence) then 'Success' else 'Failure'}">
      <rim:Slot name="SpecificationIdentifier">
        <rim:SlotValue xsi:type="rim:StringValueType"><rim:Value>oots-edm:v2.0</rim:Value></rim:SlotValue>
      </rim:Slot>
      <rim:Slot name="EvidenceResponseIdentifier">
        <rim:SlotValue xsi:type="rim:StringValueType"><rim:Value><xsl:value-of select="@id"/></rim:Value></rim:SlotValue>
      </rim:Slot>
      <xsl:apply-templates select="if (evidence) then evidence[1] else exception" mode="provider"/>
      <rim:Slot name="EvidenceRequester">
        <rim:SlotValue xsi:type="rim:AnyValueType">
          <xsl:call-template name="requester"/>
        </rim:SlotValue>
      </rim:Slot>
      <xsl:apply-templates select="exception"/>
      <xsl:where-populated>
        <rim:RegistryObjectList><xsl:apply-templates select="evidence"/></rim:RegistryObjectList>
      </xsl:where-populated>
    </query:QueryResponse>
  </xsl:template>

  <xsl:template match="evidence" mode="provider">
    <rim:Slot name="IssueDateTime">
      <rim:SlotValue xsi:type="rim:DateTimeValueType"><rim:Value><xsl:value-of select="/answer/@time"/></rim:Value></rim:SlotValue>
    </rim:Slot>
    <rim:Slot name="EvidenceProvider">
      <rim:SlotValue xsi:type="rim:CollectionValueType" collectionType="urn:oasis:names:tc:ebxml-regrep:CollectionType:Set">
        <rim:Element xsi:type="rim:AnyValueType">
          <xsl:call-template name="provider"><xsl:with-param name="role" select="'EP'"/></xsl:call-template>
        </rim:Element>
      </rim:SlotValue>
    </rim:Slot>
  </xsl:template>

  <xsl:template match="exception" mode="provider">
    <rim:Slot name="ErrorProvider">
      <rim:SlotValue xsi:type="rim:AnyValueType">
        <xsl:call-template name="provider"><xsl:with-param name="role" select="'ERRP'"/></xsl:call-template>
      </rim:SlotValue>
    </rim:Slot>
  </xsl:template>

  <xsl:template name="provider">
    <xsl:param name="role" as="xs:string"/>
    <sdg:Agent>
      <sdg:Identifier schemeID="{$providerScheme}"><xsl:value-of select="$provider"/></sdg:Identifier>
      <sdg:Name lang="{upper-case($providerLanguage)}"><xsl:value-of select="normalize-space($providerName)"/></sdg:Name>
      <sdg:Address>
        <sdg:AdminUnitLevel1><xsl:value-of select="upper-case($providerCountry)"/></sdg:AdminUnitLevel1>
      </sdg:Address>
      <sdg:Classification><xsl:value-of select="$role"/></sdg:Classification>
    </sdg:Agent>
  </xsl:template>

  <!-- A request may name an intermediary too; if it names nobody, the header of its message did. -->
  <xsl:template name="requester">
    <xsl:variable name="agents" select="$request/rim:Slot[@name = 'EvidenceRequester']//sdg:Agent"/>
    <xsl:variable name="asker" select="($agents[sdg:Classification = 'ER'], $agents)[1]"/>
    <sdg:Agent>
      <sdg:Identifier schemeID="{($asker/sdg:Identifier/@schemeID, @askerScheme)[1]}"><xsl:value-of select="($asker/sdg:Identifier/normalize-space(), @asker)[1]"/></sdg:Identifier>
      <xsl:for-each select="$asker/sdg:Name[normalize-space() and matches(@lang, '^[A-Za-z]{2}')]">
        <sdg:Name lang="{upper-case(substring(@lang, 1, 2))}"><xsl:value-of select="normalize-space()"/></sdg:Name>
      </xsl:for-each>
      <xsl:if test="not($asker/sdg:Name[normalize-space() and matches(@lang, '^[A-Za-z]{2}')])">
        <sdg:Name lang="EN"><xsl:value-of select="($asker/sdg:Identifier/normalize-space(), @asker)[1]"/></sdg:Name>
      </xsl:if>
    </sdg:Agent>
  </xsl:template>

  <xsl:template match="exception">
    <rs:Exception xsi:type="rs:{@type}" message="{@message}" severity="urn:oasis:names:tc:ebxml-regrep:ErrorSeverityType:Error" code="{@code}">
      <xsl:copy-of select="@detail"/>
      <rim:Slot name="Timestamp">
        <rim:SlotValue xsi:type="rim:DateTimeValueType"><rim:Value><xsl:value-of select="/answer/@time"/></rim:Value></rim:SlotValue>
      </rim:Slot>
    </rs:Exception>
  </xsl:template>

  <xsl:template match="evidence">
    <rim:RegistryObject xsi:type="rim:RegistryPackageType" id="urn:uuid:{@package}">
      <rim:RegistryObjectList><xsl:apply-templates select="rim:RegistryObject"/></rim:RegistryObjectList>
    </rim:RegistryObject>
  </xsl:template>

  <xsl:template match="evidence/rim:RegistryObject">
    <xsl:copy>
      <xsl:apply-templates select="@*, *"/>
      <rim:Classification id="urn:uuid:{../@classification}" classificationScheme="urn:fdc:oots:classification:edm" classificationNode="MainEvidence"/>
      <rim:RepositoryItemRef xlink:href="{../@cid}" xlink:title="Evidence"/>
    </xsl:copy>
  </xsl:template>

  <!-- The person was found by what the request says of it: it is known by the same identifier. -->
  <xsl:template match="evidence//sdg:NaturalPerson[not(sdg:Identifier)]">
    <xsl:copy>
      <xsl:for-each select="$request//rim:Slot[@name = 'NaturalPerson']//sdg:Person/sdg:Identifier[normalize-space()][1]">
        <sdg:Identifier schemeID="{(@schemeID, 'eidas')[1]}"><xsl:value-of select="normalize-space()"/></sdg:Identifier>
      </xsl:for-each>
      <xsl:apply-templates select="*"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="@* | *">
    <xsl:copy>
      <xsl:apply-templates select="@*, node()"/>
    </xsl:copy>
  </xsl:template>

  <!-- White space between elements is no part of them. -->
  <xsl:template match="text()[not(normalize-space())]"/>
</xsl:stylesheet>
