<?xml version="1.0" encoding="UTF-8"?>
<!--
  The report of the Caisse des Dépôts on a batch file, to neutral receipts: <receipts> with a <receipt> for each record, or one
  for the whole file if it was refused, with the lines at fault. kind is accepted, already-known, rejected or unknown.
-->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:f="urn:elm-gateway:xslt"
    exclude-result-prefixes="f">

  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>

  <!-- The root was seen with a namespace declared and not used; a later version may use it. -->
  <xsl:template match="/*:rapport">
    <receipts>
      <xsl:apply-templates select="*:PassagesOK/*:idTechnique, *:PassagesKO/*:passage, *:erreurs[*:erreur]"/>
    </receipts>
  </xsl:template>

  <xsl:template match="/*" priority="-1">
    <xsl:message terminate="yes" error-code="f:no-report">a report begins with rapport, this file with <xsl:value-of select="name()"/></xsl:message>
  </xsl:template>

  <xsl:template match="*:PassagesOK/*:idTechnique">
    <receipt record="{normalize-space()}" kind="accepted"/>
  </xsl:template>

  <!-- They list it among the failures, but a record that was there before is where it should be. -->
  <xsl:template match="*:passage[contains(*:messageErreur, 'existe déjà en base')]">
    <receipt record="{normalize-space(*:idTechnique)}" kind="already-known" text="{normalize-space(*:messageErreur)}"/>
  </xsl:template>

  <xsl:template match="*:passage">
    <receipt record="{normalize-space(*:idTechnique)}" kind="rejected" text="{normalize-space(*:messageErreur)}"/>
  </xsl:template>

  <xsl:template match="*:erreurs">
    <receipt reference="{normalize-space(../*:nomFichier)}" kind="rejected" code="{normalize-space(*:erreur[1]/*:type)}"
        lines="{*:erreur/*:ligne/normalize-space()}"
        text="{string-join(*:erreur ! (normalize-space(*:message) || ' (line ' || normalize-space(*:ligne) || ', column ' || normalize-space(*:colonne) || ')'), '; ')}"/>
  </xsl:template>
</xsl:stylesheet>
