// Gives people that stand in the store other properties; they are kept until the later of two days.
// Parameters: rows, each a map of all properties; keptUntil, a day or null.
UNWIND $rows AS row
MATCH (n:Person {key: row.key})
WITH n, row, n.keptUntil AS kept
SET n = row, n.keptUntil = CASE WHEN $keptUntil IS NULL OR kept > $keptUntil THEN kept ELSE $keptUntil END
