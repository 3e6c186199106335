<?xml version="1.0" encoding="UTF-8"?>
<!--
  What a stylesheet tells of what it did. tables.xsl brings this along, and so do elm.xsl and to-elm.xsl.

    f:note($kind, $sentence)                     kind: derived, dropped or missing
    f:note($kind, $sentence, $where)             $where is the node of the source that it is about: the sender is told its place
    f:note($kind, $sentence, $where, $values)    $values fill the gaps {0}, {1}, … of the sentence, in this order, one item each
    f:refuse($code, $sentence)                   this cannot become a record: the sender must mend it; ends the run
    f:refuse($code, $sentence, $where)
    f:refuse($code, $sentence, $where, $values)  the code setting-NAME: a setting is missing, and the operator must give it
    f:phrase($sentence, $values)                 a value that is itself a sentence with gaps

  Write sentences in English, without what the document says: that goes into the gaps. The mapping's notes_fr.yaml has them in
  French. A value that is a text of the stylesheet ('its VAT number') may stand there too; what the document says is never looked up.

  f:note gives nothing back. It says element()*, so that a function that returns elements and takes notes need not check what it
  returns: the engine (Saxon-HE 12) prepares a function's body anew for each call where it has to check.
-->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:elm-gateway:xslt"
    exclude-result-prefixes="#all">

  <!-- Takes notes. The gateway gives its own function; without it, in another tool, they are messages. -->
  <xsl:param name="notes" as="function(*)" select="f:say#4"/>

  <xsl:function name="f:note" as="element()*">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="sentence" as="xs:string"/>
    <xsl:sequence select="$notes($kind, $sentence, (), ())"/>
  </xsl:function>

  <xsl:function name="f:note" as="element()*">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="sentence" as="xs:string"/>
    <xsl:param name="where" as="item()*"/>
    <xsl:sequence select="$notes($kind, $sentence, $where, ())"/>
  </xsl:function>

  <xsl:function name="f:note" as="element()*">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="sentence" as="xs:string"/>
    <xsl:param name="where" as="item()*"/>
    <xsl:param name="values" as="item()*"/>
    <xsl:sequence select="$notes($kind, $sentence, $where, $values)"/>
  </xsl:function>

  <xsl:function name="f:refuse" as="item()*">
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="sentence" as="xs:string"/>
    <xsl:sequence select="f:refuse($code, $sentence, (), ())"/>
  </xsl:function>

  <xsl:function name="f:refuse" as="item()*">
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="sentence" as="xs:string"/>
    <xsl:param name="where" as="item()*"/>
    <xsl:sequence select="f:refuse($code, $sentence, $where, ())"/>
  </xsl:function>

  <xsl:function name="f:refuse" as="item()*">
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="sentence" as="xs:string"/>
    <xsl:param name="where" as="item()*"/>
    <xsl:param name="values" as="item()*"/>
    <xsl:sequence select="$notes('refused', $sentence, $where, $values)"/>
    <xsl:message terminate="yes" error-code="f:{$code}" select="f:filled($sentence, $values)"/>
  </xsl:function>

  <xsl:function name="f:phrase" as="map(xs:string, item()*)">
    <xsl:param name="sentence" as="xs:string"/>
    <xsl:param name="values" as="item()*"/>
    <xsl:sequence select="map{'text': $sentence, 'values': $values}"/>
  </xsl:function>

  <xsl:function name="f:say" as="item()*" visibility="private">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="sentence" as="xs:string"/>
    <xsl:param name="where" as="item()*"/>
    <xsl:param name="values" as="item()*"/>
    <xsl:if test="$kind != 'refused'"><xsl:message error-code="f:{$kind}" select="f:filled($sentence, $values)"/></xsl:if>
  </xsl:function>

  <!-- A sentence with its gaps filled. -->
  <xsl:function name="f:filled" as="xs:string">
    <xsl:param name="sentence" as="xs:string"/>
    <xsl:param name="values" as="item()*"/>
    <xsl:sequence select="fold-left(1 to count($values), $sentence, function($text, $n) {
        let $value := $values[$n]
        return replace($text, '{' || ($n - 1) || '}', if ($value instance of map(*)) then f:filled($value('text'), $value('values')) else string($value), 'q')})"/>
  </xsl:function>
</xsl:stylesheet>
