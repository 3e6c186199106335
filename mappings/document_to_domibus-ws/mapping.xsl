<?xml version="1.0" encoding="UTF-8"?>
<!--
  Puts a document as the one payload into the message by which the Domibus WS plugin takes it (submitMessage). Nothing in it
  depends on the time, so that a resend is the same message, and the access point can tell it from a new one.
-->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:env="http://www.w3.org/2003/05/soap-envelope"
    xmlns:eb="http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/"
    xmlns:ws="http://eu.domibus.wsplugin/"
    xmlns:f="urn:elm-gateway:xslt"
    exclude-result-prefixes="xs f">

  <xsl:import href="../common/domibus.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <!-- The id under which the receiver knows the record. -->
  <xsl:param name="record" as="xs:string"/>
  <xsl:param name="fromParty" as="xs:string"/>
  <xsl:param name="toParty" as="xs:string"/>
  <xsl:param name="partyType" as="xs:string"/>
  <xsl:param name="role" as="xs:string"/>
  <xsl:param name="ebmsService" as="xs:string"/>
  <xsl:param name="ebmsServiceType" as="xs:string"/>
  <xsl:param name="action" as="xs:string"/>
  <xsl:param name="originalSender" as="xs:string"/>
  <xsl:param name="finalRecipient" as="xs:string"/>
  <xsl:param name="participantType" as="xs:string"/>

  <xsl:template match="/document">
    <xsl:variable name="payload" select="'cid:' || $record || '@elm-gateway'"/>
    <env:Envelope>
      <env:Header>
        <eb:Messaging>
          <eb:UserMessage>
            <eb:MessageInfo>
              <eb:MessageId><xsl:value-of select="f:message-id($record, @sha256)"/></eb:MessageId>
            </eb:MessageInfo>
            <eb:PartyInfo>
              <eb:From>
                <eb:PartyId type="{$partyType}"><xsl:value-of select="$fromParty"/></eb:PartyId>
                <eb:Role><xsl:value-of select="$role"/></eb:Role>
              </eb:From>
              <eb:To>
                <eb:PartyId type="{$partyType}"><xsl:value-of select="$toParty"/></eb:PartyId>
                <eb:Role><xsl:value-of select="$role"/></eb:Role>
              </eb:To>
            </eb:PartyInfo>
            <eb:CollaborationInfo>
              <eb:Service type="{$ebmsServiceType}"><xsl:value-of select="$ebmsService"/></eb:Service>
              <eb:Action><xsl:value-of select="$action"/></eb:Action>
              <eb:ConversationId><xsl:value-of select="$record"/></eb:ConversationId>
            </eb:CollaborationInfo>
            <eb:MessageProperties>
              <eb:Property name="originalSender" type="{$participantType}"><xsl:value-of select="$originalSender"/></eb:Property>
              <eb:Property name="finalRecipient" type="{$participantType}"><xsl:value-of select="$finalRecipient"/></eb:Property>
            </eb:MessageProperties>
            <eb:PayloadInfo>
              <eb:PartInfo href="{$payload}">
                <eb:PartProperties>
                  <eb:Property name="MimeType"><xsl:value-of select="@mediaType"/></eb:Property>
                </eb:PartProperties>
              </eb:PartInfo>
            </eb:PayloadInfo>
          </eb:UserMessage>
        </eb:Messaging>
      </env:Header>
      <env:Body>
        <ws:submitRequest>
          <payload payloadId="{$payload}" contentType="{@mediaType}">
            <value><xsl:value-of select="."/></value>
          </payload>
        </ws:submitRequest>
      </env:Body>
    </env:Envelope>
  </xsl:template>
</xsl:stylesheet>
