// Gives consents that stand in the store other properties; they are kept until the later of two days.
// Parameters: rows, each with properties; keptUntil, a day or null.
UNWIND $rows AS row
MATCH (n:Consent {key: row.properties.key})
WITH n, row, n.keptUntil AS kept
SET n = row.properties, n.keptUntil = CASE WHEN $keptUntil IS NULL OR kept > $keptUntil THEN kept ELSE $keptUntil END
