<?xml version="1.0" encoding="UTF-8"?>
<!--
  Code tables: what the key of one list is called in another, on the day and for the issuer that matter. elm.xsl and to-elm.xsl
  bring this along. Ask for a code with

    t:code($table, $key)                                       in tables that hold always and for all
    t:code($table, $key, $date, $issuers)                      on this day, for this issuer; empty if the table lacks it
    t:code-or-note($table, $key, $date, $issuers, $where)      the same, and tells what is missing: it is left out then
    t:code-or-refuse($table, $key, $date, $issuers, $where)    the same, and refuses the document for it

  $date is the day on which the record was awarded or issued, such as f:awarding-date($claim), never the day of the run; without
  one the entry counts that has no end. $issuers are the identifiers of the issuer, f:identifiers($organisation); an entry for
  one of them counts before one for all. $where is the node of the source that holds the key; t:code takes it too, for
  'elm-gateway mapping missing-codes'.
-->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:t="urn:elm-gateway:tables"
    xmlns:f="urn:elm-gateway:xslt"
    exclude-result-prefixes="#all">

  <xsl:include href="notes.xsl"/>

  <!-- Table name to key to value; in tables with dates or issuers, to one map for each entry (value, from, until, issuer). -->
  <xsl:param name="tables" as="map(xs:string, map(xs:string, item()+))" select="map{}"/>
  <!-- Table name to where it is (file) and what a line of it looks like (line, with {key} in it). -->
  <xsl:param name="table-files" as="map(xs:string, map(xs:string, xs:string))" select="map{}"/>
  <!-- Whether the run is made to hear which keys are missing: then all are told, and none refuses the document. -->
  <xsl:param name="collect-missing-codes" as="xs:boolean" select="false()"/>

  <!-- A whole table that a stylesheet cannot do without. -->
  <xsl:function name="t:table" as="map(*)">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="
        if (map:contains($tables, $name)) then $tables($name)
        else error(xs:QName('t:no-table'), 'the table ' || $name || ' is needed: name it under tables in mapping.yaml, as other mappings do')"/>
  </xsl:function>

  <xsl:function name="t:code" as="xs:string?">
    <xsl:param name="table" as="xs:string"/>
    <xsl:param name="key" as="xs:string?"/>
    <!-- In most tables a key has one value, always and for all: then there is nothing more to ask. -->
    <xsl:variable name="plain" select="if ($key) then $tables($table) ! .($key) else ()"/>
    <xsl:sequence select="if ($plain instance of xs:string) then $plain else t:code($table, $key, (), (), ())"/>
  </xsl:function>

  <xsl:function name="t:code" as="xs:string?">
    <xsl:param name="table" as="xs:string"/>
    <xsl:param name="key" as="xs:string?"/>
    <xsl:param name="date" as="xs:date?"/>
    <xsl:param name="issuers" as="xs:string*"/>
    <xsl:sequence select="t:code($table, $key, $date, $issuers, ())"/>
  </xsl:function>

  <xsl:function name="t:code" as="xs:string?">
    <xsl:param name="table" as="xs:string"/>
    <xsl:param name="key" as="xs:string?"/>
    <xsl:param name="date" as="xs:date?"/>
    <xsl:param name="issuers" as="xs:string*"/>
    <xsl:param name="where" as="node()?"/>
    <xsl:sequence select="t:found($table, $key, $date, $issuers)"/>
    <xsl:if test="$collect-missing-codes"><xsl:sequence select="t:tell($table, $key, $date, $issuers, $where)"/></xsl:if>
  </xsl:function>

  <xsl:function name="t:code-or-note" as="xs:string?">
    <xsl:param name="table" as="xs:string"/>
    <xsl:param name="key" as="xs:string?"/>
    <xsl:param name="date" as="xs:date?"/>
    <xsl:param name="issuers" as="xs:string*"/>
    <xsl:param name="where" as="node()?"/>
    <xsl:variable name="value" select="t:found($table, $key, $date, $issuers)"/>
    <xsl:sequence select="$value"/>
    <xsl:if test="normalize-space($key) and empty($value)">
      <xsl:sequence select="t:tell($table, $key, $date, $issuers, $where)"/>
      <xsl:sequence select="t:note(t:words($table, $key, $date, $issuers, $where), $where)"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="t:code-or-refuse" as="xs:string">
    <xsl:param name="table" as="xs:string"/>
    <xsl:param name="key" as="xs:string?"/>
    <xsl:param name="date" as="xs:date?"/>
    <xsl:param name="issuers" as="xs:string*"/>
    <xsl:param name="where" as="node()?"/>
    <xsl:variable name="value" select="t:found($table, $key, $date, $issuers)"/>
    <xsl:choose>
      <xsl:when test="exists($value)"><xsl:sequence select="$value"/></xsl:when>
      <xsl:when test="$collect-missing-codes">
        <xsl:sequence select="t:tell($table, $key, $date, $issuers, $where)"/>
        <xsl:sequence select="string($key)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="t:words($table, $key, $date, $issuers, $where) ! f:refuse('missing-code', .('text'), $where, .('values'))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="t:found" as="xs:string?" visibility="private">
    <xsl:param name="table" as="xs:string"/>
    <xsl:param name="key" as="xs:string?"/>
    <xsl:param name="date" as="xs:date?"/>
    <xsl:param name="issuers" as="xs:string*"/>
    <xsl:variable name="entries" select="if ($key) then $tables($table) ! .($key) else ()"/>
    <xsl:choose>
      <xsl:when test="$entries instance of xs:string"><xsl:sequence select="$entries"/></xsl:when>
      <xsl:when test="exists($entries)">
        <xsl:variable name="in-force" select="$entries[t:in-force(., $date)]"/>
        <xsl:sequence select="($in-force[.('issuer') = $issuers], $in-force[not(map:contains(., 'issuer'))])[1]?value"/>
      </xsl:when>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="t:in-force" as="xs:boolean" visibility="private">
    <xsl:param name="entry" as="map(*)"/>
    <xsl:param name="date" as="xs:date?"/>
    <xsl:variable name="day" select="adjust-date-to-timezone($date, ())"/>
    <xsl:sequence select="
        if (empty($day)) then empty($entry?until)
        else not($entry?from gt $day) and not($entry?until lt $day)"/>
  </xsl:function>

  <!-- Tells the gateway of a key that a table lacks; heard only where somebody asks which are missing. -->
  <xsl:function name="t:tell" as="item()*">
    <xsl:param name="table" as="xs:string"/>
    <xsl:param name="key" as="xs:string?"/>
    <xsl:param name="date" as="xs:date?"/>
    <xsl:param name="issuers" as="xs:string*"/>
    <xsl:param name="where" as="node()?"/>
    <xsl:if test="$collect-missing-codes and normalize-space($key) and empty(t:found($table, $key, $date, $issuers))">
      <xsl:message error-code="t:missing-code">
        <t:missing table="{$table}" key="{$key}" place="{t:place($where)}"/>
      </xsl:message>
    </xsl:if>
  </xsl:function>

  <xsl:function name="t:note" as="item()*" visibility="private">
    <xsl:param name="words" as="map(*)"/>
    <xsl:param name="where" as="node()?"/>
    <xsl:sequence select="f:note('dropped', $words('text'), $where, $words('values'))"/>
  </xsl:function>

  <!-- What a table lacks, and the line that would help. -->
  <xsl:function name="t:words" as="map(*)" visibility="private">
    <xsl:param name="table" as="xs:string"/>
    <xsl:param name="key" as="xs:string?"/>
    <xsl:param name="date" as="xs:date?"/>
    <xsl:param name="issuers" as="xs:string*"/>
    <xsl:param name="where" as="node()?"/>
    <xsl:variable name="file" select="($table-files($table), map{'file': 'named in no mapping.yaml', 'line': '{key},…'})[1]"/>
    <xsl:variable name="field" select="if (matches($key, '[,&quot;#]')) then '&quot;' || replace($key, '&quot;', '&quot;&quot;') || '&quot;' else $key"/>
    <xsl:variable name="found-at" select="if ($where) then f:phrase('{0} in {1}', (string($key), t:place($where))) else string($key)"/>
    <xsl:variable name="line" select="substring-before($file('line'), '{key}') || $field || substring-after($file('line'), '{key}')"/>
    <xsl:variable name="day" select="string(adjust-date-to-timezone($date, ()))"/>
    <xsl:variable name="whose" select="string-join($issuers, ' or ')[$issuers != '']"/>
    <xsl:sequence select="
        if (not(map:contains($tables, $table)))
          then f:phrase('{0}: there is no code table {1}; mapping.yaml names {2}', (string($key), $table, (string-join(sort(map:keys($tables)), ', ')[.], 'none')[1]))
        else if (empty($tables($table) ! .(string($key))))
          then f:phrase('{0}: the code table {1} ({2}) does not have it; add the line {3} to it, or correct the source', ($found-at, $table, $file('file'), $line))
        else if ($day and $whose)
          then f:phrase('{0}: the code table {1} ({2}) has it, but not on {4} for {5}; add the line {3} to it, or correct the source', ($found-at, $table, $file('file'), $line, $day, $whose))
        else if ($day)
          then f:phrase('{0}: the code table {1} ({2}) has it, but not on {4}; add the line {3} to it, or correct the source', ($found-at, $table, $file('file'), $line, $day))
        else f:phrase('{0}: the code table {1} ({2}) has it, but not for {4}; add the line {3} to it, or correct the source', ($found-at, $table, $file('file'), $line, string($whose)))"/>
  </xsl:function>

  <!-- Where a node stands, as a reader would write it: steps by name, with a number where several have the same name. -->
  <xsl:function name="t:place" as="xs:string">
    <xsl:param name="node" as="node()?"/>
    <xsl:sequence select="string-join(
        for $step in $node/ancestor-or-self::node()[self::* or . instance of attribute()]
        return '/' || '@'[$step instance of attribute()] || name($step) ||
            (for $same in $step[self::*][(preceding-sibling::*, following-sibling::*)[node-name() = node-name($step)]]
             return '[' || count($same/preceding-sibling::*[node-name() = node-name($step)]) + 1 || ']'))"/>
  </xsl:function>
</xsl:stylesheet>
