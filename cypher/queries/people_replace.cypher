// Gives people that stand in the store other properties; they are kept until the later of two days. Of somebody of whom
// nothing is left but the key, by no import, it is forgotten which imports spoke of them.
// Parameters: rows, each a map of all properties; keptUntil, a day or null; imports, a list to be added to those before.
UNWIND $rows AS row
MATCH (n:Person {key: row.key})
WITH n, row, n.keptUntil AS kept, n.imports AS imports,
     row.identity IS NULL AND row.namespace IS NULL AND row.cluster IS NULL AND row.discipline IS NULL AND row.source IS NULL
       AND NOT row.historical AND size($imports) = 0 AS bare
SET n = row, n.keptUntil = CASE WHEN $keptUntil IS NULL OR kept > $keptUntil THEN kept ELSE $keptUntil END,
    n.imports = CASE WHEN bare THEN [] ELSE imports + $imports END
