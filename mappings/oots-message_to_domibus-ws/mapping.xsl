<?xml version="1.0" encoding="UTF-8"?>
<!--
  <message id="…" time="…" action="…">, which holds the header of the message to be answered and <payload cid mediaType>base64, to
  the message by which the Domibus WS plugin takes the answer (submitMessage): from whom the other was for, to whom it came from,
  in the same conversation and exchange.
-->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:env="http://www.w3.org/2003/05/soap-envelope"
    xmlns:eb="http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/"
    xmlns:ws="http://eu.domibus.wsplugin/"
    exclude-result-prefixes="xs">

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:template match="/message">
    <xsl:variable name="asked" select="eb:UserMessage"/>
    <env:Envelope>
      <env:Header>
        <eb:Messaging>
          <eb:UserMessage>
            <eb:MessageInfo>
              <eb:Timestamp><xsl:value-of select="@time"/></eb:Timestamp>
              <eb:MessageId><xsl:value-of select="@id"/></eb:MessageId>
              <eb:RefToMessageId><xsl:value-of select="$asked/eb:MessageInfo/eb:MessageId/normalize-space()"/></eb:RefToMessageId>
            </eb:MessageInfo>
            <eb:PartyInfo>
              <eb:From><xsl:apply-templates select="$asked/eb:PartyInfo/eb:To/*"/></eb:From>
              <eb:To><xsl:apply-templates select="$asked/eb:PartyInfo/eb:From/*"/></eb:To>
            </eb:PartyInfo>
            <eb:CollaborationInfo>
              <xsl:apply-templates select="$asked/eb:CollaborationInfo/eb:Service"/>
              <eb:Action><xsl:value-of select="@action"/></eb:Action>
              <xsl:apply-templates select="$asked/eb:CollaborationInfo/eb:ConversationId"/>
            </eb:CollaborationInfo>
            <eb:MessageProperties>
              <xsl:apply-templates select="$asked/eb:MessageProperties/eb:Property[@name = 'finalRecipient']">
                <xsl:with-param name="name" select="'originalSender'"/>
              </xsl:apply-templates>
              <xsl:apply-templates select="$asked/eb:MessageProperties/eb:Property[@name = 'originalSender']">
                <xsl:with-param name="name" select="'finalRecipient'"/>
              </xsl:apply-templates>
              <xsl:apply-templates select="$asked/eb:MessageProperties/eb:Property[@name = 'ExchangeId']"/>
              <eb:Property name="SpecificationId">oots-edm:v2.0</eb:Property>
            </eb:MessageProperties>
            <eb:PayloadInfo>
              <xsl:for-each select="payload">
                <eb:PartInfo href="{@cid}">
                  <eb:PartProperties>
                    <eb:Property name="MimeType"><xsl:value-of select="@mediaType"/></eb:Property>
                  </eb:PartProperties>
                </eb:PartInfo>
              </xsl:for-each>
            </eb:PayloadInfo>
          </eb:UserMessage>
        </eb:Messaging>
      </env:Header>
      <env:Body>
        <ws:submitRequest>
          <xsl:for-each select="payload">
            <payload payloadId="{@cid}" contentType="{@mediaType}">
              <value><xsl:value-of select="."/></value>
            </payload>
          </xsl:for-each>
        </ws:submitRequest>
      </env:Body>
    </env:Envelope>
  </xsl:template>

  <xsl:template match="eb:Property">
    <xsl:param name="name" select="@name"/>
    <eb:Property name="{$name}"><xsl:copy-of select="@type"/><xsl:value-of select="normalize-space()"/></eb:Property>
  </xsl:template>

  <!-- As the other wrote it, but for prefixes and white space around it. -->
  <xsl:template match="eb:*" priority="-1">
    <xsl:element name="eb:{local-name()}"><xsl:copy-of select="@*"/><xsl:value-of select="normalize-space()"/></xsl:element>
  </xsl:template>
</xsl:stylesheet>
